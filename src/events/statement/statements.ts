/** Tree → Statement[]: who said what, in the words of the report; quotations that run on belong to their first speaker. */
import type { Participant, Span, Statement } from '../../record/record.ts'
import type { Ontology } from '../ontology.ts'
import { resolvePhrase } from '../participant/participant.ts'
import type { Tree } from '../tree.ts'
import type { Draft } from './draft.ts'
import { readHanded, readIntroduction } from './handed.ts'
import { readPhrase } from './phrases.ts'
import { paragraphBreak, quoteAt, readQuotes } from './quotes.ts'
import { readBehind, readColon, readSigned } from './surface.ts'
import { readVerb } from './verbs.ts'

/** A statement with what later stages ask of it besides its spans. */
export interface Told {
  readonly statement: Statement
  readonly cue: number
  readonly source?: number
  /** Whether the cue praises or condemns, so that what its object names is taken as given. */
  readonly judges: boolean
  /** Whether it is part of what another says: "I think" inside a quotation is the speaker's, not the report's. */
  readonly inner: boolean
  /** Whether its source can be on whose word the report tells something: a verb or phrase of speech, and somebody who speaks. */
  readonly vouches: boolean
}

/** Statements in the order of their cues. */
export function readStatements(tree: Tree, ontology: Ontology): Told[] {
  const quotes = readQuotes(tree.annotated.article.text)
  const told: Told[] = []
  for (let token = 0; token < tree.tokens.length; token++) {
    const draft =
      readBehind(tree, ontology, token, quotes) ??
      readVerb(tree, ontology, token) ??
      readPhrase(tree, ontology, token) ??
      readColon(tree, ontology, token) ??
      readSigned(tree, token, quotes) ??
      readIntroduction(tree, ontology, token)
    if (draft && draft.content.length > 0 && told.at(-1)?.cue !== draft.cue)
      told.push(finish(tree, ontology, draft, quotes))
  }
  const { text } = tree.annotated.article
  return nest(ontology, tree, readHanded(tree, runOn(tree, told, quotes), quotes)).map(one => withColon(text, one))
}

/** Marks thoughts and mentions that stand inside what another says; reports within reports stay. */
function nest(ontology: Ontology, tree: Tree, told: readonly Told[]): Told[] {
  const outer = told.filter(one => !one.inner)
  return told.map(one => {
    const { cue } = one.statement
    if (one.inner || !cue || standsAlone(tree, ontology, one)) return one
    const inner = outer.some(
      ({ statement: { cue: other, content } }) =>
        other !== cue && content.some(span => span.start <= cue.start && cue.end <= span.end),
    )
    return inner ? { ...one, inner } : one
  })
}

/** Whether a statement inside another's content is one of the report's own: a report within a report, a judgement in a clause of its own. */
function standsAlone(tree: Tree, ontology: Ontology, { cue, statement }: Told): boolean {
  const kind = ontology.says.get(tree.lemmas[cue]!)
  const { deprel } = tree.tokens[cue]!
  if (kind === 'say' || (kind === undefined && /^accord/.test(tree.lemmas[cue]!))) return true
  return kind === 'speak' && (statement.manner !== 'indirect' || ['root', 'advcl', 'acl:relcl'].includes(deprel))
}

/** Whether a cue stands inside a quotation that is more than the cue itself. */
function isQuoted(quotes: readonly Span[], { start, end }: Span): boolean {
  const quote = quoteAt(quotes, start)
  return quote !== undefined && quote.start < start && quote.end - quote.start > end - start + 12
}

function finish(tree: Tree, ontology: Ontology, draft: Draft, quotes: readonly Span[]): Told {
  const content = draft.content.map(range => spanOf(tree, range, quotes)).filter(span => span.end > span.start)
  const speaker = draft.source === undefined ? undefined : speakerOf(tree, draft.source)
  const addressee = draft.addressee === undefined ? undefined : resolvePhrase(tree, draft.addressee, false)[0]
  const statement: Statement = {
    ...(draft.sourceRange && { source: plainSpan(tree, draft.sourceRange) }),
    cue: plainSpan(tree, draft.cueRange),
    content,
    ...(speaker && { speaker }),
    ...(addressee && { addressee }),
    manner: mannerOf(content, quotes),
  }
  const judges = ontology.verbs
    .get(tree.lemmas[draft.cue]!)
    ?.some(({ type, mode }) => type === 'SUPPORT' || (type === 'ACCUSE' && mode === 'disapprove'))
  return {
    statement,
    cue: draft.cue,
    judges: judges ?? false,
    vouches:
      (speaker !== undefined || (draft.source !== undefined && isSpeaker(tree, ontology, draft.source))) &&
      !(statement.manner === 'indirect' && ontology.telling.deed.has(tree.lemmas[draft.cue]!)),
    inner: isQuoted(quotes, plainSpan(tree, draft.cueRange)),
    ...(draft.source !== undefined && { source: draft.source }),
  }
}

/** `He said:`: the colon that opens what is said belongs to the cue. */
function withColon(text: string, told: Told): Told {
  const { cue } = told.statement
  return cue && text[cue.end] === ':'
    ? { ...told, statement: { ...told.statement, cue: { start: cue.start, end: cue.end + 1 } } }
    : told
}

