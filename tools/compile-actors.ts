/** knowledge/actors/**.yaml → dist/knowledge/actors.bin. Says every line that it cannot read, and fails. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { encodeRegistry } from '../src/annotate/actor/actor.ts'
import { compileActors } from './compile-actors/compile.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { tables, problems } = compileActors(join(root, 'knowledge', 'actors'))
if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exit(1)
}
const bytes = encodeRegistry(tables)
mkdirSync(join(root, 'dist', 'knowledge'), { recursive: true })
writeFileSync(join(root, 'dist', 'knowledge', 'actors.bin'), bytes)
const terms = tables.actors.reduce((sum, { terms = [] }) => sum + terms.length, 0)
console.log(
  `${tables.actors.length} actors, ${terms} office terms, ${tables.names.length} names, ${Math.round(bytes.length / 1024)} KiB`,
)
