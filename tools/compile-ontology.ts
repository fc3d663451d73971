/** knowledge/ontology/*.yaml and knowledge/lexicon/*.yaml → dist/knowledge/ontology.json. Run by `npm run build`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { encodeOntology } from '../src/events/events.ts'
import { compileOntology } from './compile-ontology/compile.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const packed = compileOntology(join(root, 'knowledge'))
const folder = join(root, 'dist', 'knowledge')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'ontology.json'), encodeOntology(packed))
const counts = Object.entries(packed.frames).map(([pos, frames]) => `${Object.values(frames).flat().length} ${pos}`)
console.log(`ontology: ${counts.join(', ')} frames, ${Object.keys(packed.cues).length} cues`)
