import { phrase } from '../ask/ask.ts'
import type { AnsweredEvent } from '../store/store.ts'
import { paint, plain } from './terminal.ts'

/** A shape for each status, beside its word: one look tells done from planned. */
const SHAPES: Readonly<Record<string, string>> = {
  happened: '●',
  ongoing: '◐',
  planned: '○',
  promised: '◇',
  threatened: '△',
  requested: '→',
  alleged: '◌',
  possible: '◌',
  denied: '×',
  negated: '×',
  cancelled: '×',
}

/** One line of the ledger: date, who, did what, to whom, status, on whose word. */
export function ledgerLine(event: AnsweredEvent): string {
  const { actors, act, recipients, after, where } = phrase(event)
  const names = (list: typeof actors): string =>
    list.map(({ name, country }) => paint.bold(plain(name)) + (country ? paint.dim(` ${country}`) : '')).join(', ')
  const words = [names(actors) || 'someone', paint.cyan(act), names(recipients), after, where && plain(where)]
  const told =
    event.attribution.length > 0 ? ` · ${event.attribution.map(({ name }) => plain(name)).join(', via ')}` : ''
  const reports = event.independent && event.independent > 1 ? ` · ${event.independent} sources` : ''
  return `${day(event)}  ${SHAPES[event.status] ?? ' '} ${words.filter(Boolean).join(' ')}${paint.dim(`  ${event.status}${told}${reports}`)}`
}

/** The event's own day, or (in brackets) that of the report that tells it. */
function day({ when, article }: AnsweredEvent): string {
  if (when) return when.start.padEnd(12)
  return (article.published ? `(${article.published.slice(0, 10)})` : '').padEnd(12)
}

/** The sentence that tells an event, its trigger marked, and the report it stands in. */
export function evidenceLines(event: AnsweredEvent): string[] {
  const { evidence, trigger, article } = event
  const [from, to] = [trigger.start - evidence.start, trigger.end - evidence.start]
  const quote =
    from >= 0 && to <= evidence.quote.length
      ? evidence.quote.slice(0, from) + paint.underline(evidence.quote.slice(from, to)) + evidence.quote.slice(to)
      : evidence.quote
  const head = [article.source, article.title, article.published?.slice(0, 10)].filter(Boolean).join(', ')
  return [`  “${plain(quote).replace(/\s+/g, ' ')}”`, paint.dim(`  ${plain(head)} · ${event.id}`)]
}
