/** What changed at the server since the page was loaded. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

/** Number of reports read since; `show` fetches everything anew. Decisions and comments are fetched without asking. */
export function useLive(): { readonly fresh: number; readonly show: () => void } {
  const queries = useQueryClient()
  const [fresh, setFresh] = useState(0)
  useEffect(() => {
    const source = new EventSource('/api/live')
    const refetch = () => void queries.invalidateQueries()
    source.addEventListener('article', () => setFresh(n => n + 1))
    for (const kind of ['decision', 'comment']) source.addEventListener(kind, refetch)
    return () => source.close()
  }, [queries])
  return {
    fresh,
    show() {
      setFresh(0)
      void queries.invalidateQueries()
    },
  }
}
