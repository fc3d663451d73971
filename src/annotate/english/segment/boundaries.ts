/** The tokens of one paragraph → where its sentences end. */

import { TITLES } from './abbreviations.ts'
import { CLASS, LOWER } from './characters.ts'
import { ABBREVIATION, type TokenList } from './token-list.ts'

/** Calls `cut` with the index of each token that begins a sentence, but for the first. Tokens `from` to `to` are one paragraph. */
export function eachBoundary(
  text: string,
  list: TokenList,
  from: number,
  to: number,
  cut: (token: number) => void,
): void {
  for (let i = from; i + 1 < to; i++) {
    if (!isStop(text, list, i)) continue
    let next = i + 1
    while (next < to && isCloser(text, list, next)) next++
    if (next >= to) return
    if (list.starts[next] === list.ends[next - 1] && next > i + 1) continue
    if (CLASS[text.charCodeAt(list.starts[next]!)] === LOWER) continue
    cut(next)
    i = next - 1
  }
}

function isStop(text: string, list: TokenList, i: number): boolean {
  const code = text.charCodeAt(list.ends[i]! - 1)
  if (code !== 46 && code !== 33 && code !== 63) return false
  if (list.flags[i] !== ABBREVIATION) return true
  const word = text.slice(list.starts[i], list.ends[i]! - 1)
  return word.length > 1 && !TITLES.has(word.toLowerCase())
}

function isCloser(text: string, list: TokenList, i: number): boolean {
  return list.starts[i] === list.ends[i - 1] && '"”’\')]}'.includes(text.charAt(list.starts[i]!))
}
