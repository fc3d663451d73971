/** Events → JSON Lines: each event as the record keeps it, with its report. */
import type { Events } from './export.ts'

export async function* writeJsonl(events: Events): AsyncGenerator<string> {
  for await (const event of events) yield `${JSON.stringify(event)}\n`
}
