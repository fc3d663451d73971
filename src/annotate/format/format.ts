/** Annotated → a string in a format that people and other programs read: CoNLL-U, JSON, brat, a tree drawn in text. */
import type { Annotated } from '../../record/record.ts'
import { formatBrat } from './brat.ts'
import { formatConllu } from './conllu.ts'
import { formatTree } from './tree.ts'

export { formatBrat } from './brat.ts'
export { formatConllu } from './conllu.ts'
export { formatTree } from './tree.ts'

/** The whole of what was annotated as one line of JSON. */
export function formatJson({ article, syntax, times, mentions }: Annotated): string {
  const { sentences, tokens, names } = syntax
  return `${JSON.stringify({ article, sentences, tokens, names, times, mentions })}\n`
}

/** Every format by its name on the command line. */
export const FORMATS: Readonly<Record<string, (annotated: Annotated) => string>> = {
  conllu: formatConllu,
  json: formatJson,
  brat: formatBrat,
  tree: formatTree,
}
