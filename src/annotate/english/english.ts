import type { Syntax } from '../../record/record.ts'

/** The decoded language model. */
export type EnglishModel = object

/** Text → sentences, tokens with tags, lemmas and heads, and names. */
export function readSyntax(text: string, _model: EnglishModel): Syntax {
  return { text, sentences: [], tokens: [], names: [] }
}

/** Decodes the packed file. */
export function decodeEnglish(_bytes: Uint8Array): EnglishModel {
  return {}
}
