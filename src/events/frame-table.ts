/**
 * The lexicon's frames as the compiled file has them: what many frames share stands there once, each class of words once,
 * and a lemma's frames are put together when the lemma is first met, since a day's reading meets one lemma in ten.
 */
import type { Frame, Part } from './ontology.ts'

/** Frames by lemma. */
export interface Frames {
  get(lemma: string): readonly Frame[] | undefined
  has(lemma: string): boolean
  /** `get`, and where it has nothing, what the lemmatizer's slips stand for: a doubled or dropped last letter, "expell", "fre". */
  like(lemma: string): readonly Frame[] | undefined
}

/** What frames share, its entry, and its parts with numbers in place of classes of words. */
type PackedFrame = readonly [shape: number, entry: string, parts?: readonly object[]]
type ByPos<T> = Readonly<Record<'verb' | 'noun' | 'adjective', T>>

export interface PackedFrames {
  readonly shapes: readonly Omit<Frame, 'entry' | 'parts'>[]
  readonly classes: readonly (readonly string[])[]
  readonly lemmas: ByPos<Readonly<Record<string, readonly PackedFrame[]>>>
}

interface Entry {
  readonly packed: readonly PackedFrame[]
  frames?: readonly Frame[]
}

/** Lemmas whose slips are kept; most words of a text have no frame, and trying their spellings costs more than a look. */
const MOST_LIKES = 10_000

/** Gives each value its number, equal values the same. */
function numbering<T>(keyOf: (value: T) => string) {
  const numbers = new Map<string, number>()
  const values: T[] = []
  const number = (value: T): number => {
    const key = keyOf(value)
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, values.length)
    return values.push(value) - 1
  }
  return { values, number }
}

export function packFrames(frames: ByPos<Readonly<Record<string, readonly Frame[]>>>): PackedFrames {
  const classes = numbering((words: readonly string[]) => words.join(','))
  const shapes = numbering((shape: PackedFrames['shapes'][number]) => JSON.stringify(shape))
  const packPart = (part: Part): object =>
    Object.fromEntries(
      Object.entries(part).map(([key, value]) => [key, value instanceof Set ? classes.number([...value]) : value]),
    )
  const pack = ({ entry, parts, ...shape }: Frame): PackedFrame => {
    const number = shapes.number(shape)
    return parts.length > 0 ? [number, entry, parts.map(packPart)] : [number, entry]
  }
  const all = (byLemma: Readonly<Record<string, readonly Frame[]>>) =>
    Object.fromEntries(Object.entries(byLemma).map(([lemma, list]) => [lemma, list.map(pack)]))
  const lemmas = { verb: all(frames.verb), noun: all(frames.noun), adjective: all(frames.adjective) }
  return { shapes: shapes.values, classes: classes.values, lemmas }
}

/** The frames of each part of speech. */
export function unpackFrames({ shapes, classes, lemmas }: PackedFrames): ByPos<Frames> {
  const sets: ReadonlySet<string>[] = []
  const classOf = (number: number): ReadonlySet<string> => (sets[number] ??= new Set(classes[number]))
  const unpackPart = (part: object): Part => {
    const { nouns, before } = part as { readonly nouns?: number; readonly before?: number }
    return {
      ...part,
      ...(nouns !== undefined && { nouns: classOf(nouns) }),
      ...(before !== undefined && { before: classOf(before) }),
    } as Part
  }
  const unpack = ([shape, entry, parts]: PackedFrame): Frame => ({
    ...shapes[shape]!,
    entry,
    parts: parts?.map(unpackPart) ?? [],
  })
  const table = (packed: Readonly<Record<string, readonly PackedFrame[]>>): Frames => {
    const byLemma = new Map(Object.entries(packed).map(([lemma, list]): [string, Entry] => [lemma, { packed: list }]))
    const likes = new Map<string, Entry | undefined>()
    const open = (entry: Entry | undefined): readonly Frame[] | undefined =>
      entry && (entry.frames ??= entry.packed.map(unpack))
    const slipped = (lemma: string): Entry | undefined => {
      const last = lemma.length - 1
      return (
        byLemma.get(lemma) ??
        byLemma.get(`${lemma}e`) ??
        (lemma.includes('-') ? byLemma.get(lemma.replaceAll('-', '')) : undefined) ??
        (lemma[last] === lemma[last - 1] ? byLemma.get(lemma.slice(0, last)) : undefined)
      )
    }
    const like = (lemma: string): readonly Frame[] | undefined => {
      let entry = likes.get(lemma)
      if (entry === undefined && !likes.has(lemma)) {
        if (likes.size >= MOST_LIKES) likes.clear()
        entry = slipped(lemma)
        likes.set(lemma, entry)
      }
      return open(entry)
    }
    return { get: lemma => open(byLemma.get(lemma)), has: lemma => byLemma.has(lemma), like }
  }
  return { verb: table(lemmas.verb), noun: table(lemmas.noun), adjective: table(lemmas.adjective) }
}
