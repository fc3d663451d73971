/**
 * `npm run eval`: every scorer over the annotated text in ../shared, in one table.
 * `npm run eval -- NAME…` runs some; `--gate` fails where a figure is below eval/floors.json; `--keep` appends to eval/RESULTS.md;
 * `-v` shows what the scorer lists as missed and made up.
 */
import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Benchmark, benchmarks, expand, sharedFolder } from './benchmarks.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const flags = new Set(process.argv.slice(2).filter(arg => arg.startsWith('-')))
const names = process.argv.slice(2).filter(arg => !arg.startsWith('-'))
const floors = JSON.parse(readFileSync(join(root, 'eval', 'floors.json'), 'utf8')) as Record<
  string,
  Record<string, number>
>

interface Result {
  readonly name: string
  readonly lines: readonly string[]
  readonly seconds: number
}

function score(benchmark: Benchmark, scorers: string): Result {
  const work = mkdtempSync(join(tmpdir(), 'readout-eval-'))
  try {
    const texts = join(work, 'texts')
    if (benchmark.text) prepare(benchmark, join(scorers, benchmark.scorer), texts)
    const prediction = join(work, 'prediction.jsonl')
    const started = performance.now()
    const to = openSync(prediction, 'w')
    const asked = spawnSync(process.execPath, [join(root, 'dist/cli/readout.js'), ...expand(benchmark.ask, texts)], {
      stdio: ['ignore', to, 'pipe'],
      maxBuffer: 1 << 28,
    })
    closeSync(to)
    const seconds = (performance.now() - started) / 1000
    if (asked.status !== 0)
      return { name: benchmark.name, lines: [`not read: ${String(asked.stderr).trim().split('\n').at(-1)}`], seconds }
    const verbose = flags.has('-v') && benchmark.scorer === 'events.py' ? ['-v'] : []
    const judged = spawnSync('python3', [join(scorers, benchmark.scorer), benchmark.gold, prediction, ...verbose], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    return {
      name: benchmark.name,
      lines: (judged.status === 0 ? judged.stdout : judged.stderr).trim().split('\n'),
      seconds,
    }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** Has the scorer write the texts that are to be read: into a folder, or as one text on its standard output. */
function prepare(benchmark: Benchmark, scorer: string, texts: string): void {
  const made = spawnSync('python3', [scorer, '--text', ...expand(benchmark.text ?? [], texts)], { maxBuffer: 1 << 28 })
  if (benchmark.text?.includes('$OUT')) return
  mkdirSync(texts)
  writeFileSync(join(texts, 'all.txt'), made.stdout)
}

/**
 * Figures of a scorer's lines by name, a section's name before them: `detection P 74.9 R 59.8 F 66.5` gives `detection P`, `detection R`,
 * `detection F`. A name that comes again keeps its first value.
 */
function figures(lines: readonly string[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const line of lines) {
    let section = ''
    for (const [, words = '', name = '', value] of line.matchAll(
      /((?:[A-Za-z]\w*[ :]+)*?)([A-Za-z]\w*(?: F1?)?)[ ](-?\d+(?:\.\d+)?)/g,
    )) {
      if (/^(detection|whole record|all|PER|ORG|LOC|aeb text|page text|token F|found)\s*$/.test(words.trim()))
        section = words.trim()
      for (const key of [name, `${section} ${name}`, `${words.trim()} ${name}`.trim()])
        if (!found.has(key)) found.set(key, Number(value))
    }
  }
  return found
}

/** Floors that a result falls below; MAE counts the other way. */
function fallen(result: Result): string[] {
  const reached = figures(result.lines)
  return Object.entries(floors[result.name] ?? {}).flatMap(([figure, floor]) => {
    const value = reached.get(figure)
    const holds = value !== undefined && (figure === 'MAE' ? value <= floor : value >= floor)
    return holds ? [] : [`${result.name}: ${figure} ${value ?? 'not measured'}, floor ${floor}`]
  })
}

const shared = sharedFolder(root)
if (!shared) {
  console.error('missing folder: ../shared (annotated text and scorers); measuring needs it, using Readout does not')
  process.exit(3)
}
const chosen = benchmarks(shared).filter(({ name }) => names.length === 0 || names.includes(name))
const below: string[] = []
const kept: string[] = []
for (const benchmark of chosen) {
  if (flags.has('--gate') && !floors[benchmark.name]) continue
  const result = score(benchmark, join(shared, 'score'))
  for (const line of result.lines) console.log(`${result.name.padEnd(21)} ${line}`)
  below.push(...fallen(result))
  kept.push(...result.lines.slice(-2).map(line => `| ${result.name} | ${line} | ${result.seconds.toFixed(1)} s |`))
}
if (flags.has('--keep')) keep()
for (const line of below) console.error(`below the floor: ${line}`)
if (flags.has('--gate') && below.length > 0) process.exit(1)

function keep(): void {
  const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).stdout.trim()
  const day = new Date().toISOString().slice(0, 10)
  appendFileSync(
    join(root, 'eval', 'RESULTS.md'),
    `\n## ${day}, ${commit}\n\n| benchmark | figures | took |\n|---|---|---|\n${kept.join('\n')}\n`,
  )
}
