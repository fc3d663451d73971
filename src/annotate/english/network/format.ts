/** The packed language model: what the trainer writes and the encoder opens, laid out as base/packed.ts says. */
import { packTable, type Seal, type Tensor, unpackTable } from '../../../base/packed.ts'
import { ENTRY, foldLexicon, type Lexicon, unfoldLexicon } from './lexicon.ts'
import type { Inventory, Shape } from './shape.ts'

export { type Kind, quantizeTensor, type Tensor } from '../../../base/packed.ts'

const SEAL: Seal = {
  magic: 0x4e454452,
  version: 3,
  what: 'language model',
  remedy: 'npm run train -- english',
}

export interface Packed {
  readonly shape: Shape
  readonly inventory: Inventory
  readonly tensors: readonly Tensor[]
}

interface Header {
  readonly shape: Shape
  readonly inventory: { readonly words: string; readonly tags: string; readonly relations: string }
}

export function packModel({ shape, inventory, tensors }: Packed): Uint8Array {
  const { words, tags, relations } = inventory
  const joined = { words: words.join('\n'), tags: tags.join('\n'), relations: relations.join('\n') }
  return packTable<Header>(SEAL, { header: { shape, inventory: joined }, tensors: changed(tensors, foldLexicon, 1) })
}

/** Throws ResourceError where the bytes are not a whole model of this version. */
export function unpackModel(bytes: Uint8Array): Packed {
  const { header, tensors } = unpackTable<Header>(bytes, SEAL)
  const list = (joined: string): string[] => (joined === '' ? [] : joined.split('\n'))
  const { words, tags, relations } = header.inventory
  return {
    shape: header.shape,
    inventory: { words: list(words), tags: list(tags), relations: list(relations) },
    tensors: changed(tensors, unfoldLexicon, ENTRY),
  }
}

/** The tensors with another lexicon, which is folded in the file. */
function changed(tensors: readonly Tensor[], change: (from: Lexicon) => Lexicon, columns: number): Tensor[] {
  return tensors.map(tensor => {
    if (tensor.name !== 'lexicon') return tensor
    const values = change(tensor.values as Lexicon)
    return { ...tensor, rows: values.length / columns, columns, values }
  })
}
