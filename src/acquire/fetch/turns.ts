/** One request at a time to a host, with a pause between. */
const waiting = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

/** Whose turn it is at each host. */
export class Turns {
  private readonly last = new Map<string, { done: Promise<void>; at: number }>()

  /** Runs `work` after every earlier one at the same host has ended and `pause` milliseconds have gone by. */
  async take<T>(host: string, pause: number, work: () => Promise<T>): Promise<T> {
    const before = this.last.get(host)
    let finish = (): void => {}
    const turn = { done: new Promise<void>(resolve => (finish = resolve)), at: 0 }
    this.last.set(host, turn)
    if (before) {
      await before.done
      await waiting(Math.max(0, before.at + pause - Date.now()))
    }
    try {
      return await work()
    } finally {
      turn.at = Date.now()
      finish()
    }
  }
}

/** Milliseconds that a Retry-After header asks for: seconds or an HTTP date; undefined where there is none. */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (!header) return undefined
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000
  const at = Date.parse(header)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now)
}

export { waiting }
