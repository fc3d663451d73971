import type { Annotated, Sentence, Syntax, Token } from '../../record/record.ts'

/** CoNLL-U of a whole text: a sentence a block, contractions as multiword tokens, `SpaceAfter=No` as in UD English EWT. */
export function formatConllu({ article, syntax }: Annotated): string {
  const blocks = syntax.sentences.map((sentence, i) => block(syntax, sentence, `${article.id}-${i + 1}`, i))
  return blocks.map(lines => `${lines.join('\n')}\n\n`).join('')
}

function block(syntax: Syntax, sentence: Sentence, id: string, index: number): string[] {
  const { text, sentences } = syntax
  const previous = sentences[index - 1]
  const newParagraph = previous === undefined || /\n\s*\n/.test(text.slice(previous.end, sentence.start))
  const lines = [
    ...(index === 0 ? [`# newdoc id = ${oneLine(id.slice(0, id.lastIndexOf('-')))}`] : []),
    `# sent_id = ${oneLine(id)}`,
    ...(newParagraph ? ['# newpar'] : []),
    `# text = ${oneLine(text.slice(sentence.start, sentence.end))}`,
  ]
  for (let i = sentence.from; i < sentence.to; ) {
    const end = contractionEnd(syntax, i, sentence.to)
    if (end - i > 1) lines.push(range(syntax, i, end, sentence))
    for (; i < end; i++) lines.push(row(syntax, i, sentence))
  }
  return lines
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** n't, 's, 'll and the like, written to the word before; and the second halves of cannot and gonna. */
const CLITIC = /^(?:n['’]?t|['’`](?:s|ll|ve|re|m|d)|['’])$/i
const FUSED = /^(?:can not|gon na|wan na|got ta|gim me|lem me)$/i

function isContracted({ text, tokens }: Syntax, i: number, limit: number): boolean {
  const [here, next] = [tokens[i], tokens[i + 1]]
  if (here === undefined || next === undefined || i + 1 >= limit || here.end !== next.start) return false
  const surface = text.slice(next.start, next.end)
  if (!/[\p{L}\p{N}.]$/u.test(text.slice(here.start, here.end))) return false
  if (CLITIC.test(surface)) return next.upos !== 'PUNCT'
  return FUSED.test(`${text.slice(here.start, here.end)} ${surface}`)
}

function contractionEnd(syntax: Syntax, i: number, limit: number): number {
  let end = i + 1
  while (isContracted(syntax, end - 1, limit)) end++
  return end
}

function range(syntax: Syntax, from: number, end: number, sentence: Sentence): string {
  const { text, tokens } = syntax
  const surface = text.slice(tokens[from]!.start, tokens[end - 1]!.end)
  const id = `${from - sentence.from + 1}-${end - sentence.from}`
  return [id, surface, ...Array<string>(7).fill('_'), spacing(syntax, end - 1)].join('\t')
}

function row(syntax: Syntax, i: number, sentence: Sentence): string {
  const token = syntax.tokens[i]!
  const start = sentence.from
  const head = token.head < start || token.head >= sentence.to ? 0 : token.head - start + 1
  const part = isContracted(syntax, i, sentence.to) || isSecondPart(syntax, i, sentence)
  const misc = part ? '_' : spacing(syntax, i)
  const form = syntax.text.slice(token.start, token.end)
  return [i - start + 1, form, token.lemma, token.upos, token.xpos, '_', head, token.deprel, '_', misc].join('\t')
}

function isSecondPart(syntax: Syntax, i: number, sentence: Sentence): boolean {
  return i > sentence.from && isContracted(syntax, i - 1, sentence.to)
}

function spacing({ tokens }: Syntax, i: number): string {
  const next: Token | undefined = tokens[i + 1]
  return next !== undefined && next.start === tokens[i]!.end ? 'SpaceAfter=No' : '_'
}
