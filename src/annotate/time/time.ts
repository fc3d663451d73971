import type { Syntax, Time } from '../../record/record.ts'

/** Time expressions of a text, in order, resolved against `published` (ISO 8601) where it is known. */
export function readTimes(_syntax: Syntax, _published?: string): Time[] {
  return []
}
