import type { Check } from '../../serve/api.ts'
import { daysOfYear } from '../dates.ts'
import { Line } from '../ledger/line.tsx'
import './outcome.css'

const MEANS: Readonly<Record<Check['verdict'], string>> = {
  'borne out': 'the record holds as many',
  'at odds': 'the record holds more than are told',
  'not covered': 'the record holds fewer, which may be its own gap',
}

/** What a report says of the record, whether the record bears it out, and the events that decide. */
export function Checks({ checks }: { readonly checks: readonly Check[] }) {
  return checks.map(({ words, verdict, events }) => (
    <section key={words} className="check">
      <h2 className="label">What it says of the record</h2>
      <p>
        <q className="quote">{words}</q> <Verdict verdict={verdict} /> <span className="soft">{MEANS[verdict]}</span>
      </p>
      <ul className="plain">
        {events.map(event => (
          <Line key={event.id} event={event} day={event.when && daysOfYear(event.when.start, event.when.end)} />
        ))}
      </ul>
    </section>
  ))
}

/** The verdict as a shape and a word. */
export function Verdict({ verdict }: { readonly verdict: Check['verdict'] }) {
  return (
    <span className="verdict">
      <svg className="glyph" viewBox="0 0 16 16" aria-hidden="true">
        {
          {
            'borne out': <path d="M3 8.5 6.5 12 13 4.5" />,
            'at odds': <path d="M4 4l8 8M12 4l-8 8" />,
            'not covered': <circle cx="8" cy="8" r="5" strokeDasharray="2.2 2" />,
          }[verdict]
        }
      </svg>
      {verdict}
    </span>
  )
}
