import type { Annotated, Sentence, Syntax } from '../../record/record.ts'

/** Each sentence with its tree below it, drawn in text: a word a line under its head, in the order of the sentence. */
export function formatTree({ syntax }: Annotated): string {
  return syntax.sentences.map(sentence => draw(syntax, sentence)).join('\n')
}

function draw(syntax: Syntax, sentence: Sentence): string {
  const { text, tokens } = syntax
  const children = new Map<number, number[]>()
  for (let i = sentence.from; i < sentence.to; i++) {
    const { head } = tokens[i]!
    const key = head < sentence.from || head >= sentence.to ? -1 : head
    children.set(key, [...(children.get(key) ?? []), i])
  }
  const rows: { words: string; tags: string }[] = []
  // an explicit stack: a tree may be as deep as its sentence is long
  const stack = (children.get(-1) ?? []).map(i => ({ i, lead: '', branch: '' })).reverse()
  while (stack.length > 0) {
    const { i, lead, branch } = stack.pop()!
    const token = tokens[i]!
    rows.push({
      words: `${lead}${branch}${text.slice(token.start, token.end)}`,
      tags: `${token.deprel}  ${token.upos}`,
    })
    const below = lead + (branch === '' ? '' : branch === LAST ? '   ' : '│  ')
    const list = children.get(i) ?? []
    for (let n = list.length - 1; n >= 0; n--)
      stack.push({ i: list[n]!, lead: below, branch: n === list.length - 1 ? LAST : '├─ ' })
  }
  const width = Math.min(60, Math.max(0, ...rows.map(row => row.words.length)))
  const title = text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')
  return [title, ...rows.map(({ words, tags }) => `  ${words.padEnd(width)}  ${tags}`), ''].join('\n')
}

const LAST = '└─ '
