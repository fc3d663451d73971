/** Sentences written for this project, annotated inline → text, parties and acts. train/events/written/README.md tells the form. */
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
  /** Letter → where the party is named. */
  readonly parties: ReadonlyMap<string, readonly Span[]>
  readonly acts: readonly WrittenAct[]
}

/** Every sentence of a folder, in the order of files and lines. */
export function readWritten(folder: string): Written[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .flatMap(name =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .map((line, at) => ({ line: line.trim(), at: `${name}:${at + 1}` }))
        .filter(({ line }) => line !== '')
        .map(({ line, at }) => parseWritten(line, at)),
    )
}

/** `{words|a}` is a party, `[words|TYPE.mode status a>b]` an act. Throws where a line has another form. */
export function parseWritten(line: string, at: string): Written {
  let text = ''
  const parties = new Map<string, Span[]>()
  const acts: WrittenAct[] = []
  let last = 0
  for (const found of line.matchAll(
    /\{([^{}|]+)\|([a-z])\}|\[([^[\]|]+)\|([A-Z]+)(?:\.([\w-]+))? (\w+) ([a-z]*)>([a-z]*)\]/g,
  )) {
    text += line.slice(last, found.index)
    last = found.index + found[0].length
    const [, name, letter, trigger, type, mode, status, actors, recipients] = found
    const start = text.length
    text += name ?? trigger
    const span = { start, end: text.length }
    if (letter) parties.set(letter, [...(parties.get(letter) ?? []), span])
    else
      acts.push({
        ...span,
        type: type as EventType,
        ...(mode && { mode }),
        status: status as Status,
        actors: [...actors!],
        recipients: [...recipients!],
      })
  }
  text += line.slice(last)
  if (/[{}[\]|]/.test(text)) throw new Error(`invalid annotation: ${text} (${at})`)
  return { at, text, parties, acts }
}
