import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { LinedEvent } from '../../serve/api.ts'
import { get, post, useAnswer } from '../api.ts'
import type { Search } from '../router.tsx'
import type { Verdict } from './actions.tsx'
import { lastOwn } from './decided.tsx'

/** Decisions are sent at once and appended; the next event comes up when the record has taken one. */
export function useDeciding(event: LinedEvent, queue: readonly LinedEvent[]) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [trouble, setTrouble] = useState<string>()
  const [said, setSaid] = useState('')
  const me = useAnswer('/api/me').data?.name
  return useMemo(() => {
    const after = queue[queue.indexOf(event) + 1] ?? queue.find(one => one !== event)
    const show = (id: string | undefined) => {
      // whoever has gone elsewhere meanwhile is not brought back
      if (location.pathname !== '/review') return
      void navigate({ to: '/review', search: (now: Search) => ({ ...now, event: id }), replace: true })
    }
    const send = async (sent: { event: string; verdict: Verdict; reason?: string }, next: string | undefined) => {
      try {
        await post('/api/decisions', sent)
        setTrouble(undefined)
        // gone to before the queue is fetched anew, so that no other event comes up in between
        show(next)
        await queries.invalidateQueries()
      } catch (error) {
        setTrouble((error as Error).message)
      }
    }
    return {
      trouble,
      said,
      later: () => show(after?.id),
      decide: (verdict: Verdict, reason?: string) =>
        send({ event: event.id, verdict, ...(reason && { reason }) }, after?.id),
      async undo() {
        // asked for anew: what is on the page may be older than the last key
        const last = lastOwn((await get('/api/decisions', { limit: '20' })).decisions, me)
        if (!last) return setSaid('Nothing of yours is left to take back.')
        await send({ event: last.event, verdict: { do: 'undo', decision: last.number } }, last.event)
      },
    }
  }, [event, queue, navigate, queries, trouble, said, me])
}
