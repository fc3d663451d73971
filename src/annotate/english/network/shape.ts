/** The network's sizes and where each head's columns lie; trainer, file and encoder read it from here. */

export const NAME_TYPES = ['PER', 'ORG', 'LOC'] as const

/** Label 0 is outside; then begin, inside, last and unit of each type: 1 + 4 · type + BILU. */
export const NAME_LABELS = 1 + 4 * NAME_TYPES.length

export const LAYERS = 3

/** Words 0 and 1 of every vocabulary: beyond a sentence's ends, and not in the vocabulary. */
export const BOUNDARY = 0
export const UNKNOWN = 1

/** Multiples of 8 all, but for the counts. */
export interface Shape {
  /** Width of a word's own vector. */
  readonly word: number
  /** Width of the sum of a word's spelling vectors. */
  readonly spelling: number
  /** Width of the vector that a word has from text read beforehand; a learned matrix turns it to the width of its own. */
  readonly vector: number
  /** Rows of the spelling table that pieces of spelling are hashed to, a power of two; word classes have rows after them. */
  readonly buckets: number
  /** Width of one direction of a layer. */
  readonly hidden: number
  readonly arc: number
  readonly label: number
}

/** What the numbers stand for. */
export interface Inventory {
  /** Normal forms; see spelling.ts. The first of them have a learned vector, all may have one from text read beforehand. */
  readonly words: readonly string[]
  /** UPOS and XPOS with a space between them. */
  readonly tags: readonly string[]
  readonly relations: readonly string[]
}

/** Columns of the heads' one product. */
export interface Columns {
  readonly dependent: number
  readonly head: number
  readonly labelDependent: number
  readonly labelHead: number
  readonly tags: number
  readonly names: number
  readonly total: number
}

/** Width of all that is known of a word alone. */
export const inputWidth = ({ word, spelling }: Shape): number => word + spelling

export const roundUp = (n: number, to: number): number => Math.ceil(n / to) * to

export function headColumns(shape: Shape, tags: number): Columns {
  const labelDependent = 2 * shape.arc
  const labelHead = labelDependent + shape.label
  const tagsAt = labelHead + shape.label
  const names = tagsAt + roundUp(tags, 8)
  return {
    dependent: 0,
    head: shape.arc,
    labelDependent,
    labelHead,
    tags: tagsAt,
    names,
    total: names + roundUp(NAME_LABELS, 8),
  }
}

/** Distances between word and head are told apart up to so many words on each side, in steps that grow. */
const REACH = 7
export const DISTANCES = 2 * REACH

/** Row of the distance table for a head `offset` words on, which is never 0: 1, 2, 3, 4, 5 to 7, 8 to 14 and more, behind and ahead. */
export function distanceRow(offset: number): number {
  const far = Math.abs(offset)
  const step = far <= 4 ? far : far <= 7 ? 5 : far <= 14 ? 6 : REACH
  return offset < 0 ? step - 1 : REACH + step - 1
}

/** Slope of the heads' rectifier below zero. */
export const LEAK = 0.1
