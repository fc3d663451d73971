/** Text → sentences, words with tags, lemmas and trees, and names: `readSyntax`, with the model that `decodeEnglish` opens. */
import type { Name, Sentence, Syntax, Token } from '../../record/record.ts'
import { agree } from './agree.ts'
import { lemma } from './lemma/lemma.ts'
import {
  type Analysis,
  type Encoder,
  makeEncoder,
  nameSpans,
  unpackModel,
  type WordVectors,
} from './network/network.ts'
import { plainForm, type Segments, segment } from './segment/segment.ts'

export type { WordVectors }

/** The decoded language model. It keeps memory of its own, so one model serves one thread. */
export interface EnglishModel {
  readonly encoder: Encoder
  /** UPOS and XPOS of each tag, by its number. */
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly relations: readonly string[]
  /** What text read beforehand says of single words; `vectors.vectorOf('troops')`. */
  readonly vectors: WordVectors
  /** Words in small letters, about the most frequent first. */
  readonly words: readonly string[]
}

/** Decodes the packed file; throws ResourceError where it is damaged or of another version. */
export function decodeEnglish(bytes: Uint8Array): EnglishModel {
  const packed = unpackModel(bytes)
  const tags = packed.inventory.tags.map(tag => tag.split(' '))
  const encoder = makeEncoder(packed)
  return {
    encoder,
    vectors: encoder.vectors,
    upos: tags.map(tag => tag[0]!),
    xpos: tags.map(tag => tag[1]!),
    relations: packed.inventory.relations,
    words: packed.inventory.words,
  }
}

/** Text → sentences, tokens with tags, lemmas and heads, and names. Never throws. */
export function readSyntax(text: string, model: EnglishModel): Syntax {
  const segments = segment(text)
  const { starts, ends, bounds } = segments
  const forms: string[] = []
  for (let i = 0; i < starts.length; i++) forms.push(plainForm(text.slice(starts[i], ends[i])))
  const analysis = model.encoder.analyze(forms, bounds)
  const tokens = forms.map((form, i) => token(text, segments, i, { form, analysis, model }))
  return {
    text,
    sentences: sentences(segments),
    tokens: agree(tokens),
    names: names(segments, analysis),
  }
}

function sentences({ starts, ends, bounds }: Segments): Sentence[] {
  const list: Sentence[] = []
  for (let s = 0; s + 1 < bounds.length; s++) {
    const [from, to] = [bounds[s]!, bounds[s + 1]!]
    if (to > from) list.push({ start: starts[from]!, end: ends[to - 1]!, from, to })
  }
  return list
}

interface Reading {
  readonly form: string
  readonly analysis: Analysis
  readonly model: EnglishModel
}

function token(text: string, { starts, ends }: Segments, i: number, { form, analysis, model }: Reading): Token {
  const [start, end, tag] = [starts[i]!, ends[i]!, analysis.tags[i]!]
  const [upos, xpos] = [model.upos[tag]!, model.xpos[tag]!]
  return {
    start,
    end,
    form: text.slice(start, end),
    lemma: lemma(form, upos, xpos),
    upos,
    xpos,
    head: analysis.heads[i]!,
    deprel: model.relations[analysis.relations[i]!]!,
  }
}

/** Names never cross the end of a sentence. */
function names({ starts, ends, bounds }: Segments, analysis: Analysis): Name[] {
  const list: Name[] = []
  for (let s = 0; s + 1 < bounds.length; s++)
    for (const { type, from, to } of nameSpans(analysis.names, bounds[s]!, bounds[s + 1]!))
      list.push({ type, from, to, start: starts[from]!, end: ends[to - 1]! })
  return list
}
