/**
 * `npm run bench`: how fast Readout reads, and how much memory it takes; then how fast a record of 100,000 events is made, asked and linked.
 * `npm run bench -- reading`, `-- record [ARTICLES…]` or `-- desk [ARTICLES]` runs one part; five events an article. The desk is
 * looked at in a headless Chromium, which CHROMIUM names where it is not /usr/bin/chromium. Each figure is measured in a process
 * of its own, on one core.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, install, root, runBin } from './steps.mjs'

const [part, ...sizes] = process.argv.slice(2)
install()
build()
console.log(`${cpus()[0]?.model.trim()}, Node.js ${process.version}\n`)
if (!part || part === 'reading')
  for (const measure of ['load', 'annotate', 'read', 'notes', 'pages'])
    spawnSync(process.execPath, [join(root, 'tools', 'bench-reading.mjs'), measure], { stdio: 'inherit' })
if (!part || part === 'record')
  for (const size of sizes.length > 0 ? sizes : ['20000']) {
    const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'))
    const record = join(folder, 'record.db')
    console.log()
    if (runBin('tsx', ['tools/make-record.ts', record, size]))
      for (const bench of ['bench-record', 'bench-link']) runBin('tsx', [`eval/${bench}.ts`, record])
    rmSync(folder, { recursive: true, force: true })
  }
if (part === 'desk') {
  const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'))
  const record = join(folder, 'record.db')
  if (runBin('tsx', ['tools/make-record.ts', record, sizes[0] ?? '10000']))
    runBin('tsx', ['eval/bench-desk.ts', record])
  rmSync(folder, { recursive: true, force: true })
}
