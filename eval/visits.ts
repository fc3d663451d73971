/** `tsx eval/visits.ts [-v]`: visitors named in ../shared/facts/visits since 2000 → the right state, and for heads a person of the registry. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { decodeRegistry, nameKey, resolveActor } from '../src/annotate/actor/actor.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = join(root, '..', 'shared', 'facts', 'visits')
if (!existsSync(folder)) {
  console.error('missing folder: ../shared/facts/visits; measuring needs it, using Readout does not')
  process.exit(1)
}
const registry = decodeRegistry(readFileSync(join(root, 'dist', 'knowledge', 'actors.bin')))
const field = (visit: string, name: string): string =>
  (new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(visit)?.[1] ?? '').replace(/\s+/g, ' ').trim()
const heads = /^(?:Interim |Acting )?(?:President|Prime Minister|King|Chancellor|Amir|Emir|Taoiseach|Sultan)\b/

let [visits, state, high, person] = [0, 0, 0, 0]
for (const file of readdirSync(folder))
  for (const visit of readFileSync(join(folder, file), 'utf8').split('<visit>').slice(1)) {
    const [day, visitor, from] = [field(visit, 'start-date'), field(visit, 'visitor'), field(visit, 'from')]
    const home = resolveActor(from, day, registry)
    if (day < '2000' || !visitor || !home?.country) continue
    visits++
    // the surname and the office as a report would write them: "Spanish Prime Minister Zapatero" is no harder than the full name
    const found = resolveActor(visitor, day, registry)
    const right = found?.country === home.country
    if (right) state++
    else if (process.argv.includes('-v')) console.log(day, visitor, '·', from, '·', found?.name, found?.country)
    if (!heads.test(visitor)) continue
    high++
    if (right && found?.actor?.includes('/') && shares(found.name, visitor)) person++
    else if (right && process.argv.includes('-v')) console.log(day, visitor, '·', from, '· person', found?.name)
  }
console.log(
  `state ${((100 * state) / visits).toFixed(1)} (${visits} visitors) · person ${((100 * person) / high).toFixed(1)} (${high} heads)`,
)

function shares(name: string, visitor: string): boolean {
  const words = new Set(nameKey(visitor).split(' '))
  return nameKey(name)
    .split(' ')
    .some(word => word.length > 2 && words.has(word))
}
