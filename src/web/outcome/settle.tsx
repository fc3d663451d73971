import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { BecameLines, LinedEvent } from '../../serve/api.ts'
import { post, useAnswer } from '../api.ts'
import { dayYear } from '../dates.ts'
import './outcome.css'

const OUTCOMES = ['kept', 'partly kept', 'postponed', 'cancelled', 'broken', 'lapsed', 'withdrawn'] as const

interface SettleProps {
  readonly event: LinedEvent
  readonly became: BecameLines
}

/** A person rules what became of something announced, with a reason, and may take it back; what reports tell stays beside it. */
export function Settle({ event, became: { state, ruled } }: SettleProps) {
  const queries = useQueryClient()
  const [trouble, setTrouble] = useState<string>()
  const may = useAnswer('/api/me').data?.role !== 'reader'
  const send = async (sent: object) => {
    try {
      await post('/api/decisions', sent)
      setTrouble(undefined)
      await queries.invalidateQueries()
    } catch (error) {
      setTrouble((error as Error).message)
    }
  }
  const settle = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault()
    const fields = new FormData(submitted.currentTarget)
    void send({
      event: event.id,
      verdict: { do: 'settle', as: fields.get('as') },
      reason: String(fields.get('reason')).trim(),
    })
  }
  const undo = () => ruled && void send({ event: ruled.event, verdict: { do: 'undo', decision: ruled.decision } })
  return (
    <div className="settle">
      {ruled && (
        <p>
          <b>{state}</b>, as {ruled.who} ruled on {dayYear(ruled.when)}
          {ruled.reason && (
            <>
              : <q className="quote">{ruled.reason}</q>
            </>
          )}{' '}
          {may && (
            <button type="button" className="link-button" onClick={undo}>
              Take it back
            </button>
          )}
        </p>
      )}
      {may && !ruled && (
        <details>
          <summary>Settle it</summary>
          <form onSubmit={settle}>
            <label>
              It was{' '}
              <select name="as" className="field" defaultValue="kept">
                {OUTCOMES.map(one => (
                  <option key={one}>{one}</option>
                ))}
              </select>
            </label>
            <label>
              because{' '}
              <input
                name="reason"
                className="field"
                required
                maxLength={2000}
                autoComplete="off"
                placeholder="say why"
              />
            </label>
            <button type="submit" className="button main">
              Settle
            </button>
          </form>
        </details>
      )}
      {trouble && (
        <p role="alert" className="alarm">
          {trouble}
        </p>
      )}
    </div>
  )
}
