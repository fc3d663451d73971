/** Readout's act and status → one PLOVER type, for data sets that have no status. */
import type { Event, EventType } from '../record/record.ts'

/**
 * PLOVER's codebook puts intent into the type: a promise to cooperate is AGREE, an announced or threatened hostile act
 * THREATEN, an asked-for act REQUEST. Undefined for what is told as merely possible or as not having happened: those
 * data sets hold no such events.
 */
export function foldStatus({ type, status, scores }: Pick<Event, 'type' | 'status' | 'scores'>): EventType | undefined {
  switch (status) {
    case 'happened':
    case 'ongoing':
    case 'alleged':
      return type
    case 'planned':
    case 'promised':
      return scores.quad.endsWith('cooperation') ? 'AGREE' : 'THREATEN'
    case 'threatened':
      return 'THREATEN'
    case 'requested':
      return 'REQUEST'
    default:
      return undefined
  }
}
