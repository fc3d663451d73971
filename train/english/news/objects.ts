/** What is done to, and what it is about. */
import { chance, choose, pick } from '../random.ts'
import { actor, several } from './actors.ts'
import { named } from './made-names.ts'
import { city, country, person, SHORT_COUNTRIES } from './names.ts'
import { COUNTS, common, counted, type Making, PLURAL, preposed, withArticle } from './nouns.ts'
import { after, before, proper, punct, type Word, word } from './tree.ts'
import { ADJECTIVES, COLLECTIVE, type Frame, PLURALS, SINGULARS, TOPICS } from './words.ts'

/** What belongs to a thing rather than to what is done: "a deal with Turkey", "the attack on the base", "its ambassador to Iran". */
function complemented(making: Making, head: Word, kind: Frame['objects']): Word {
  const { random } = making
  const plain = { ...making, headline: true }
  const place = (): Word => (chance(random, 0.5) ? city(making, 'nmod') : country(making, 'nmod'))
  const acting = (): Word => actor(plain, 'nmod')
  const more: Record<Frame['objects'], () => Word> = {
    acts: () =>
      chance(random, 0.5)
        ? preposed(pick(random, ['on', 'against']), acting())
        : preposed(pick(random, ['in', 'near']), place()),
    deals: () =>
      chance(random, 0.6)
        ? preposed(
            pick(random, ['with', 'with', 'between']),
            several(plain, r => country(making, r), 'nmod'),
          )
        : preposed('on', topic(making, 'nmod')),
    measures: () => preposed(pick(random, ['against', 'on']), acting()),
    sites: () => preposed(pick(random, ['with', 'in', 'of']), place()),
    targets: () => preposed(pick(random, ['in', 'near']), place()),
    people: () => preposed(pick(random, ['from', 'to', 'of']), country(making, 'nmod')),
    goods: () => preposed('from', place()),
    forces: () => preposed('from', country(making, 'nmod')),
  }
  if (chance(random, 0.3) && kind in DONE) return after(head, done(making, kind as keyof typeof DONE))
  return after(head, more[kind]())
}

const DONE = {
  forces: [
    'stationed in',
    'deployed in',
    'based in',
    'trapped in',
    'sent to',
    'massed near',
    'backed by',
    'trained by',
  ],
  targets: ['held by', 'occupied by', 'controlled by', 'captured by', 'hit by', 'destroyed by'],
  people: ['held in', 'jailed in', 'accused by', 'detained by', 'arrested in', 'wanted by', 'killed in'],
  goods: ['made in', 'supplied by', 'seized by', 'fired by', 'bound for', 'bought by', 'stored in'],
  measures: ['imposed by', 'ordered by', 'proposed by', 'demanded by', 'announced by'],
  acts: ['claimed by', 'ordered by', 'led by', 'planned by', 'condemned by'],
  deals: ['brokered by', 'signed in', 'reached in', 'proposed by', 'mediated by', 'signed by'],
} as const

/** "troops stationed in Mali", "prisoners held by the rebels". */
function done(making: Making, kind: keyof typeof DONE): Word {
  const { random } = making
  const [participle, preposition] = pick<string>(random, DONE[kind]).split(' ') as [string, string]
  const role = preposition === 'by' ? 'obl:agent' : 'obl'
  const other =
    preposition === 'by'
      ? actor({ ...making, headline: true }, role)
      : chance(random, 0.5)
        ? city(making, role)
        : country(making, role)
  return after(word(participle, 'VERB VBN', 'acl'), preposed(preposition, other))
}

/** What is done to: an object of the frame's kind. */
export function object(making: Making, kind: Frame['objects'], role: string): Word {
  const { random, registry, headline } = making
  const adjective = (head: Word): Word => {
    if (chance(random, 0.25)) head.before.unshift(word(pick(random, ADJECTIVES), 'ADJ JJ', 'amod'))
    else if (chance(random, 0.3))
      head.before.unshift(word(pick(random, registry.countries).adjective, 'ADJ JJ', 'amod'))
    return head
  }
  const more = (head: Word): Word =>
    chance(random, kind === 'deals' || kind === 'acts' || kind === 'measures' ? 0.3 : 0.12)
      ? complemented(making, head, kind)
      : head
  const plural = (): Word => more(adjective(common(pick(random, PLURALS[kind]), true, role)))
  const singular = (): Word => more(withArticle(making, adjective(common(pick(random, SINGULARS[kind]), false, role))))
  const owned = (head: Word): Word => {
    head.before.unshift(word(pick(random, ['its', 'their', 'his']), 'PRON PRP$', 'nmod:poss'))
    return head
  }
  const places = kind === 'targets' || kind === 'sites'
  const persons = kind === 'people'
  return choose(random, [
    [6, plural],
    [5, singular],
    [1, () => owned(common(pick(random, SINGULARS[kind]), false, role))],
    [1, () => owned(common(pick(random, PLURALS[kind]), true, role))],
    [
      kind === 'forces' || persons || kind === 'targets' ? 2 : 0,
      () =>
        counted(
          making,
          pick(
            random,
            PLURALS[kind].filter(n => !COLLECTIVE.has(n)),
          ),
          role,
        ),
    ],
    [places ? 5 : 0, () => (chance(random, 0.6) ? city(making, role) : country(making, role))],
    [persons ? 4 : 0, () => (headline ? person(making, role) : actor({ ...making, headline: true }, role))],
    [kind === 'acts' || kind === 'deals' ? 1 : 0, () => compoundNoun(making, kind, role)],
    [1, () => several(making, r => common(pick(random, PLURALS[kind]), true, r), role)],
  ])
}

/** "a US-led coalition", "Kremlin-backed militias", "a 10-day truce". */
export function compoundNoun(making: Making, kind: Frame['objects'], role: string): Word {
  const { random, registry } = making
  const plural = chance(random, 0.5)
  const head = plural
    ? common(pick(random, PLURALS[kind]), true, role)
    : common(pick(random, SINGULARS[kind]), false, role)
  if (kind === 'deals' && !plural && chance(random, 0.5)) {
    const day = word(pick(random, ['day', 'year', 'week', 'month', 'hour', 'point']), 'NOUN NN', 'compound')
    before(day, after(word(pick(random, COUNTS.slice(0, 12)), 'NUM CD', 'nummod'), punct('-', 'HYPH')))
    head.before.unshift(day)
  } else {
    const led = word(
      pick(random, [
        'led',
        'backed',
        'imposed',
        'brokered',
        'mediated',
        'sponsored',
        'made',
        'funded',
        'controlled',
        'trained',
        'supplied',
        'held',
        'occupied',
      ]),
      'VERB VBN',
      'amod',
    )
    const by = chance(random, 0.75)
      ? named(proper(pick(random, [...SHORT_COUNTRIES, pick(random, registry.countries).name]), 'obl:unmarked'), 'LOC')
      : word(pick(random, registry.countries).adjective, 'ADJ JJ', 'obl:unmarked')
    head.before.unshift(before(led, after(by, punct('-', 'HYPH'))))
  }
  return plural ? head : withArticle(making, head)
}

/** What is talked about: "over oil prices". */
export function topic({ random }: Making, role: string): Word {
  const words = pick(random, TOPICS).split(' ')
  const article = /^(a|the)$/.test(words[0]!) ? words.shift()! : undefined
  const phrase = words.join(' ')
  const head = common(phrase, PLURAL.test(phrase), role)
  if (article) head.before.unshift(word(article, 'DET DT', 'det'))
  return head
}
