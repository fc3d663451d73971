/** Statements → the same, where one introduces the paragraphs behind it: `The minister said:` and a text of its own lines. */
import type { Span } from '../../record/record.ts'
import { readArguments } from '../frame/frame.ts'
import type { Ontology } from '../ontology.ts'
import type { Tree } from '../tree.ts'
import type { Draft } from './draft.ts'
import { paragraphBreak } from './quotes.ts'
import { cueRange } from './ranges.ts'
import { sourceRange } from './source.ts'
import type { Told } from './statements.ts'

/** `The ministry said:` or `released the following statement:` at the end of a line. */
export function readIntroduction(tree: Tree, ontology: Ontology, colon: number): Draft | undefined {
  const { text } = tree.annotated.article
  const { form, end } = tree.tokens[colon]!
  const next = colon + 1
  if (form !== ':' || !/^[ \t]*\n\s*\S/.test(text.slice(end, end + 80)) || next >= tree.tokens.length) return undefined
  const line = text.lastIndexOf('\n', end - 1) + 1
  for (let token = colon - 1; token >= 0 && tree.tokens[token]!.start >= line; token--) {
    if (!introduces(tree, ontology, token)) continue
    const [source] = readArguments(tree, token).subject
    const last = tree.annotated.syntax.sentences[tree.sentence[next]!]!.to
    return {
      ...(source !== undefined && { source, sourceRange: sourceRange(tree, source, token) }),
      cue: token,
      cueRange: cueRange(tree, ontology, token),
      content: [[next, last]],
    }
  }
  return undefined
}

function introduces(tree: Tree, { says, telling }: Ontology, token: number): boolean {
  if (tree.tokens[token]!.upos !== 'VERB') return false
  if (says.get(tree.lemmas[token]!) === 'say') return true
  const { object } = readArguments(tree, token)
  return telling.lender.has(tree.lemmas[token]!) && object.some(one => telling.noun.has(tree.lemmas[one]!))
}

/** Gives an introduced text to its speaker: all paragraphs up to the next introduction, or as long as they are quoted. */
export function readHanded(tree: Tree, told: readonly Told[], quotes: readonly Span[]): Told[] {
  const { text } = tree.annotated.article
  const ends = told.map(one => introduced(text, one)).filter(at => at !== undefined)
  return told.map(one => {
    const from = introduced(text, one)
    if (from === undefined) return one
    const quoted = quotes.some(({ start }) => start === from)
    const next = ends.find(at => at > from)
    const to = next === undefined ? text.length : Math.max(from, text.lastIndexOf('\n', next - 3))
    const paragraph = text.indexOf(paragraphBreak(text), from)
    const goesOn = paragraph < 0 || !told.some(other => isQuotedBehind(other, paragraph))
    const last = goesOn ? to : Math.min(to, paragraph)
    const end = quoted ? endOfQuoted(text, from, to) : from + text.slice(from, last).trimEnd().length
    if (end <= from) return one
    return { ...one, statement: { ...one.statement, content: [{ start: from, end }] } }
  })
}

/** Whether somebody is quoted behind an offset: a report that goes on quoting others gives nobody all the rest of it. */
function isQuotedBehind({ statement: { cue, manner, source }, inner }: Told, offset: number): boolean {
  return !inner && manner !== 'indirect' && source !== undefined && cue !== undefined && cue.start > offset
}

/** The end of the last of the paragraphs that each begin with a quotation mark. */
function endOfQuoted(text: string, from: number, to: number): number {
  let end = from
  for (const line of text.slice(from, to).matchAll(/[^\n]+/g)) {
    if (!/^\s*(?:["“”]|``|'')/.test(line[0])) break
    end = from + line.index + line[0].trimEnd().length
  }
  return end
}

/** Where the paragraphs begin that a cue at the end of its own introduces. */
function introduced(text: string, { statement: { cue, source } }: Told): number | undefined {
  if (!cue || !source) return undefined
  const from = Math.max(cue.end, source.end)
  const colon = /^[^\n.;]{0,60}:[ \t]*\n\s*(?=\S)/.exec(text.slice(from, from + 120))
  return colon ? from + colon[0].length : undefined
}
