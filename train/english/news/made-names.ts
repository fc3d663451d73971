/** Names of organisations and places by how they are put together: "the Bank of Ghana", "the Kano Times", "Lake Naru". */

import { chance, choose, pick } from '../random.ts'
import type { Making } from './nouns.ts'
import { after, before, type NameMark, proper, punct, type Word, word } from './tree.ts'

const list = (words: string): string[] => words.split(', ')

const OF = list(
  'Bank, University, Ministry, Department, Institute, Court, Bishops Conference, Chamber, Council, Embassy, Association, Federation, Museum, House, Board',
)
const OF_WHAT = list(
  'Justice, Defence, Defense, Health, Energy, Commerce, Finance, Education, Trade, Agriculture, Labour, Transport',
)
const PAPERS = list('Times, Post, Herald, Tribune, Journal, News, Star, Daily, Gazette, Standard, Observer, Monitor')
const COMPANY = list(
  'Corp., Inc., Bank, Group, Airlines, Energy, Motors, Oil, Gas, Telecom, Steel, Airways, Holdings, Mining, Systems, Foundation, Institute, University, United, Partners, Technologies, Media, Foods, Insurance, Aerospace, Shipping',
)
const BODY = list(
  'Party, Front, Army, Movement, Union, Council, Association, Committee, Agency, Commission, Alliance, League, Brigade, Authority, Service, Court, Guard, Federation, Organization, Organisation, Coalition, Congress, Office, Bureau, Forces, Police, Foundation, Centre, Center, Fund, Network, Society',
)
const BODY_ADJECTIVES = list(
  'National, Democratic, Islamic, Central, International, Federal, Supreme, Popular, European, African, Northern, Southern, Revolutionary, Republican, Socialist, Liberal, Social, Royal, Independent, Electoral, Human, Patriotic, Conservative',
)
const BODY_NOUNS = list(
  'Security, Peace, Liberation, Defence, Defense, People, Labour, Workers, Election, Trade, Rights, Energy, Development, Health, Salvation, Solidarity, Unity, Justice, Freedom, Resistance, Intelligence, Border, Information, Press, Football, Space, Welfare, Relief, Reform, Farmers',
)
const PLACE = list(
  'River, Island, Valley, Province, Bay, Street, Square, Airport, Sea, Strait, County, Desert, Mountains, Peninsula, Avenue, Islands, Bridge, Hotel, Park, Prison, Hospital, Stadium, Harbour, District',
)
const PLACE_FIRST = list('Lake, Mount, Fort, Port, Camp, Cape')

const the = (): Word => word('the', 'DET DT', 'det')

/** Marks the head and the words that belong to the name with it. */
export function named(head: Word, type: NameMark['type'], parts: readonly Word[] = []): Word {
  const mark: NameMark = { type }
  for (const w of [head, ...parts]) w.name = mark
  return head
}

/** A surname or a city: what things are named after. */
function eponym({ random, registry }: Making): string {
  return chance(random, 0.5) ? pick(random, registry.cities) : pick(random, registry.people)[1]
}

/** "CRPA": capitals, sometimes as one could say them. */
function acronym({ random }: Making): string {
  const letters = (from: string, n: number): string =>
    Array.from({ length: n }, () => from[random.below(from.length)]!).join('')
  if (chance(random, 0.4))
    return `${letters('BCDFGHKLMNPRST', 1)}${letters('AEIOU', 1)}${letters('BCDFGKLMNPRST', 1)}${letters('AEIO', 1)}`
  return letters('ABCDEFGIJKLMNOPRSTU', 3 + random.below(2))
}

/** Words before a head within a name. */
function within(head: Word, type: NameMark['type'], parts: readonly Word[], article = false): Word {
  named(head, type, parts)
  return before(head, ...(article ? [the()] : []), ...parts)
}

