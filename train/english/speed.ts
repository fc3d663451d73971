/**
 * How fast the shipped model reads: raw text → trees and names, words a second of one core's time, each text met once.
 * `npx tsx train/english/speed.ts [DATA]`; DATA as for the trainer.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeEnglish, readSyntax } from '../../src/annotate/english/english.ts'

const data = process.argv[2] ?? '../shared/bench'
const texts = readFileSync(join(data, 'relation/synthetic-stories.jsonl'), 'utf8')
  .split('\n')
  .filter(line => line !== '')
  .map(line => (JSON.parse(line) as { text: string }).text)
const bytes = readFileSync('models/english/english.bin')
const empty = process.memoryUsage.rss()
const before = performance.now()
const model = decodeEnglish(bytes)
const loaded = performance.now()
// the first hundred let the engine compile the code
for (const text of texts.slice(0, 100)) readSyntax(text, model)
const started = process.cpuUsage().user
let words = 0
for (const text of texts.slice(100, 500)) words += readSyntax(text, model).tokens.length
const seconds = (process.cpuUsage().user - started) / 1e6
const memory = (process.memoryUsage.rss() - empty) / (1 << 20)
console.log(
  `${words} words, ${Math.round(words / seconds)} a second; loaded in ${Math.round(loaded - before)} ms; ` +
    `${Math.round(memory)} MB above Node's own; ${model.encoder.simd ? 'WebAssembly' : 'plain JavaScript'}`,
)
