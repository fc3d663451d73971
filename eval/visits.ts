/**
 * `tsx eval/visits.ts [-v]`: visitors to the United States and hosts of its presidents and secretaries of state since 2000, as
 * ../shared/facts/visits and travels name them → the right state, and for heads of state and government the person of the registry.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { decodeRegistry, nameKey, resolveActor } from '../src/annotate/actor/actor.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const facts = join(root, '..', 'shared', 'facts')
if (!existsSync(facts)) {
  console.error('missing folder: ../shared/facts; measuring needs it, using Readout does not')
  process.exit(1)
}
const verbose = process.argv.includes('-v')
const registry = decodeRegistry(readFileSync(join(root, 'dist', 'knowledge', 'actors.bin')))
const field = (entry: string, name: string): string =>
  (new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(entry)?.[1] ?? '').replace(/\s+/g, ' ').trim()
const heads = /^(?:Interim |Acting )?(?:President|Prime Minister|King|Chancellor|Amir|Emir|Taoiseach|Sultan)\b/
const titles =
  /^(?:Interim |Acting |Deputy |Vice )*(?:President|Prime Minister|King|Queen|Chancellor|Amir|Emir|Taoiseach|Sultan|Crown Prince|Foreign Minister|Foreign Secretary|Defense Minister|Minister of Foreign Affairs|Minister for Foreign Affairs|External Affairs Minister)(?= [A-ZÀ-Ž])/

/** Somebody of a state on a day, in the words in which they are named. */
interface Named {
  readonly day: string
  readonly words: string
  readonly state: string
  /** What is asked: the words, with the state before them where only the entry around them says it. */
  readonly asked: string
}

function entries(folder: string, tag: string): string[] {
  return readdirSync(join(facts, folder)).flatMap(file =>
    readFileSync(join(facts, folder, file), 'utf8')
      .split(tag)
      .slice(1),
  )
}

function visitors(): Named[] {
  return entries('visits', '<visit>').map(visit => {
    const words = field(visit, 'visitor')
    return { day: field(visit, 'start-date'), words, state: field(visit, 'from'), asked: words }
  })
}

/** Those whom a remark says were met, where a title tells that they are of the country travelled to. */
function hosts(folder: string): Named[] {
  return entries(folder, '<trip ').flatMap(trip => {
    const day = field(trip, 'start-date')
    const state = field(trip, 'country').replace(/(?:,| \().*/, '')
    const met = /\b[Mm]et with ([^;.]*(?:\.(?= ?[A-Z]\.| [a-z])[^;.]*)*)/.exec(field(trip, 'remarks'))?.[1] ?? ''
    return met
      .split(/, (?:and )?| and /)
      .filter(words => titles.test(words) && !/\b(?:of|from|for|at|in|on)\b/.test(words.replace(titles, '')))
      .map(words => ({ day, words, state, asked: `${state}'s ${words}` }))
  })
}

function measure(name: string, list: readonly Named[]): void {
  let [all, state, high, person] = [0, 0, 0, 0]
  for (const one of list) {
    const home = resolveActor(one.state, one.day, registry)
    if (one.day < '2000' || !one.words || !home?.country) continue
    all++
    const found = resolveActor(one.asked, one.day, registry)
    const right = found?.country === home.country
    if (right) state++
    else if (verbose) console.log(one.day, one.words, '·', one.state, '·', found?.name, found?.country)
    if (!heads.test(one.words)) continue
    high++
    if (right && found?.actor?.includes('/') && shares(found.actor, one.words)) person++
    else if (right && verbose) console.log(one.day, one.words, '·', one.state, '· person', found?.name)
  }
  const share = (part: number, of: number): string => ((100 * part) / of).toFixed(1)
  console.log(`${name}: state ${share(state, all)} (${all} named) · person ${share(person, high)} (${high} heads)`)
}

/** Whether a word of any of an actor's names is among the words. */
function shares(actor: string, words: string): boolean {
  const asked = new Set(nameKey(words).split(' '))
  return registry.names.some(
    ([key, , index]) => registry.actors[index]!.id === actor && key.split(' ').some(word => asked.has(word)),
  )
}

measure('visitors', visitors())
measure('hosts', [...hosts('travels/president-travels'), ...hosts('travels/secretary-travels')])