export function organisation(making: Making, role: string): Word {
  const { random, registry, headline } = making
  const article = !headline
  const noun = (form: string): Word => proper(form, 'compound')
  const adjective = (form: string): Word => word(form, 'ADJ NNP', 'amod')
  return choose(random, [
    [5, () => named(proper(pick(random, registry.companies), role), 'ORG')],
    [3, () => within(proper(pick(random, COMPANY), role), 'ORG', [noun(eponym(making))])],
    [1, () => within(proper(pick(random, PAPERS), role), 'ORG', [noun(eponym(making))], article)],
    [
      2,
      () =>
        within(
          proper(pick(random, BODY), role),
          'ORG',
          [adjective(pick(random, BODY_ADJECTIVES)), noun(pick(random, BODY_NOUNS))],
          article,
        ),
    ],
    [2, () => within(proper(pick(random, BODY), role), 'ORG', [noun(pick(random, BODY_NOUNS))], article)],
    [
      1,
      () =>
        within(
          proper(pick(random, BODY), role),
          'ORG',
          [noun(pick(random, registry.countries).name), adjective(pick(random, BODY_ADJECTIVES))],
          article,
        ),
    ],
    [2, () => ofName(making, role)],
    [
      2,
      () =>
        chance(random, 0.5) || headline
          ? named(proper(acronym(making), role), 'ORG')
          : before(named(proper(acronym(making), role), 'ORG'), the()),
    ],
    [headline ? 0 : 1, () => abbreviated(making, role)],
  ])
}

/** "the Ministry of Justice", "the University of Dakar". */
function ofName(making: Making, role: string): Word {
  const { random, headline } = making
  const first = pick(random, OF).split(' ').at(-1)!
  const what = proper(/^(Ministry|Department)$/.test(first) ? pick(random, OF_WHAT) : eponym(making), 'nmod')
  const of = word('of', 'ADP IN', 'case')
  const head = named(proper(first, role), 'ORG', [of, what])
  after(head, before(what, of))
  return headline ? head : before(head, the())
}

/** "the Federal Security Service (FSS)". */
function abbreviated(making: Making, role: string): Word {
  const { random } = making
  const parts = [word(pick(random, BODY_ADJECTIVES), 'ADJ NNP', 'amod'), proper(pick(random, BODY_NOUNS), 'compound')]
  const last = pick(random, BODY)
  const head = within(proper(last, role), 'ORG', parts, true)
  const short = named(proper([...parts.map(p => p.form), last].map(w => w[0]).join(''), 'appos'), 'ORG')
  return after(head, after(before(short, punct('(', '-LRB-')), punct(')', '-RRB-')))
}

/** "the Naru River", "Lake Naru", "Gaza City". */
export function madePlace(making: Making, role: string): Word {
  const { random, headline } = making
  return choose(random, [
    [
      3,
      () =>
        within(
          proper(pick(random, PLACE), role),
          'LOC',
          [proper(eponym(making), 'compound')],
          !headline && chance(random, 0.5),
        ),
    ],
    [1, () => within(proper(eponym(making), role), 'LOC', [proper(pick(random, PLACE_FIRST), 'compound')])],
    [
      1,
      () =>
        within(proper(pick(random, ['City', 'Island', 'Province']), role), 'LOC', [proper(eponym(making), 'compound')]),
    ],
    [
      1,
      () =>
        within(proper(pick(random, ['Bank', 'Coast', 'Africa', 'Asia', 'Europe', 'Darfur']), role), 'LOC', [
          proper(pick(random, ['West', 'East', 'South', 'North']), 'compound'),
        ]),
    ],
    [
      1,
      () =>
        within(
          proper(pick(random, ['Strip', 'Heights', 'Sea', 'Gulf', 'Ocean']), role),
          'LOC',
          [proper(pick(random, ['Gaza', 'Golan', 'Caspian', 'Baltic', 'Aegean', 'Arafura', 'Kara']), 'compound')],
          !headline,
        ),
    ],
  ])
}
