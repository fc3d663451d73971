/** Statements → the same, where one introduces the paragraphs behind it: `The minister said:` and a text without quotation marks. */
import type { Span } from '../../record/record.ts'
import type { Tree } from '../tree.ts'
import type { Told } from './statements.ts'

/** Gives an introduced text to its speaker: all paragraphs up to the next introduction. */
export function readHanded(tree: Tree, told: readonly Told[], quotes: readonly Span[]): Told[] {
  const { text } = tree.annotated.article
  const ends = told.map(one => introduced(text, one)).filter(at => at !== undefined)
  return told.map(one => {
    const from = introduced(text, one)
    if (from === undefined || quotes.some(({ start }) => start === from)) return one
    const next = ends.find(at => at > from)
    const to = next === undefined ? text.length : Math.max(from, text.lastIndexOf('\n\n', next - 3))
    const end = from + text.slice(from, to).trimEnd().length
    return end > from ? { ...one, statement: { ...one.statement, content: [{ start: from, end }] } } : one
  })
}

/** Where the paragraphs begin that a cue at the end of its own introduces. */
function introduced(text: string, { statement: { cue, source } }: Told): number | undefined {
  if (!cue || !source) return undefined
  const from = Math.max(cue.end, source.end)
  const colon = /^[^\n.;]{0,60}:[ \t]*\n\s*\n\s*(?=\S)/.exec(text.slice(from, from + 120))
  return colon ? from + colon[0].length : undefined
}