/** A name, or a noun for somebody or something that speaks. */
function isSpeaker(tree: Tree, { telling }: Ontology, source: number): boolean {
  return tree.tokens[source]!.upos === 'PROPN' || telling.source.has(tree.lemmas[source]!)
}

/** Who speaks: somebody known, or whoever the words name. */
function speakerOf(tree: Tree, source: number): Participant | undefined {
  const [known] = resolvePhrase(tree, source, false)
  return known
}

function plainSpan(tree: Tree, [from, to]: readonly [number, number]): Span {
  return { start: tree.tokens[from]!.start, end: tree.tokens[to - 1]!.end }
}

/** The span of what is said, with its quotation marks and without the comma that parts it from its speaker. */
function spanOf(tree: Tree, [from, to]: readonly [number, number], quotes: readonly Span[]): Span {
  let first = from
  let last = to
  const isEdge = (token: number) => /^[,;:.–—-]$/.test(tree.tokens[token]!.form)
  while (first < last && isEdge(first)) first++
  while (last > first && isEdge(last - 1)) last--
  if (first >= last) return { start: 0, end: 0 }
  let { start } = tree.tokens[first]!
  let { end } = tree.tokens[last - 1]!
  const opening = quoteAt(quotes, start - 1) ?? quoteAt(quotes, start)
  if (opening && start - opening.start <= 2) start = Math.min(start, opening.start)
  const closing = quoteAt(quotes, end - 1)
  if (closing && closing.end > end && closing.end - end <= 3) end = closing.end
  return { start, end }
}

function mannerOf(content: readonly Span[], quotes: readonly Span[]): Statement['manner'] {
  let quoted = 0
  let all = 0
  for (const { start, end } of content) {
    all += end - start
    for (const quote of quotes) quoted += Math.max(0, Math.min(end, quote.end) - Math.max(start, quote.start))
  }
  return quoted === 0 ? 'indirect' : quoted > 0.85 * all ? 'quoted' : 'mixed'
}

/** A quotation that goes on behind its sentence, or follows in the same paragraph, belongs to the same statement. */
function runOn(tree: Tree, told: readonly Told[], quotes: readonly Span[]): Told[] {
  const { text } = tree.annotated.article
  const extended = told.map(one => ({ ...one, content: [...one.statement.content] }))
  let last: Span | undefined
  let speaking: (typeof extended)[number] | undefined
  for (const quote of quotes) {
    const inside = extended.filter(
      ({ content, inner }) => !inner && content.some(span => span.start < quote.end && quote.start < span.end),
    )
    const owner = inside[0] ?? before(extended, text, quote) ?? (isContinued(text, last, quote) ? speaking : undefined)
    last = quote
    speaking = owner
    if (!owner || (owner.statement.manner === 'indirect' && inside.length > 0)) continue
    const covered = owner.content.some(span => span.start <= quote.start && quote.end <= span.end)
    if (!covered) {
      owner.content = merge([...owner.content, quote])
    }
  }
  return extended.map(({ content, ...one }) => ({ ...one, statement: { ...one.statement, content } }))
}

/** Whether a quotation opens a paragraph where the one before ended open, or is the whole paragraph behind that of the one before. */
function isContinued(text: string, last: Span | undefined, quote: Span): boolean {
  if (last === undefined) return false
  const between = text.slice(last.end, quote.start)
  if (!/["”»']$/.test(text.slice(last.start, last.end))) return !/\S/.test(between)
  const paragraph = paragraphBreak(text)
  const behind = text.slice(quote.end, quote.end + 3)
  return (
    between.split(paragraph).length === 2 &&
    between.trimEnd() === between.slice(0, between.lastIndexOf(paragraph)).trimEnd() &&
    (behind.trim() === '' || behind.startsWith(paragraph)) &&
    /[.!?…]["”'»]+$/.test(text.slice(quote.start, quote.end))
  )
}

/** The statement just before a quotation in its paragraph. */
function before<T extends Told>(told: readonly T[], text: string, quote: Span): T | undefined {
  const paragraph = paragraphBreak(text)
  let found: T | undefined
  for (const one of told) {
    const { cue } = one.statement
    if (one.inner || !cue || cue.start >= quote.start || one.statement.manner === 'indirect') continue
    const between = text.slice(cue.end, quote.start)
    if (!between.includes(paragraph) || /^\W*:\s+$/.test(between)) found = one
  }
  // a scare quote of a word or two is nobody's speech, a sentence of its own is
  return quote.end - quote.start > 25 || isSentence(text, quote) ? found : undefined
}

/** `“It will stay ours.”`: a quotation that is a sentence, behind the end of another. */
function isSentence(text: string, { start, end }: Span): boolean {
  return (
    /[.!?…]["”'»]*$/.test(text.slice(start, end)) && /[.!?…]["”'»]*\s+$/.test(text.slice(Math.max(0, start - 6), start))
  )
}

function merge(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  const merged: Span[] = []
  for (const span of sorted) {
    const last = merged.at(-1)
    if (last && span.start <= last.end + 1)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else merged.push(span)
  }
  return merged
}
