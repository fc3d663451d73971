/**
 * `tsx eval/written.ts [-v] [TYPE…] [FILE…]`: what is read of the texts in train/events/written, or of those that tell an act of the
 * types named, or whose file's name begins so (`d-0`): how many of their acts are found, and of those found whose actors, recipients and status are right; how much is made up.
 * `-v` lists each miss.
 */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { annotate } from '../src/annotate/annotate.ts'
import { readEvents } from '../src/events/events.ts'
import type { Event, EventType, Participant, Span } from '../src/record/record.ts'
import { openKnowledge } from '../src/resource/resource.ts'
import { knowParties } from '../train/events/parties.ts'
import { readWritten, type Written, type WrittenAct } from '../train/events/written.ts'

type Known = ReturnType<typeof knowParties>

interface Count {
  acts: number
  found: number
  actors: number
  recipients: number
  status: number
  whole: number
  made: number
}

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const args = process.argv.slice(2)
const verbose = args.includes('-v')
const types = args.filter(arg => /^[A-Z]/.test(arg))
const files = args.filter(arg => /^[a-z]/.test(arg))
const knowledge = await openKnowledge()
const counts = new Map<string, Count>()
const countOf = (type: string): Count => {
  const known = counts.get(type) ?? { acts: 0, found: 0, actors: 0, recipients: 0, status: 0, whole: 0, made: 0 }
  counts.set(type, known)
  return known
}
/** Types whose sides the scorers of the record take together. */
const equalTypes = new Set<EventType>(['CONSULT', 'COOPERATE', 'AGREE'])
const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end

for (const sentence of readWritten(join(root, 'train', 'events', 'written')))
  if (files.length > 0 && !files.some(file => sentence.at.startsWith(file))) continue
  else if (types.length === 0 || sentence.acts.some(({ type }) => types.includes(type))) judge(sentence)
const all: Count = { acts: 0, found: 0, actors: 0, recipients: 0, status: 0, whole: 0, made: 0 }
for (const [type, count] of [...counts].sort()) {
  for (const key of Object.keys(all) as (keyof Count)[]) all[key] += count[key]
  if (types.length === 0 || types.includes(type)) console.log(line(type, count))
}
if (types.length === 0) console.log(line('all', all))

function judge(sentence: Written): void {
  const article = { id: sentence.at, text: sentence.text, published: sentence.published }
  const annotated = annotate(article, knowledge.english)
  const { events } = readEvents(annotated, knowledge.ontology)
  const isOne = knowParties(sentence, annotated.mentions)
  const taken = new Set<Event>()
  for (const act of sentence.acts) {
    const event = events.find(one => one.type === act.type && overlaps(one.trigger, act) && !taken.has(one))
    // told again, it is part of the event that was found before
    if (!event && events.some(one => one.type === act.type && one.mentions?.some(mention => overlaps(mention, act))))
      continue
    const count = countOf(act.type)
    count.acts++
    if (!event) {
      const other = events.find(one => overlaps(one.trigger, act))
      tell(sentence, act, act.type, `missed${other ? `, read as ${other.type}` : ''}`)
      continue
    }
    taken.add(event)
    compare(sentence, act, event, isOne)
  }
  for (const event of events)
    if (!taken.has(event) && !sentence.acts.some(act => overlaps(act, event.trigger))) {
      countOf(event.type).made++
      tell(sentence, event.trigger, event.type, `made up, ${event.status}`)
    }
}

function compare(sentence: Written, act: WrittenAct, event: Event, isOne: Known): void {
  const count = countOf(act.type)
  const equals = equalTypes.has(act.type) && act.mode !== 'visit'
  const [letters, side] = equals
    ? [
        [...act.actors, ...act.recipients],
        [...event.actors, ...event.recipients],
      ]
    : [act.actors, event.actors]
  const actors = isSide(isOne, letters, side)
  const recipients = equals || isSide(isOne, act.recipients, event.recipients)
  const status = act.status === event.status
  count.found++
  count.actors += Number(actors)
  count.recipients += Number(recipients)
  count.status += Number(status)
  count.whole += Number(actors && recipients && status)
  const names = (side: readonly Participant[]) => side.map(({ text }) => text).join(', ') || 'nobody'
  if (!actors || !recipients)
    tell(
      sentence,
      act,
      act.type,
      `parties ${act.actors.join('')}>${act.recipients.join('')}, read ${names(event.actors)} > ${names(event.recipients)}`,
    )
  if (!status) tell(sentence, act, act.type, `status ${act.status}, read ${event.status}`)
}

/** Whether the participants are just those parties. */
function isSide(isOne: Known, letters: readonly string[], side: readonly Participant[]): boolean {
  return (
    letters.every(letter => side.some(one => isOne(letter, one))) &&
    side.every(one => letters.some(letter => isOne(letter, one)))
  )
}

function tell({ at, text }: Written, { start, end }: Span, type: string, what: string): void {
  if (!verbose || (types.length > 0 && !types.includes(type))) return
  const before = text.slice(text.lastIndexOf('\n', start) + 1, start)
  const behind = /^.*/.exec(text.slice(end))![0]
  console.log(`${at} ${type} ${what}\n    ${before}«${text.slice(start, end)}»${behind}`)
}

function line(type: string, { acts, found, actors, recipients, status, whole, made }: Count): string {
  const share = (part: number, of: number) => ((100 * part) / Math.max(1, of)).toFixed(1)
  return `${type.padEnd(10)} found ${share(found, acts)} of ${acts}, precision ${share(found, found + made)} · of those found: actors ${share(actors, found)} recipients ${share(recipients, found)} status ${share(status, found)} · whole ${share(whole, acts)}`
}
