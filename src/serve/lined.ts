import { phrase } from '../ask/ask.ts'
import type { AnsweredEvent } from '../store/store.ts'
import type { LinedEvent } from './api.ts'

/** An event with the line that says it. */
export const lined = (found: AnsweredEvent): LinedEvent => ({ ...found, line: phrase(found) })
