/** Text → its quotations, each from its opening mark to behind its closing one. */
import type { Span } from '../../record/record.ts'

const open = new Set(['“', '‟', '„', '«'])
const close = new Set(['”', '»'])

/** Quotations in order. A paragraph that ends inside one ends it, as news repeats the mark at the next. */
export function readQuotes(text: string): Span[] {
  const quotes: Span[] = []
  let from = -1
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!
    const double = (c === '`' || c === "'") && text[i + 1] === c
    if (c === '\n' && text[i + 1] === '\n') {
      if (from >= 0) quotes.push({ start: from, end: i })
      from = -1
    } else if (from < 0 && (open.has(c) || c === '"' || c === '”' || (double && c === '`'))) {
      from = i
      if (double) i++
    } else if (from >= 0 && (close.has(c) || c === '"' || c === '“' || (double && c === "'"))) {
      if (double) i++
      quotes.push({ start: from, end: i + 1 })
      from = -1
    }
  }
  if (from >= 0) quotes.push({ start: from, end: text.length })
  return quotes.filter(({ start, end }) => end - start > 2)
}

/** The quotation that covers an offset. */
export function quoteAt(quotes: readonly Span[], offset: number): Span | undefined {
  let low = 0
  let high = quotes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (quotes[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  const found = quotes[low]
  return found && found.start <= offset ? found : undefined
}
