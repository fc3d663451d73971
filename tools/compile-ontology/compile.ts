/** Reads and checks the ontology's and the lexicon's files, and lays out the packed value. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { InputError, nearest } from '../../src/base/errors.ts'
import type { Effect, Frame, PackedOntology, TypeCard } from '../../src/events/events.ts'
import { EVENT_TYPES, type EventType, STATUSES } from '../../src/record/record.ts'
import { type Classes, parseEntry, specificity, spellings } from './entry.ts'

type Pos = 'verb' | 'noun' | 'adjective'
const plurals = { verb: 'verbs', noun: 'nouns', adjective: 'adjectives' } as const

interface Slots {
  readonly actor?: string
  readonly recipient?: string
}
interface TypeFile {
  readonly type: EventType
  readonly quad: TypeCard['quad']
  readonly plover: number
  readonly goldstein: number
  readonly modes?: Readonly<Record<string, { plover?: number; goldstein?: number }>>
  readonly need?: Frame['need']
  readonly equals?: boolean
  readonly content?: Frame['content']
  readonly about?: string
  readonly slots: Readonly<Record<Pos, Slots>>
}
interface Family extends Partial<Record<(typeof plurals)[Pos], string>> {
  readonly mode?: string
  readonly need?: Frame['need']
  readonly equals?: boolean
  readonly content?: Frame['content']
  readonly about?: string
  readonly status?: Frame['status']
  readonly verb?: Slots
  readonly noun?: Slots
  readonly adjective?: Slots
}

/** Keys that a family may have; anything else is a slip of the pen. */
const familyKeys = new Set(
  'note mode need equals content about status verb noun adjective verbs nouns adjectives'.split(' '),
)

/** Compiles a knowledge folder. Throws InputError that names file and family. */
export function compileOntology(knowledge: string): Omit<PackedOntology, 'version'> {
  const types = readTypes(join(knowledge, 'ontology'))
  const lexicon = join(knowledge, 'lexicon')
  const classes = expand(readYaml(join(lexicon, 'classes.yaml')) as Record<string, string>)
  const frames: Record<Pos, Record<string, Frame[]>> = { verb: {}, noun: {}, adjective: {} }
  for (const file of readdirSync(lexicon).sort()) {
    const content = readYaml(join(lexicon, file)) as { type?: string; families?: Record<string, Family> }
    if (!content.families) continue
    const card = content.type === 'NONE' ? nothing : types[content.type as EventType]
    if (!card) throw unknown('event type', String(content.type), EVENT_TYPES, `knowledge/lexicon/${file}`)
    for (const [name, family] of Object.entries(content.families))
      addFamily(frames, card, family, { classes, where: `knowledge/lexicon/${file}: ${name}`, name })
  }
  for (const pos of Object.values(frames)) for (const list of Object.values(pos)) list.sort((a, b) => rank(b) - rank(a))
  const status = readYaml(join(lexicon, 'status.yaml')) as StatusFile
  const says = readYaml(join(lexicon, 'says.yaml')) as SaysFile
  return {
    name: 'readout-frames 1',
    types: Object.fromEntries(
      Object.entries(types).map(([type, file]) => [type, cardOf(file)]),
    ) as PackedOntology['types'],
    frames,
    light: effects(status.light),
    occur: effects(status.occur),
    cues: cues(status.cues),
    says: effects(says.verbs) as unknown as PackedOntology['says'],
    telling: { ...expand(says.telling), behind: words(says.verbs.say ?? '') } as unknown as PackedOntology['telling'],
    eventive: words(status.eventive),
    contexts: expand(readYaml(join(lexicon, 'contexts.yaml')) as Record<string, string>),
    amounts: effects(readYaml(join(lexicon, 'amounts.yaml')) as Record<string, string>) as Record<string, string>,
    values: effects(
      readYaml(join(lexicon, 'values.yaml')) as Record<string, string>,
    ) as unknown as PackedOntology['values'],
  }
}

/** Frames that ask for more come first; before them those that tell that nobody acts. */
const rank = ({ type, parts }: Frame): number =>
  specificity(parts) + ((type as string) === 'NONE' && parts.length > 0 ? 3 : 0)

/** Words that look like an act and tell none: they are matched first and dropped. */
const nothing = {
  type: 'NONE' as EventType,
  quad: 'verbal cooperation',
  plover: 0,
  goldstein: 0,
  slots: { verb: {}, noun: {}, adjective: {} },
} as TypeFile

interface SaysFile {
  readonly verbs: Record<string, string>
  readonly telling: Record<string, string>
}

interface StatusFile {
  readonly light: Record<string, string>
  readonly occur: Record<string, string>
  readonly cues: Record<string, Record<string, string>>
  readonly eventive: string
}

