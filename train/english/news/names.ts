/** Countries, cities, people and bodies of the registry. */
import { chance, choose, pick } from '../random.ts'
import { madePlace, named } from './made-names.ts'
import type { Making } from './nouns.ts'
import { after, before, proper, type Word, word } from './tree.ts'
import { TITLES } from './words.ts'

/** Names of several words, as the treebank draws them: the relation of the first, the second. */
const LONG_COUNTRIES: readonly (readonly [string, string, 'compound' | 'amod' | 'flat'])[] = [
  ['North', 'Korea', 'compound'],
  ['South', 'Korea', 'compound'],
  ['South', 'Africa', 'compound'],
  ['South', 'Sudan', 'compound'],
  ['Saudi', 'Arabia', 'amod'],
  ['New', 'Zealand', 'amod'],
  ['Sri', 'Lanka', 'flat'],
  ['Sierra', 'Leone', 'flat'],
  ['Burkina', 'Faso', 'flat'],
  ['Costa', 'Rica', 'flat'],
  ['El', 'Salvador', 'flat'],
  ['Hong', 'Kong', 'flat'],
  ['Ivory', 'Coast', 'compound'],
]
export const SHORT_COUNTRIES = [
  'US',
  'U.S.',
  'UK',
  'UAE',
  'U.K.',
  'Britain',
  'Taiwan',
  'Russia',
  'China',
  'Iran',
  'Israel',
]

function twoWords([one, two, relation]: (typeof LONG_COUNTRIES)[number], role: string): Word {
  if (relation === 'flat') {
    const head = proper(one, role)
    const rest = proper(two, 'flat')
    return after(named(head, 'LOC', [rest]), rest)
  }
  const first = word(one, relation === 'amod' ? 'ADJ NNP' : 'PROPN NNP', relation)
  return before(named(proper(two, role), 'LOC', [first]), first)
}

/** A country by its name; "the United States" too. */
export function country({ random, registry, headline }: Making, role: string): Word {
  return choose(random, [
    [14, () => named(proper(pick(random, registry.countries).name, role), 'LOC')],
    [3, () => named(proper(pick(random, SHORT_COUNTRIES), role), 'LOC')],
    [2, () => twoWords(pick(random, LONG_COUNTRIES), role)],
    [
      headline ? 0 : 1,
      () => {
        const united = word('United', 'ADJ NNP', 'amod')
        const states = named(word('States', 'PROPN NNPS', role), 'LOC', [united])
        return before(states, word('the', 'DET DT', 'det'), united)
      },
    ],
  ])
}

export function city(making: Making, role: string): Word {
  const { random, registry } = making
  if (chance(random, 0.15)) return madePlace(making, role)
  return named(proper(pick(random, registry.cities), role), 'LOC')
}

/** "Hakan Fidan", and in a later sentence "Fidan". */
export function person({ random, registry }: Making, role: string): Word {
  const [first, last] = pick(random, registry.people)
  if (chance(random, 0.35)) return named(proper(last, role), 'PER')
  const rest = proper(last, 'flat')
  return after(named(proper(first, role), 'PER', [rest]), rest)
}

/** "Turkish Foreign Minister Hakan Fidan", "French president Emmanuel Macron". */
export function titled(making: Making, role: string): Word {
  const { random, registry } = making
  if (chance(random, 0.12)) return before(person(making, role), officeOf(making))
  const words = pick(random, TITLES).split(' ')
  const small = chance(random, 0.25) && words.length > 1
  const last = words.pop()!
  const title = word(small ? last.toLowerCase() : last, small ? 'NOUN NN' : 'PROPN NNP', 'nmod:desc')
  for (const w of words) {
    const adjectival = /^(Prime|Foreign|Vice)$/.test(w) && w !== 'Vice'
    const tag = small ? (adjectival ? 'ADJ JJ' : 'NOUN NN') : adjectival ? 'ADJ NNP' : 'PROPN NNP'
    before(title, word(small ? w.toLowerCase() : w, tag, adjectival ? 'amod' : 'compound'))
  }
  if (words.length > 0 && chance(random, 0.5))
    title.before.unshift(word(pick(random, registry.countries).adjective, 'ADJ JJ', 'amod'))
  return before(person(making, role), title)
}

/** "Secretary of State", "Minister of Defence": a title with "of". */
function officeOf({ random }: Making): Word {
  const office = proper(pick(random, ['Secretary', 'Minister', 'Chief']), 'nmod:desc')
  const what =
    office.form === 'Chief'
      ? 'Staff'
      : pick(random, ['State', 'Defence', 'Defense', 'Finance', 'Justice', 'Energy', 'Trade'])
  after(office, before(proper(what, 'nmod'), word('of', 'ADP IN', 'case')))
  if (chance(random, 0.4)) before(office, named(proper(pick(random, SHORT_COUNTRIES.slice(0, 5)), 'compound'), 'LOC'))
  return office
}

export function body({ random, registry, headline }: Making, role: string): Word {
  const head = named(proper(pick(random, registry.bodies), role), 'ORG')
  return headline || chance(random, 0.7) ? head : before(head, word('the', 'DET DT', 'det'))
}

const INSTITUTIONS = [
  'Foreign Ministry',
  'Defence Ministry',
  'Defense Ministry',
  'Interior Ministry',
  'Security Council',
  'State Department',
  'White House',
  'Central Bank',
  'Supreme Court',
  'National Assembly',
  'European Union',
  'United Nations',
  'European Commission',
  'African Union',
  'Finance Ministry',
  'Labour Party',
  'Coast Guard',
  'Arab League',
  'Red Cross',
]

export function institution({ random, headline }: Making, role: string): Word {
  const [one, two] = pick(random, INSTITUTIONS).split(' ') as [string, string]
  const adjectival = /^(Foreign|White|Central|Supreme|National|European|United|African|Red)$/.test(one)
  const first = adjectival ? word(one, 'ADJ NNP', 'amod') : proper(one, 'compound')
  const head = named(word(two, two === 'Nations' ? 'PROPN NNPS' : 'PROPN NNP', role), 'ORG', [first])
  return headline ? before(head, first) : before(head, word('the', 'DET DT', 'det'), first)
}
