/**
 * `npm test`: types, lint, unused code, then every test (unit, property, command, browser), then the floors.
 * Ends with a line `N passed, N failed`. Arguments go to Vitest and leave the other checks out.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, install, root, runBin } from './steps.mjs'

install()
build()
const only = process.argv.slice(2)
let passed = 0
let failed = 0
let skipped = 0

function check(name, ok) {
  console.log(`${ok ? 'ok' : 'FAILED'}  ${name}`)
  if (ok) passed++
  else failed++
}

if (only.length === 0) {
  check('types', runBin('tsc', ['-p', 'tsconfig.json']))
  check('types of the desk', runBin('tsc', ['-p', 'src/web/tsconfig.json']))
  check('lint and format', runBin('biome', ['check', '--error-on-warnings']))
  check('nothing unused', runBin('knip', []))
}

const folder = mkdtempSync(join(tmpdir(), 'readout-test-'))
const report = join(folder, 'vitest.json')
const ok = runBin('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...only])
if (existsSync(report)) {
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  passed += numPassedTests
  skipped += numPendingTests
  // a file that could not be loaded has no failed test of its own
  failed += numFailedTests || (ok ? 0 : Math.max(1, numFailedTestSuites))
} else failed++
rmSync(folder, { recursive: true, force: true })

if (only.length === 0) {
  if (existsSync(join(root, '..', 'shared', 'score'))) check('floors', runBin('tsx', ['eval/eval.ts', '--gate']))
  else console.log('left out: floors (the annotated text in ../shared is not here)')
}
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
process.exit(failed ? 1 : 0)
