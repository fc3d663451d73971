/** Text → its quotations, each from its opening mark to behind its closing one. */
import type { Span } from '../../record/record.ts'

const open = new Set(['“', '‟', '„', '«'])
const close = new Set(['”', '»'])

/** What parts the paragraphs of a text: blank lines where it has them, else its lines. */
export function paragraphBreak(text: string): string {
  return text.includes('\n\n') ? '\n\n' : '\n'
}

/** Quotations in order. A paragraph that ends inside one ends it, as news repeats the mark at the next. */
export function readQuotes(text: string): Span[] {
  const quotes: Span[] = []
  const paragraph = paragraphBreak(text)
  let from = -1
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!
    const double = (c === '`' || c === "'") && text[i + 1] === c
    if (c === '\n' && text.startsWith(paragraph, i) && (paragraph !== '\n' || endsSentence(text, i))) {
      if (from >= 0) quotes.push({ start: from, end: i })
      from = -1
    } else if (from < 0 && (open.has(c) || c === '"' || c === '”' || (double && opens(text, i)))) {
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

/** Whether a line ends with its sentence, not merely because it is full. */
const endsSentence = (text: string, at: number): boolean => /[.!?"”'’)]\s?$/.test(text.slice(Math.max(0, at - 2), at))

/** "``" opens; two apostrophes open before a word and behind a space, and close elsewhere. */
function opens(text: string, at: number): boolean {
  return text[at] === '`' || (!/\S/.test(text[at - 1] ?? ' ') && /\w/.test(text[at + 2] ?? ''))
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
