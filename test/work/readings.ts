import type { Reading } from '../../src/record/record.ts'
import { syntheticReadings } from '../../tools/synthetic.ts'

/** Every so many of what is told as done is told as denied: a synthetic newsroom hardly denies anything. */
const DENIED = 6

/** Synthetic readings in which reports gainsay one another. */
export function readingsOf(articles: number, days: number): readonly Reading[] {
  let told = 0
  return [...syntheticReadings({ articles, days })].map(reading => ({
    ...reading,
    events: reading.events.map(event =>
      event.status === 'happened' && ++told % DENIED === 0 ? { ...event, status: 'denied' as const } : event,
    ),
  }))
}
