/** GeoNames cities, ISO 3166 divisions and knowledge/places/*.yaml → dist/knowledge/places.bin. Says every line that it cannot read, and fails. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { encodeGazetteer } from '../src/annotate/place/place.ts'
import { compilePlaces } from './compile-places/compile.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { places, problems } = compilePlaces(join(root, 'knowledge', 'places'))
if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exit(1)
}
const bytes = encodeGazetteer(places)
mkdirSync(join(root, 'dist', 'knowledge'), { recursive: true })
writeFileSync(join(root, 'dist', 'knowledge', 'places.bin'), bytes)
console.log(`${places.length} places, ${Math.round(bytes.length / 1024)} KiB`)
