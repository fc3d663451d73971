import type { LinkKind } from '../../src/record/record.ts'
import type { ReadSequence, Sequence, Spot, WantedLink } from './sequence.ts'

/** Links wanted and found, links made and right, and a line for each that is missing or wrong. */
export interface Counts {
  wanted: number
  found: number
  made: number
  right: number
  lines: string[]
}

/**
 * Compares links of one kind. A wanted link is found where any event told at the one spot is linked with any told at the
 * other; a link that was made is right where it stands for a wanted one. Same-event links are taken with what follows from
 * them: if 1 is 2 and 2 is 3, 1 is 3.
 */
export function score(kind: LinkKind, sequence: Sequence, read: ReadSequence): Counts {
  const wanted = sequence.links.filter(link => link.kind === kind)
  const made = read.links.filter(link => link.kind === kind)
  const counts: Counts = { wanted: wanted.length, found: 0, made: made.length, right: 0, lines: [] }
  const joined = kind === 'same-event' ? closure(made.map(({ from, to }) => [from, to])) : undefined
  for (const link of wanted) {
    const [from, to] = [eventsAt(read, link.from), eventsAt(read, link.to)]
    const found = from.some(a =>
      to.some(b =>
        joined
          ? joined(a, b)
          : made.some(one => one.from === a && one.to === b && (kind !== 'follows' || one.outcome === link.outcome)),
      ),
    )
    if (found) counts.found++
    else counts.lines.push(`missing: ${shown(link)}${from.length * to.length === 0 ? ' (not read)' : ''}`)
  }
  for (const { from, to, outcome } of made) {
    const right = wanted.some(
      link =>
        (eventsAt(read, link.from).includes(from) && eventsAt(read, link.to).includes(to)) ||
        (kind !== 'follows' && eventsAt(read, link.to).includes(from) && eventsAt(read, link.from).includes(to)),
    )
    if (right) counts.right++
    else counts.lines.push(`wrong: ${trigger(read, from)} ${kind} ${trigger(read, to)}${outcome ? `: ${outcome}` : ''}`)
  }
  return counts
}

/** F of links in percent. */
export function f({ wanted, found, made, right }: Counts): number {
  const [recall, precision] = [found / (wanted || 1), right / (made || 1)]
  return recall + precision === 0 ? 0 : (200 * recall * precision) / (recall + precision)
}

/** Ids of the events whose trigger, or another clause that tells them, meets the words. */
function eventsAt({ articles }: ReadSequence, { report, words }: Spot): string[] {
  const kept = articles[report - 1]
  const start = kept?.article.text.indexOf(words) ?? -1
  if (!kept || start < 0) throw new Error(`no words "${words}" in report ${report}`)
  const meets = (span: { start: number; end: number }): boolean => span.start < start + words.length && start < span.end
  const exact = kept.events.filter(({ trigger }) => meets(trigger))
  const events = exact.length > 0 ? exact : kept.events.filter(({ mentions = [] }) => mentions.some(meets))
  return events.map(({ id }) => id)
}

function trigger({ articles }: ReadSequence, id: string): string {
  for (const [index, { events }] of articles.entries())
    for (const event of events)
      if (event.id === id) return `${index + 1} "${event.trigger.quote}" (${event.type} ${event.status})`
  return id
}

const shown = ({ from, kind, to, outcome }: WantedLink): string =>
  `${from.report} "${from.words}" ${kind} ${to.report} "${to.words}"${outcome ? `: ${outcome}` : ''}`

function closure(pairs: readonly (readonly [string, string])[]): (a: string, b: string) => boolean {
  const group = new Map<string, string>()
  const root = (id: string): string => {
    const above = group.get(id)
    return above === undefined || above === id ? id : root(above)
  }
  for (const [a, b] of pairs) group.set(root(a), root(b))
  return (a, b) => root(a) === root(b)
}