function readTypes(folder: string): Record<EventType, TypeFile> {
  const types: Partial<Record<EventType, TypeFile>> = {}
  for (const file of readdirSync(folder)) {
    const content = readYaml(join(folder, file)) as TypeFile
    if (!EVENT_TYPES.includes(content.type))
      throw unknown('event type', content.type, EVENT_TYPES, `knowledge/ontology/${file}`)
    types[content.type] = content
  }
  return types as Record<EventType, TypeFile>
}

function cardOf(file: TypeFile): TypeCard {
  const modes = Object.entries(file.modes ?? {}).map(([mode, card]) => [
    mode,
    { plover: card.plover ?? file.plover, goldstein: card.goldstein ?? file.goldstein },
  ])
  return {
    quad: file.quad,
    plover: file.plover,
    goldstein: file.goldstein,
    modes: Object.fromEntries(modes),
    usual: { verb: usual(file, 'verb'), noun: usual(file, 'noun'), adjective: usual(file, 'adjective') },
  }
}

/** The frame of a word that no file names but that tells the type. */
function usual({ type, need, equals, content, about, slots }: TypeFile, pos: Pos): Frame {
  return {
    type,
    family: 'learned',
    entry: '',
    parts: [],
    actor: slotList(slots[pos].actor),
    recipient: slotList(slots[pos].recipient),
    ...(content && { content }),
    about: slotList(about),
    need: need ?? 'any',
    equals: equals ?? false,
  }
}

function addFamily(
  frames: Record<Pos, Record<string, Frame[]>>,
  card: TypeFile,
  family: Family,
  { classes, where, name }: { classes: Classes; where: string; name: string },
): void {
  for (const key of Object.keys(family)) if (!familyKeys.has(key)) throw unknown('key', key, familyKeys, where)
  if (family.mode && !card.modes?.[family.mode])
    throw unknown('mode', family.mode, Object.keys(card.modes ?? {}), where)
  if (family.status && !STATUSES.includes(family.status)) throw unknown('status', family.status, STATUSES, where)
  for (const pos of ['verb', 'noun', 'adjective'] as const) {
    const slots = { ...card.slots[pos], ...family[pos] }
    for (const entry of words(family[plurals[pos]])) {
      const { lemma, parts } = parseEntry(entry, pos, classes, where)
      const content = family.content ?? card.content
      const frame: Frame = {
        type: card.type,
        ...(family.mode && { mode: family.mode }),
        family: name,
        entry,
        parts,
        actor: slotList(slots.actor),
        recipient: slotList(slots.recipient),
        ...(content && { content }),
        about: slotList(family.about ?? card.about),
        need: family.need ?? card.need ?? 'any',
        equals: family.equals ?? card.equals ?? false,
        // who says that he will not has refused, whatever he speaks of
        ...(family.status
          ? { status: family.status }
          : parts.some(({ refused }) => refused) && { status: 'happened' as const }),
      }
      for (const spelling of spellings(lemma)) {
        const list = frames[pos][spelling] ?? []
        frames[pos][spelling] = list
        list.push(frame)
      }
    }
  }
}

/** A comma-separated list, which may run over lines. */
export function words(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map(word => word.trim().replace(/\s+/g, ' '))
    .filter(word => word !== '')
}

const slotList = (slots: string | undefined): string[] =>
  (slots ?? '')
    .split(/\s+/)
    .filter(slot => slot !== '')
    .map(slot => slot.replaceAll('_', ' '))

function expand(lists: Record<string, string>): Record<string, string[]> {
  const expanded: Record<string, string[]> = {}
  // a class may name another: "{missile}, bomb"
  for (const [name, list] of Object.entries(lists))
    expanded[name] = words(list).flatMap(word => (word.startsWith('{') ? (expanded[word.slice(1, -1)] ?? []) : [word]))
  return expanded
}

function effects(lists: Record<string, string>): Record<string, Effect> {
  return Object.fromEntries(
    Object.entries(lists).flatMap(([effect, list]) => words(list).map(word => [word, effect as Effect])),
  )
}

function cues(lists: Record<string, Record<string, string>>): Record<string, Effect> {
  const found: Record<string, Effect> = {}
  for (const [effect, byPos] of Object.entries(lists))
    for (const [pos, list] of Object.entries(byPos))
      for (const word of words(list)) found[`${pos}:${word}`] = effect as Effect
  return found
}

const readYaml = (path: string): unknown => parse(readFileSync(path, 'utf8'))

function unknown(thing: string, value: string, known: Iterable<string>, where: string): InputError {
  const close = nearest(value, known)
  return new InputError(
    `unknown ${thing}: "${value}" (${where}); ${close ? `did you mean ${close}` : `known: ${[...known].join(', ')}`}`,
  )
}
