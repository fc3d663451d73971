/** every day · each year · daily · annually · twice a week · every two years · per month */
import type { Found, Reader, Rule } from '../reader.ts'
import { duration, unitOf } from '../units.ts'
import { readCount } from './count.ts'

const adverbs: Record<string, string> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  yearly: 'P1Y',
  annually: 'P1Y',
}
/** Papers carry these words in their names. */
const adverbial = new Set(Object.keys(adverbs))

export const setRule: Rule = {
  name: 'set',
  starts: ['every', 'each', 'per', ...adverbial],
  match: (r, at) => {
    const value = adverbs[r.words.at(at)]
    if (value !== undefined) return r.words.capital(at) ? undefined : set(at, at + 1, value)
    return readEvery(r, at)
  },
}

function readEvery(r: Reader, at: number): Found | undefined {
  const { words } = r
  const single = unitOf(words.at(at + 1))
  if (single && !single.plural && words.at(at + 1) !== 'second') return set(at, at + 2, duration(1, single))
  const other = words.at(at + 1) === 'other' ? unitOf(words.at(at + 2)) : undefined
  if (other && !other.plural) return set(at, at + 3, duration(2, other))
  const count = words.at(at) === 'every' ? readCount(r, at + 1) : undefined
  return count && count.value !== 'X' ? set(at, count.to, duration(count.value, count.unit)) : undefined
}

const set = (from: number, to: number, value: string): Found => ({
  from,
  to,
  type: 'SET',
  stretch: { value, grain: 'length' },
})
