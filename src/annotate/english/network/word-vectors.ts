/** What text read beforehand says of a word: a vector for each of the vocabulary's frequent words, words of like use near one another. */
import type { Packed } from './format.ts'
import { normalForm } from './spelling.ts'

/** The model's table of vectors; for other parts of the program too. */
export interface WordVectors {
  /** Floats of a vector. */
  readonly width: number
  /** The vector of a form as it stands in a text; undefined where the table lacks it. The numbers are about 0 on average. */
  vectorOf(form: string): Float32Array | undefined
}

/** Vectors by the number of a word in the inventory. */
export interface VectorTable {
  readonly width: number
  /** Writes the vector of word `id` to `to`, which has room for `width` floats and more; zeros where it has none. */
  write(id: number, to: Float32Array): void
  has(id: number): boolean
}

export function vectorTable({ tensors }: Packed): VectorTable {
  const table = tensors.find(t => t.name === 'vectors')
  const width = table?.columns ?? 0
  const has = (id: number): boolean => table !== undefined && id < table.rows && table.scales[id]! > 0
  const write = (id: number, to: Float32Array): void => {
    to.fill(0)
    if (!has(id)) return
    const scale = table!.scales[id]!
    for (let n = 0; n < width; n++) to[n] = table!.values[id * width + n]! * scale
  }
  return { width, write, has }
}

export function wordVectors({ width, write, has }: VectorTable, vocabulary: ReadonlyMap<string, number>): WordVectors {
  const vectorOf = (form: string): Float32Array | undefined => {
    const id = vocabulary.get(normalForm(form))
    if (id === undefined || !has(id)) return undefined
    const vector = new Float32Array(width)
    write(id, vector)
    return vector
  }
  return { width, vectorOf }
}
