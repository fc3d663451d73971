/** Changes of the record as server-sent events: one look a second for everybody who listens. */
import type { Change, Store } from '../store/store.ts'

const EVERY = 1000
// a line now and then keeps proxies from hanging up
const BEAT = 20
const MOST = 200

export interface Live {
  /** The stream of one listener, from change number `after` on or from now. */
  listen(after?: number): Response
  close(): void
}

type Listener = (text: string) => void

/** Watches a record while anybody listens. */
export function watch(store: Store): Live {
  const listeners = new Set<Listener>()
  let timer: NodeJS.Timeout | undefined
  let last: number | undefined
  let beats = 0

  async function look(): Promise<void> {
    last ??= await store.lastChange()
    const changes = await store.changes(last, MOST)
    last = changes.at(-1)?.number ?? last
    const text = changes.length > 0 ? changes.map(told).join('') : ++beats % BEAT === 0 ? ': still here\n\n' : ''
    if (text) for (const listener of listeners) listener(text)
  }
  function tick(): void {
    timer = setTimeout(() => {
      look()
        // a record that is briefly locked is looked at again
        .catch(error => console.error(error))
        .finally(() => (listeners.size > 0 ? tick() : (timer = undefined)))
    }, EVERY)
    timer.unref()
  }

  return {
    listen(after) {
      let listener: Listener
      const encoder = new TextEncoder()
      const body = new ReadableStream<Uint8Array>({
        async start(controller) {
          listener = text => controller.enqueue(encoder.encode(text))
          listener('retry: 3000\n\n')
          if (after !== undefined) for (const change of await store.changes(after, MOST)) listener(told(change))
          if (listeners.size === 0) last = await store.lastChange()
          listeners.add(listener)
          if (!timer) tick()
        },
        cancel: () => void listeners.delete(listener),
      })
      return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } })
    },
    close() {
      clearTimeout(timer)
      listeners.clear()
    },
  }
}

const told = (change: Change): string =>
  `id: ${change.number}\nevent: ${change.kind}\ndata: ${JSON.stringify(change)}\n\n`
