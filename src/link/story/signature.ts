/** A report's text → its signature: the rarest of its words and pairs of words, weighed without regard to other reports. */
import type { Article, Signature } from '../../record/record.ts'
import { stem, termsOf } from './terms.ts'

/** How frequent a stem is in English news, by its place in a list, the most frequent first. */
export type StemRanks = ReadonlyMap<string, number>

/** Stems of words that come the most frequent first. */
export function rankStems(words: readonly string[]): StemRanks {
  const ranks = new Map<string, number>()
  for (const [rank, word] of words.entries()) {
    const cut = stem(word)
    if (!ranks.has(cut)) ranks.set(cut, rank)
  }
  return ranks
}

/** Terms kept of a report; those beyond say little and would make keeping it dear. */
const MOST = 64
/** Rank of what the list lacks, and of a number, of which any may be anywhere. */
const UNLISTED = 60_000
const NUMBER = 8000
/** Ranks below this are all about as frequent. */
const COMMON = 100
/** As in story.ts: what is rare tells stories apart more than it tells documents apart. */
const RARITY = 1.5

/**
 * The signature of an article. It rests on the article alone, so that two reports are as alike today as in a year, whatever
 * was read between and before.
 */
export function signReport({ title, text }: Pick<Article, 'title' | 'text'>, ranks: StemRanks): Signature {
  const weights: [string, number][] = []
  for (const [term, times] of termsOf(title === undefined ? text : `${title}\n${text}`)) {
    const weight = (1 + Math.log(times)) * rarity(term, ranks) ** RARITY
    if (weight > 0) weights.push([term, weight])
  }
  weights.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  const kept = weights.slice(0, MOST)
  const norm = Math.sqrt(kept.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
  const signature = new Map<number, number>()
  for (const [term, weight] of kept) signature.set(numberOf(term), Math.round((weight / norm) * 10_000) / 10_000)
  return signature
}

function rarity(term: string, ranks: StemRanks): number {
  const gap = term.indexOf(' ')
  if (gap < 0) return weigh(rankOf(term, ranks))
  const [one, other] = [rankOf(term.slice(0, gap), ranks), rankOf(term.slice(gap + 1), ranks)]
  return weigh(Math.max(one, other)) + weigh(Math.min(one, other)) / 2
}

const weigh = (rank: number): number => Math.log(1 + rank / COMMON)

function rankOf(word: string, ranks: StemRanks): number {
  return ranks.get(word) ?? (/^\d/.test(word) ? NUMBER : UNLISTED)
}

/** 31 bits, which any database holds as a plain number. */
function numberOf(term: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) & 0x7fffffff
}
