import type { LinedEvent, Participant } from '../../serve/api.ts'
import { fullDay } from '../dates.ts'
import { People } from '../ledger/sentence.tsx'

/** The fields of an event, each with the words that it rests on. */
export function Fields({ event }: { readonly event: LinedEvent }) {
  const { line, actors, recipients, when, where, attribution, amounts, condition, trigger, type, mode, contexts } =
    event
  return (
    <div className="wide">
      <table className="fields">
        <thead>
          <tr>
            <th>Field</th>
            <th>Value</th>
            <th>Words</th>
          </tr>
        </thead>
        <tbody>
          <Field name="Act" words={trigger.quote}>
            {[type, mode].filter(Boolean).join(', ').toLowerCase()}
            {contexts.length > 0 && <span className="soft"> ({contexts.join(', ')})</span>}
          </Field>
          {actors.map((actor, i) => (
            <Field key={`${actor.start} ${actor.name}`} name="Who" words={actor.text}>
              <People people={line.actors.slice(i, i + 1)} />
              <About participant={actor} />
            </Field>
          ))}
          {recipients.map((recipient, i) => (
            <Field key={`${recipient.start} ${recipient.name}`} name="To whom" words={recipient.text}>
              <People people={line.recipients.slice(i, i + 1)} />
              <About participant={recipient} />
            </Field>
          ))}
          {when && (
            <Field name="When" words={when.text}>
              {when.start === when.end ? fullDay(when.start) : `${fullDay(when.start)} to ${fullDay(when.end)}`}
              {when.certainty === 'implied' && <span className="soft"> (implied by the report’s date)</span>}
            </Field>
          )}
          {where && (
            <Field name="Where" words={undefined}>
              {[where.name, where.country].filter(Boolean).join(', ')}
              <span className="soft"> (known to the {where.precision})</span>
            </Field>
          )}
          {attribution.map(({ name, text, cue }) => (
            <Field key={name} name="On whose word" words={[text, cue].filter(Boolean).join(' … ')}>
              {name}
            </Field>
          ))}
          {amounts.map(({ value, upTo, unit, text }) => (
            <Field key={text} name="Amount" words={text}>
              {[upTo === undefined ? value : `${value} to ${upTo}`, unit].join(' ')}
            </Field>
          ))}
          {condition && (
            <Field name="Condition" words={condition.quote}>
              hangs on it
            </Field>
          )}
        </tbody>
      </table>
    </div>
  )
}

function About({ participant: { role, sector, type } }: { readonly participant: Participant }) {
  const known = [role, sector, type === 'country' ? undefined : type].filter(Boolean)
  return known.length > 0 && <span className="soft"> {known.join(', ')}</span>
}

interface FieldProps {
  readonly name: string
  readonly words: string | undefined
  readonly children: React.ReactNode
}

function Field({ name, words, children }: FieldProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td dir="auto">{children}</td>
      <td className="quote" dir="auto">
        {words && `“${words}”`}
      </td>
    </tr>
  )
}
