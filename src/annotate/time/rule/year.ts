/** 2024 · nineteen ninety-six · the year 2000 · 2014-15 · 44 BC · the 1990s · the '90s · the nineties · the 20th century */
import { inCentury, inDecade, inYear, type Stretch } from '../calendar.ts'
import { readNumber, readOrdinal, readYear } from '../numbers.ts'
import type { Found, Reader, Rule } from '../reader.ts'
import { quarterBehind } from './quarter-told.ts'

const decades: Record<string, number> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
}
const ofCenturies = new Set(['century', 'centuries'])

export const decadeRule: Rule = {
  name: 'decade',
  starts: ['#', "'", ...Object.keys(decades)],
  match: (r, at) => {
    const { words } = r
    const from = words.at(at) === "'" ? at + 1 : at
    const match = /^(1[0-9]|20)?(\d)0s$/.exec(words.at(from))
    const spoken = decades[words.at(at)]
    if (!match && spoken === undefined) return undefined
    if (spoken !== undefined && !['the', 'early', 'late', 'mid', '-', 'and', 'nineteen'].includes(r.word(at - 1)))
      return undefined
    if (
      match &&
      !match[1] &&
      r.word(from - 1) !== 'the' &&
      words.at(at) !== "'" &&
      !['mid', 'late', 'early', '-'].includes(r.word(from - 1))
    )
      return undefined
    if (/^(his|her|their|my|our)$/.test(r.word(at - 1)) || (words.at(at) === "'" && words.joined(at))) return undefined
    const century = match?.[1] ? Number(match[1]) : 19
    const years = spoken ?? Number(match?.[2]) * 10
    if (years < 20 && !match?.[1]) return undefined
    return {
      from: r.word(at - 1) === 'nineteen' ? at - 1 : at,
      to: from + 1,
      type: 'DATE',
      stretch: inDecade(century * 100 + years),
    }
  },
}

/** "20th century", "19th-century", "the first century BC" */
export const centuryRule: Rule = {
  name: 'century',
  starts: [
    '#',
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
    'eleventh',
    'twelfth',
    'thirteenth',
    'fourteenth',
    'fifteenth',
    'sixteenth',
    'seventeenth',
    'eighteenth',
    'nineteenth',
    'twentieth',
    'twenty',
  ],
  match: (r, at) => {
    const ordinal = readOrdinal(r.words, at)
    if (!ordinal) return undefined
    const start = r.words.at(ordinal.to) === '-' ? ordinal.to + 1 : ordinal.to
    if (!ofCenturies.has(r.words.at(start)) || ordinal.value > 21 || /^b\.?c/.test(r.words.at(start + 1)))
      return undefined
    return { from: at, to: start + 1, type: 'DATE', stretch: inCentury((ordinal.value - 1) * 100) }
  },
}

export const yearRule: Rule = { name: 'year', starts: ['#', 'nineteen', 'twenty', 'two'], match: matchYear }

/** What is counted in the thousands, not dated: people, weapons, lengths, money. */
const counted =
  /^(people|persons|men|women|children|troops|soldiers|police|fighters|dead|civilians|refugees|migrants|members|workers|employees|jobs|students|protesters|tons?|tonnes|barrels|miles|kilometers|kilometres|km|feet|meters|metres|hectares|acres|square|dollars|euros|pounds|points|homes|houses|buildings|vehicles|tanks|missiles|rockets|drones|shells|aircraft|ships|prisoners|detainees|hostages|families|percent|%|million|billion|thousand|times|hours?|days?|weeks?|months?|years?|other|more|cases|deaths|villages|schools|gmt|utc|hrs|local|shares|units|copies|words|votes|seats|delegates|calories|megawatts|mw|rpm|cc)$/
const moneyBefore = /^[$£€¥#]$|^(no|number|flight|room|page|highway|route|than|nearly|almost|some|least|rs)$/

function matchYear(r: Reader, at: number): Found | undefined {
  const { words } = r
  const year = readYear(r.words, at) ?? twoThousand(r, at)
  if (!year || !isYear(r, at, year)) return undefined
  const named = r.word(at - 1) === 'year' && ['the', 'fiscal'].includes(r.word(at - 2))
  const from = named ? at - (r.word(at - 2) === 'the' ? 2 : 1) : at
  const second = words.at(year.to) === '-' || words.at(year.to) === '/' ? /^\d\d$/.exec(words.at(year.to + 1)) : null
  const end = second ? Math.floor(year.year / 100) * 100 + Number(second[0]) : 0
  if (second && end > year.year && end - year.year < 30 && words.at(year.to + 2) !== '-') {
    const span: Stretch = { ...inYear(year.year), last: inYear(end).last! }
    return { from, to: year.to + 2, type: 'DATE', stretch: span }
  }
  if (second && end > 0 && words.at(year.to + 2) === '-') return undefined
  const quarter = quarterBehind(r, year.to, year.year)
  return { from, to: quarter?.to ?? year.to, type: 'DATE', stretch: quarter?.stretch ?? inYear(year.year) }
}

/** "the year two thousand" */
function twoThousand(r: Reader, at: number): { year: number; to: number } | undefined {
  const { words } = r
  if (words.at(at) !== 'two' || words.at(at + 1) !== 'thousand' || r.word(at - 1) !== 'year') return undefined
  const rest = readNumber(words, words.at(at + 2) === 'and' ? at + 3 : at + 2)
  return rest && rest.value < 100 ? { year: 2000 + rest.value, to: rest.to } : { year: 2000, to: at + 2 }
}

function isYear(r: Reader, at: number, { year, to }: { year: number; to: number }): boolean {
  const { words } = r
  if (year < 1000 || year > 2100 || moneyBefore.test(r.word(at - 1)) || counted.test(words.at(to))) return false
  if (words.at(to) === '-' && counted.test(words.at(to + 1))) return false
  if (words.joined(at) && /^[/:.$]$/.test(words.at(at - 1))) return false
  if (words.joined(to) && /^[:%°]$/.test(words.at(to))) return false
  const lead = r.word(at - 1)
  if (year < 1700) return /^(in|since|of|by|until|from|year|around|about|circa)$/.test(lead)
  if (year < 1850 || year > 2060 || year % 100 === 0)
    return /^(in|since|of|by|until|from|year|before|after|to|and|early|late|mid|-|the|through|between|during)$/.test(
      lead,
    )
  return true
}
