import type { Event, Participant } from '../../src/record/record.ts'

/**
 * An event as one line that a person can check: who, type and mode, status, to whom, when, where, on whose word, amounts,
 * condition, and in quotes the words that carry it. What is not known is left out, and a state that takes part is not told
 * again as the place.
 */
export function recordLine(event: Event): string {
  const { when, where, recipients, attribution, amounts, condition } = event
  const days = when && (when.start === when.end ? when.start : `${when.start} to ${when.end}`)
  const parts = [
    people(event.actors) || 'somebody',
    [event.type, event.mode].filter(Boolean).join(' '),
    event.status,
    recipients.length > 0 && `to ${people(recipients)}`,
    days && (when.certainty === 'stated' ? days : `(${days})`),
    where &&
      !(where.precision === 'country' && [...event.actors, ...recipients].some(one => one.country === where.country)) &&
      `in ${[where.name, where.precision === 'country' ? undefined : where.country].filter(Boolean).join(' ')}`,
    attribution.length > 0 && `on the word of ${attribution.map(({ name }) => name).join(', of ')}`,
    amounts.length > 0 &&
      amounts.map(({ value, upTo, unit }) => `${value}${upTo ? `-${upTo}` : ''} ${unit}`).join(', '),
    condition && `given “${condition.quote}”`,
    `“${event.trigger.quote}”`,
  ]
  return parts.filter(Boolean).join(' | ')
}

const people = (list: readonly Participant[]): string =>
  list.map(({ name, country }) => (country ? `${name} (${country})` : name)).join(', ')
