/** Text written for this project, annotated inline → text, parties and acts. train/events/written/README.md tells the form. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EventType, Span, Status } from '../../src/record/record.ts'

export interface WrittenAct extends Span {
  readonly type: EventType
  readonly mode?: string
  readonly status: Status
  /** Letters of the parties. */
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
}

export interface Written {
  /** File and line. */
  readonly at: string
  readonly text: string
  readonly published: string
  /** Letter → where the party is named. */
  readonly parties: ReadonlyMap<string, readonly Span[]>
  readonly acts: readonly WrittenAct[]
}

/** The day on which a sentence without a report is read. */
const SOME_DAY = '2015-06-15'

/** Every sentence of the folder and every report of its folder `reports`, in the order of files and lines. */
export function readWritten(folder: string): Written[] {
  const sentences = textsIn(folder).flatMap(({ name, content }) =>
    content
      .split('\n')
      .map((line, at) => ({ line: line.trim(), at: `${name}:${at + 1}` }))
      .filter(({ line }) => line !== '')
      .map(({ line, at }) => parseWritten(line, at, SOME_DAY)),
  )
  return [...sentences, ...readReports(join(folder, 'reports'))]
}

/** `--- day | source | headline`, then the report; its headline is read with it. */
function readReports(folder: string): Written[] {
  return textsIn(folder).map(({ name, content }) => {
    const [, day, headline, body] = /^--- (\S+) \| [^|]+ \| (.+)\n([\s\S]+)$/.exec(content) ?? []
    if (!day || !headline || !body)
      throw new Error(`invalid report: its first line is no "--- day | source | headline" (${name})`)
    return parseWritten(`${headline}\n\n${body.trim()}`, name, day)
  })
}

function textsIn(folder: string): { name: string; content: string }[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => ({ name, content: readFileSync(join(folder, name), 'utf8') }))
}

const mark = /\{([^{}|]+)\|([a-zA-Z]+)\}|\[([^[\]|]+)\|([A-Z]+)(?:\.([\w-]+))? (\w+) ([a-zA-Z]*)>([a-zA-Z]*)\]/g

/** `{words|a}` is a party, `[words|TYPE.mode status a>b]` an act. Throws where a text has another form. */
export function parseWritten(marked: string, at: string, published: string): Written {
  let text = ''
  const parties = new Map<string, Span[]>()
  const acts: WrittenAct[] = []
  let last = 0
  for (const found of marked.matchAll(mark)) {
    text += marked.slice(last, found.index)
    last = found.index + found[0].length
    const [, name, letters, trigger, type, mode, status, actors, recipients] = found
    const span = { start: text.length, end: text.length + (name ?? trigger)!.length }
    text += name ?? trigger
    for (const letter of letters ?? '') parties.set(letter, [...(parties.get(letter) ?? []), span])
    if (trigger)
      acts.push({
        ...span,
        type: type as EventType,
        ...(mode && { mode }),
        status: status as Status,
        actors: [...actors!],
        recipients: [...recipients!],
      })
  }
  text += marked.slice(last)
  if (/[{}[\]|]/.test(text)) throw new Error(`invalid annotation: ${text.slice(0, 80)} (${at})`)
  return { at, text, published, parties, acts }
}
