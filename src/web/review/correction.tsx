import { useEffect, useRef, useState } from 'react'
import type { EventTime, LinedEvent, Participant } from '../../serve/api.ts'
import { STATUSES, TYPES } from './choices.ts'

interface CorrectionProps {
  readonly event: LinedEvent
  readonly keep: (fields: Readonly<Record<string, unknown>>, reason: string | undefined) => void
  readonly close: () => void
}

/** The fields that a person may set right; only what was changed is sent. */
export function Correction({ event, keep, close }: CorrectionProps) {
  const first = useRef<HTMLSelectElement>(null)
  const [same, setSame] = useState(false)
  useEffect(() => first.current?.focus(), [])
  return (
    <form
      className="correction"
      aria-label="Correct the event"
      onKeyDown={press => press.key === 'Escape' && close()}
      onSubmit={submit => {
        submit.preventDefault()
        const given = new FormData(submit.currentTarget)
        const fields = changed(event, given)
        if (Object.keys(fields).length === 0) return setSame(true)
        keep(fields, String(given.get('reason')).trim() || undefined)
      }}
    >
      <label>
        Act
        <select ref={first} name="type" className="field" defaultValue={event.type}>
          {TYPES.map(([type, says]) => (
            <option key={type} value={type}>
              {type.toLowerCase()}: {says}
            </option>
          ))}
        </select>
      </label>
      <label>
        Mode
        <input name="mode" className="field" defaultValue={event.mode ?? ''} autoComplete="off" />
      </label>
      <label>
        Status
        <select name="status" className="field" defaultValue={event.status}>
          {STATUSES.map(status => (
            <option key={status}>{status}</option>
          ))}
        </select>
      </label>
      <Names name="actors" label="Who" sides={event.actors} />
      <Names name="recipients" label="To whom" sides={event.recipients} />
      <label>
        First day
        <input name="start" type="date" className="field" defaultValue={event.when?.start} />
      </label>
      <label>
        Last day
        <input name="end" type="date" className="field" defaultValue={event.when?.end} />
      </label>
      <label className="wide-label">
        Why
        <input name="reason" className="field" maxLength={2000} autoComplete="off" />
      </label>
      <p className="choices">
        <button type="submit" className="button main">
          Keep the correction <kbd>enter</kbd>
        </button>
        <button type="button" className="button" onClick={close}>
          Leave it <kbd>esc</kbd>
        </button>
        {same && <span role="alert">Nothing was changed yet.</span>}
      </p>
    </form>
  )
}

interface NamesProps {
  readonly name: 'actors' | 'recipients'
  readonly label: string
  readonly sides: readonly Participant[]
}

/** Participants by name; a state by its name or code. */
function Names({ name, label, sides }: NamesProps) {
  return (
    <label className="wide-label">
      {label}
      <input
        name={name}
        className="field"
        defaultValue={namesOf(sides)}
        autoComplete="off"
        spellCheck={false}
        placeholder="names, with semicolons between"
      />
    </label>
  )
}

const namesOf = (sides: readonly Participant[]): string => sides.map(({ name }) => name).join('; ')
const namesIn = (words: string): readonly string[] =>
  words
    .split(';')
    .map(name => name.trim())
    .filter(Boolean)

/** The fields of a correction: what differs from the event; an emptied field is taken away. */
function changed(event: LinedEvent, given: FormData): Readonly<Record<string, unknown>> {
  const word = (name: string) => String(given.get(name) ?? '').trim()
  const [type, mode, status, start, end] = ['type', 'mode', 'status', 'start', 'end'].map(word) as [
    string,
    string,
    string,
    string,
    string,
  ]
  return {
    ...(type !== event.type && { type }),
    ...(mode !== (event.mode ?? '') && { mode: mode || null }),
    ...(status !== event.status && { status }),
    ...(word('actors') !== namesOf(event.actors) && { actors: namesIn(word('actors')) }),
    ...(word('recipients') !== namesOf(event.recipients) && { recipients: namesIn(word('recipients')) }),
    ...((start !== (event.when?.start ?? '') || end !== (event.when?.end ?? '')) && {
      when: timeOf(event.when, start, end),
    }),
  }
}

/** A day that a person gave is stated; the report's own words for it, if any, stay beside it. */
function timeOf(before: EventTime | undefined, start: string, end: string): EventTime | null {
  if (!start && !end) return null
  return {
    start: start || end,
    end: end || start,
    certainty: 'stated',
    ...(before?.text !== undefined && { text: before.text }),
  }
}
