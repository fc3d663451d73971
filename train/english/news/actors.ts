/** Whoever acts. */
import { chance, choose, pick } from '../random.ts'
import { named, organisation } from './made-names.ts'
import { body, country, institution, person, titled } from './names.ts'
import { common, counted, type Making, preposed, theWord, withArticle } from './nouns.ts'
import { after, as, before, comma, proper, setOff, type Word, word } from './tree.ts'
import { COMMONS, FORCES_NOUNS, OFFICIALS, PLURALS } from './words.ts'

const MEASURES = PLURALS.measures

/** "Chinese jets", "the Turkish army", "French forces". */
function national(making: Making, role: string): Word {
  const { random, registry, headline } = making
  const official = chance(random, 0.3)
  const head = official ? common(pick(random, OFFICIALS), false, role) : common(pick(random, FORCES_NOUNS), true, role)
  const us = chance(random, 0.15)
  head.before.unshift(
    us
      ? named(proper(pick(random, ['US', 'U.S.', 'UN', 'EU', 'NATO']), 'compound'), 'LOC')
      : word(pick(random, registry.countries).adjective, 'ADJ JJ', 'amod'),
  )
  if (us && /^(UN|EU|NATO)$/.test(head.before[0]!.form)) named(head.before[0]!, 'ORG')
  return official && !headline ? theWord(head) : head
}

/** Several of a kind: "Britain, France and Germany"; headlines join two with a comma. */
export function several(making: Making, make: (role: string) => Word, role: string): Word {
  const { random, headline } = making
  const head = make(role)
  const others = Array.from({ length: chance(random, 0.75) ? 1 : 2 }, () => make('conj'))
  others.forEach((other, i) => {
    const last = i === others.length - 1
    if (last && headline && chance(random, 0.6)) other.before.unshift(comma())
    else if (last) other.before.unshift(word('and', 'CCONJ CC', 'cc'))
    else other.before.unshift(comma())
  })
  after(head, ...others)
  head.plural = true
  return head
}

/** Whoever acts. */
export function actor(making: Making, role: string): Word {
  const { random, headline, inner } = making
  return choose(random, [
    [10, () => country(making, role)],
    [4, () => national(making, role)],
    [3, () => titled(making, role)],
    [2, () => person(making, role)],
    [2, () => body(making, role)],
    [2, () => institution(making, role)],
    [3, () => organisation(making, role)],
    [
      2,
      () =>
        chance(random, 0.6)
          ? common(pick(random, COMMONS), true, role)
          : counted(
              making,
              pick(
                random,
                COMMONS.filter(n => !/police|media|authorities/.test(n)),
              ),
              role,
            ),
    ],
    [
      2,
      () =>
        headline ? common(pick(random, OFFICIALS), false, role) : theWord(common(pick(random, OFFICIALS), false, role)),
    ],
    [2, () => several(making, r => country(making, r), role)],
    [1, () => possessed(making, role)],
    [headline ? 0 : 2, () => explained(making, role)],
    [
      headline ? 0 : 1,
      () => after(theWord(common(pick(random, OFFICIALS), false, role)), preposed('of', country(making, 'nmod'))),
    ],
    [inner ? 8 : 0, () => pronoun(making, role)],
    [1, () => senior(making, role)],
    [0.8, () => described(making, role)],
  ])
}

/** "Iran's foreign minister", "its army". */
function possessed(making: Making, role: string): Word {
  const { random } = making
  const head = common(pick(random, OFFICIALS), false, role)
  const owner = after(country(making, 'nmod:poss'), word("'s", 'PART POS', 'case'))
  head.before.unshift(
    chance(random, 0.7) ? owner : word(pick(random, ['its', 'his', 'their']), 'PRON PRP$', 'nmod:poss'),
  )
  return head
}

/** "Hakan Fidan, the foreign minister of Turkey," and the other way about. */
function explained(making: Making, role: string): Word {
  const { random } = making
  const office = theWord(
    common(
      pick(random, [
        'foreign minister',
        'prime minister',
        'president',
        'army chief',
        'opposition leader',
        'defence minister',
        'spokesman',
        'ambassador',
        'central bank governor',
      ]),
      false,
      role,
    ),
  )
  const of = preposed('of', country(making, 'nmod'))
  if (chance(random, 0.5)) return setOff(person(making, role), as(after(office, of), 'appos'))
  return setOff(office, as(person(making, role), 'appos'))
}

export function pronoun({ random }: Making, role: string): Word {
  if (!role.startsWith('nsubj')) return word(pick(random, ['it', 'him', 'them', 'her']), 'PRON PRP', role)
  const form = pick(random, ['it', 'it', 'he', 'they', 'she'])
  const head = word(form, 'PRON PRP', role)
  head.plural = form === 'they'
  return head
}

/** "a senior Iraqi official", "top diplomats". */
function senior(making: Making, role: string): Word {
  const { random, registry } = making
  const plural = chance(random, 0.5)
  const head = word(
    pick(random, [
      'official',
      'diplomat',
      'officer',
      'commander',
      'lawmaker',
      'aide',
      'negotiator',
      'source',
      'leader',
      'general',
    ]) + (plural ? 's' : ''),
    plural ? 'NOUN NNS' : 'NOUN NN',
    role,
  )
  head.plural = plural
  before(head, word(pick(random, ['senior', 'top', 'military', 'local', 'former']), 'ADJ JJ', 'amod'))
  if (chance(random, 0.4)) before(head, word(pick(random, registry.countries).adjective, 'ADJ JJ', 'amod'))
  return plural ? head : withArticle(making, head)
}

const DOING = [
  'demanding',
  'opposing',
  'fleeing',
  'protesting',
  'guarding',
  'seeking',
  'blocking',
  'attacking',
  'backing',
  'defending',
]
const DONE = ['backed', 'led', 'supported', 'armed', 'trained', 'sent', 'organised', 'appointed', 'funded', 'hired']

/** "protesters demanding reforms", "fighters loyal to X", "soldiers sent by X". */
function described(making: Making, role: string): Word {
  const { random } = making
  const head = common(
    pick(random, [
      'protesters',
      'fighters',
      'soldiers',
      'rebels',
      'troops',
      'militias',
      'gunmen',
      'lawmakers',
      'demonstrators',
      'settlers',
      'lawyers',
      'militants',
    ]),
    true,
    role,
  )
  const inner = { ...making, headline: true }
  return choose(random, [
    [
      1,
      () =>
        after(head, after(word(pick(random, DOING), 'VERB VBG', 'acl'), common(pick(random, MEASURES), true, 'obj'))),
    ],
    [
      1,
      () =>
        after(
          head,
          after(
            word(pick(random, ['loyal', 'close', 'opposed', 'hostile']), 'ADJ JJ', 'amod'),
            preposed('to', actor(inner, 'obl')),
          ),
        ),
    ],
    [
      1,
      () => after(head, after(word(pick(random, DONE), 'VERB VBN', 'acl'), preposed('by', actor(inner, 'obl:agent')))),
    ],
  ])
}
