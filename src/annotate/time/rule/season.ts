/** the summer · in spring · summer of 2023 · winter 2022-23 */
import { inSeason, type Season, type Stretch } from '../calendar.ts'
import { readYear } from '../numbers.ts'
import type { Found, Reader, Rule } from '../reader.ts'

const seasons: Record<string, Season> = { spring: 'SP', summer: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI' }
/** What makes a bare season one: "fall" is a verb and "spring" a source without. */
const leads = new Set([
  'in',
  'by',
  'the',
  'during',
  'since',
  'until',
  'early',
  'late',
  'mid',
  'through',
  'of',
  'last',
  'for',
  '-',
])
/** Names: Prague Spring, Summer Olympics, Winter Games. */
const named = new Set(['olympics', 'games', 'olympic', 'palace', 'paralympics'])

export const seasonRule: Rule = { name: 'season', starts: Object.keys(seasons), match: readSeason }

function readSeason(r: Reader, at: number): Found | undefined {
  const { words } = r
  const season = seasons[words.at(at)]!
  if (named.has(words.at(at + 1)) || (words.capital(at) && words.capital(at - 1))) return undefined
  const start = words.at(at + 1) === 'of' ? at + 2 : at + 1
  const year = readYear(r.words, start)
  if (year) return found(at, year.to, inSeason(year.year, season))
  const lead = r.word(at - 1)
  if (!leads.has(lead) || words.capital(at) || words.at(at + 1) === 'of') return undefined
  if (
    words.at(at) === 'fall' &&
    lead !== 'in' &&
    !(lead === 'the' && /^(in|by|during|since|until|for|of)$/.test(r.word(at - 2)))
  )
    return undefined
  return found(at, at + 1, nearest(r, at, season))
}

const found = (from: number, to: number, stretch: Stretch): Found => ({ from, to, type: 'DATE', stretch })

/** The season that the clause looks to: the one now, else the last or the coming one. */
function nearest(r: Reader, at: number, season: Season): Stretch {
  const now = r.thisMonth
  const year = r.thisYear
  if (now === undefined || year === undefined) return { value: `XXXX-${season}`, grain: 'season' }
  const candidates = [year - 1, year, year + 1].map(y => inSeason(y, season))
  const ahead = r.tense(at) === 'future'
  const fit = ahead ? candidates.find(one => one.last! >= now) : candidates.filter(one => one.first! <= now).at(-1)
  return fit ?? inSeason(year, season)
}
