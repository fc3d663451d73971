/** Raw text → sentences and tokens as UD English EWT draws them, as offsets into the untouched text. */
import { eachBoundary } from './boundaries.ts'
import { eachParagraph } from './paragraphs.ts'
import { scanTokens } from './scan-tokens.ts'
import { ABBREVIATION, newTokenList, pushToken, type TokenList } from './token-list.ts'

/** Tokens and sentences of a text. Offsets are UTF-16 code units, half open. */
export interface Segments {
  /** Where each token starts and ends. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** First token of each sentence, and the number of tokens behind the last one: sentence `i` is tokens `bounds[i]` to `bounds[i + 1]`. */
  readonly bounds: Int32Array
}

/** Sentences and tokens of any text; never throws. Every visible character is in one token, and no token holds white space. */
export function segment(text: string): Segments {
  const scanned = newTokenList(text.length)
  const list = newTokenList(text.length)
  const bounds: number[] = []
  eachParagraph(text, (from, to) => {
    scanned.count = 0
    scanTokens(text, from, to, scanned)
    if (scanned.count === 0) return
    let first = 0
    const close = (next: number) => {
      bounds.push(list.count)
      pushSentence(scanned, first, next, list)
      first = next
    }
    eachBoundary(text, scanned, close)
    close(scanned.count)
  })
  bounds.push(list.count)
  return {
    starts: list.starts.slice(0, list.count),
    ends: list.ends.slice(0, list.count),
    bounds: Int32Array.from(bounds),
  }
}

/** Copies a sentence's tokens; the full stop of an abbreviation that ends it stands alone, as EWT has it. */
function pushSentence(from: TokenList, first: number, end: number, to: TokenList): void {
  for (let i = first; i < end; i++) {
    const start = from.starts[i]!
    const stop = from.ends[i]!
    if (i === end - 1 && i > first && from.flags[i] === ABBREVIATION) {
      pushToken(to, start, stop - 1)
      pushToken(to, stop - 1, stop)
    } else pushToken(to, start, stop)
  }
}

const TYPOGRAPHY =
  /[\u00ad\u200b-\u200f\u2018\u2019\u201a\u201b\u201c-\u201f\u2010-\u2015\u202a-\u202e\u2026\u2060-\u206f\u2212`\u02bc\ufeff]/
const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '`': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '…': '...',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '−': '-',
  '–': '-',
  '—': '--',
  '―': '--',
}

/** A token's form with straight quotes and plain dashes and without invisible characters: what lexicons and models look up. */
export function plainForm(form: string): string {
  if (!TYPOGRAPHY.test(form)) return form
  if (form === '``' || form === "''" || form === '’’' || form === '‘’' || form === '‘‘') return '"'
  const plain = form.replace(new RegExp(TYPOGRAPHY, 'g'), char => PLAIN[char] ?? '')
  return plain === '' ? form : plain
}
