/** Words → statements that their order tells more surely than the tree: `"…," said X`, `…, X said.`, `X: …`. */
import type { Span } from '../../record/record.ts'
import type { Ontology } from '../ontology.ts'
import { mentionAt, type Tree } from '../tree.ts'
import type { Draft } from './draft.ts'
import { quoteAt } from './quotes.ts'
import { cueRange, isGoingOn } from './ranges.ts'
import { closed, headOf } from './source.ts'

const commas = new Set([',', '”', '"', "''", '’', '--', '—', '–', '?', '!', '."', ',"', '.”', ',”'])
const ends = new Set(['.', '?', '!', ':', ';', '"', '“', '``', '”', "''", '—', '--'])
const longestSource = 30

/** Whether a token is inside a quotation; there is none before the first. */
const inQuote = (tree: Tree, quotes: readonly Span[], token: number): boolean =>
  token >= 0 && (quoteAt(quotes, tree.tokens[token]!.start + 1) !== undefined || isMark(tree.tokens[token]!.form))

const isMark = (form: string): boolean => form === '"' || form === '“' || form === '”' || form === '``' || form === "''"

/** A verb of saying behind what it tells: after a quotation, or at the end of a sentence after a comma. */
export function readBehind(tree: Tree, ontology: Ontology, verb: number, quotes: readonly Span[]): Draft | undefined {
  const { xpos, upos } = tree.tokens[verb]!
  if (upos !== 'VERB' || (xpos !== 'VBD' && xpos !== 'VBZ' && xpos !== 'VBP' && xpos !== 'VBN')) return undefined
  if ((!ontology.telling.behind.has(tree.lemmas[verb]!) && !isGoingOn(tree, verb)) || inQuote(tree, quotes, verb))
    return undefined
  const sentence = tree.annotated.syntax.sentences[tree.sentence[verb]!]!
  const [from, to] = cueRange(tree, ontology, verb)
  const aside = isParenthesis(tree, verb, sentence.to)
  if (!aside && !isTold(tree, quotes, sentence.from, from)) return undefined
  // "In Paris, Macron said that …" tells behind its verb, whatever stands before
  const tellsBehind = tree.children[verb]!.some(child => child > verb && tree.tokens[child]!.deprel === 'ccomp')
  if (tellsBehind && !aside && !isQuotedBefore(tree, quotes, sentence.from, from)) return undefined
  // `Asked about it, she replied: "…"`
  if (tree.tokens[to]?.form === ':' && !aside) return undefined
  const before = sourceBefore(tree, quotes, aside ? sentence.from - 1 : sentence.from, from, aside)
  const closes = (token: number) =>
    (token > 0 && inQuote(tree, quotes, token - 1)) || (token > 1 && inQuote(tree, quotes, token - 2))
  // a verb that may also speak of a thing stands behind a quotation
  const mustClose = ontology.says.get(tree.lemmas[verb]!) !== 'say' || (tellsBehind && !aside)
  if (mustClose && (opensPhrase(tree, sentence.from) || !closes(before ? before[0] : from))) return undefined
  if (before) return behind(tree, ontology, quotes, verb, { sentence, source: before })
  if (from > sentence.from && commas.has(tree.tokens[from - 1]!.form)) {
    const source = sourceAfter(tree, quotes, verb, sentence.to)
    if (source) return behind(tree, ontology, quotes, verb, { sentence, source })
  }
  return undefined
}

const finite = new Set(['VBD', 'VBZ', 'VBP', 'MD'])

/** "The port, officials said, is shut": a verb of saying that a comma parts from the rest of what is told. */
function isParenthesis(tree: Tree, verb: number, last: number): boolean {
  const comma = parting(tree, verb)
  if (comma === undefined || comma + 2 >= last) return false
  const { xpos, upos, form } = tree.tokens[comma + 1]!
  return (
    xpos !== 'VBG' &&
    xpos !== 'WDT' &&
    xpos !== 'WP' &&
    upos !== 'SCONJ' &&
    !(upos === 'CCONJ' && tree.tokens[comma + 2]!.upos === 'VERB') &&
    !/^["“`']/.test(form)
  )
}

/** The comma behind a verb, or behind the phrase that tells where or when it was said: "officials said on Monday, is shut". */
function parting(tree: Tree, verb: number): number | undefined {
  for (let token = verb + 1; token < Math.min(tree.tokens.length, verb + longestPhrase); token++) {
    const { form, upos } = tree.tokens[token]!
    if (form === ',') return token
    const leads = upos === 'ADP' || /^(?:late|early)$/.test(tree.lemmas[token]!)
    if (token === verb + 1 && !leads && tree.time[token]! < 0) return undefined
    if (leads) continue
    if (!phraseWords.has(upos)) return undefined
  }
  return undefined
}

const longestPhrase = 8
const phraseWords = new Set(['ADP', 'DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON'])

/** Whether what stands before a verb can have been said: it has a finite verb, or quotation marks. */
function isTold(tree: Tree, quotes: readonly Span[], from: number, to: number): boolean {
  for (let token = from; token < to; token++)
    if (finite.has(tree.tokens[token]!.xpos) || inQuote(tree, quotes, token)) return true
  return false
}

function isQuotedBefore(tree: Tree, quotes: readonly Span[], from: number, to: number): boolean {
  for (let token = from; token < to; token++)
    if (isMark(tree.tokens[token]!.form) || inQuote(tree, quotes, token)) return true
  return false
}

interface Place {
  readonly sentence: { readonly from: number; readonly to: number }
  readonly source: readonly [number, number]
}

/** `…, the minister said`: a noun phrase between a comma and the verb, with something told before the comma. */
function sourceBefore(
  tree: Tree,
  quotes: readonly Span[],
  first: number,
  verb: number,
  aside: boolean,
): readonly [number, number] | undefined {
  let at = verb - 1
  const low = Math.max(0, first, verb - longestSource)
  let comma = -1
  for (; at >= low; at--) {
    const { form, upos } = tree.tokens[at]!
    if (inQuote(tree, quotes, at) || commas.has(form)) {
      comma = at
      // "James Acton, a physicist at Carnegie, said": the comma belongs to the source where no quotation closes there
      if (inQuote(tree, quotes, at) || !isInside(tree, at, verb, low)) break
    } else if (
      upos === 'VERB' &&
      tree.tokens[at]!.deprel !== 'acl:relcl' &&
      tree.tokens[at]!.deprel !== 'acl' &&
      tree.tokens[at]!.deprel !== 'amod'
    )
      return undefined
    else if (upos === 'SCONJ' || upos === 'CCONJ') return undefined
  }
  if (comma < low || comma + 1 >= verb || comma <= first || !(aside || isTold(tree, quotes, first, comma + 1)))
    return undefined
  const [from, to] = [comma + 1, verb]
  const head = tree.tokens[to - 1]!
  if (head.upos === 'ADP' || head.upos === 'DET' || opensPhrase(tree, from)) return undefined
  return tree.tokens.slice(from, to).some(({ upos }) => upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON')
    ? closedIf(tree, trim(tree, [from, to]))
    : undefined
}

/** "in the primary", "when she": words that open a phrase or a clause and name nobody. */
const opensPhrase = (tree: Tree, token: number): boolean =>
  ['ADP', 'SCONJ'].includes(tree.tokens[token]!.upos) || tree.tokens[token]!.xpos === 'WRB'

/** Whether a comma is followed by an apposition or a relative clause of the source, not by the source itself. */
function isInside(tree: Tree, comma: number, verb: number, low: number): boolean {
  const next = tree.tokens[comma + 1]
  const last = tree.tokens[verb - 1]!
  if (last.form !== ',' || !next) return false
  return comma === verb - 1 || (comma > low && tree.tokens[comma + 1]!.deprel !== 'nsubj')
}

/** `…," said the minister, who …`: the noun phrase behind the verb. */
function sourceAfter(
  tree: Tree,
  quotes: readonly Span[],
  verb: number,
  last: number,
): readonly [number, number] | undefined {
  let to = verb + 1
  for (; to < last && to - verb < longestSource; to++) {
    const { form, upos } = tree.tokens[to]!
    if (ends.has(form) || inQuote(tree, quotes, to)) break
    if (to === verb + 1 && !['DET', 'NOUN', 'PROPN', 'PRON', 'ADJ', 'NUM'].includes(upos)) return undefined
  }
  return to > verb + 1 ? closedIf(tree, trim(tree, [verb + 1, to])) : undefined
}

const closedIf = (tree: Tree, range: readonly [number, number] | undefined) => range && closed(tree, range)

/** A source's words up to where something else is told of it. */
function trim(tree: Tree, [from, to]: readonly [number, number]): readonly [number, number] | undefined {
  let last = from + 1
  while (last < to && !endsName(tree, last)) last++
  while (last > from && [',', '--', '—', '–', '.', ':', ';'].includes(tree.tokens[last - 1]!.form)) last--
  return last > from ? [from, last] : undefined
}

/** "the envoy, speaking in …", "the envoy, in a letter": where a source's own words end. */
function endsName(tree: Tree, token: number): boolean {
  const { xpos, upos } = tree.tokens[token]!
  if (!commas.has(tree.tokens[token - 1]!.form)) return false
  return xpos === 'VBG' || upos === 'ADP' || upos === 'SCONJ'
}

function behind(
  tree: Tree,
  ontology: Ontology,
  quotes: readonly Span[],
  verb: number,
  { sentence, source }: Place,
): Draft | undefined {
  const cue = cueRange(tree, ontology, verb)
  const first = Math.min(source[0], cue[0])
  const last = Math.max(source[1], cue[1])
  const content: (readonly [number, number])[] = []
  if (first - 1 > sentence.from) content.push([sentence.from, first])
  // a quotation interrupted by its speaker goes on behind
  let rest = last
  while (rest < sentence.to && !inQuote(tree, quotes, rest)) rest++
  const comma = verb >= source[1] && !inQuote(tree, quotes, first - 1) ? parting(tree, verb) : undefined
  if (comma !== undefined && isParenthesis(tree, verb, sentence.to)) content.push([comma + 1, sentence.to])
  else if (rest < sentence.to && sentence.to - rest > 2) content.push([rest, sentence.to])
  if (content.length === 0) return undefined
  return { source: headOf(tree, source), sourceRange: source, cue: verb, cueRange: cue, content }
}

/** `Macron: …` at the start of a line; a label in capitals begins a turn of a transcript, which is its whole paragraph. */
export function readColon(tree: Tree, { telling }: Ontology, colon: number): Draft | undefined {
  if (tree.tokens[colon]!.form !== ':') return undefined
  const sentence = tree.annotated.syntax.sentences[tree.sentence[colon]!]!
  const from = isMark(tree.tokens[sentence.from]!.form) ? sentence.from + 1 : sentence.from
  if (colon === from || colon - from > 6) return undefined
  const label = tree.tokens.slice(from, colon)
  if (isDateline(tree, from, colon)) return undefined
  const turn = label.every(({ form }) => /^(?:\p{Lu}+\.?|[QA])$/u.test(form)) && startsLine(tree, from)
  if (!turn) {
    if (colon + 3 > sentence.to) return undefined
    if (!label.every(({ upos }) => ['PROPN', 'ADP', 'NOUN', 'ADJ'].includes(upos))) return undefined
    const speaks = label[0]!.upos === 'PROPN' || label.at(-1)!.upos === 'PROPN'
    if (!speaks && !telling.source.has(tree.lemmas[colon - 1]!)) return undefined
  }
  return {
    source: headOf(tree, [from, colon]),
    sourceRange: [from, colon],
    cue: colon,
    cueRange: [colon, colon + 1],
    content: [[colon + 1, turn ? endOfLine(tree, colon) : sentence.to]],
  }
}

/** "KARACHI: The minister on Monday …": where the report is sent from. */
function isDateline(tree: Tree, from: number, colon: number): boolean {
  if (!startsLine(tree, from) || isMark(tree.tokens[colon + 1]?.form ?? '')) return false
  const place = mentionAt(tree, headOf(tree, [from, colon]))?.location
  return place?.precision === 'city' && tree.tokens.slice(from, colon).every(({ form }) => !/\p{Ll}/u.test(form))
}

/** `“…” — Mary Smith`: who is named behind a quotation that is a paragraph. */
export function readSigned(tree: Tree, dash: number, quotes: readonly Span[]): Draft | undefined {
  if (!/^(?:[―—–-]|--)$/.test(tree.tokens[dash]!.form) || dash === 0) return undefined
  const { text } = tree.annotated.article
  const before = tree.tokens[dash - 1]!
  const quote = quoteAt(quotes, before.end - 1)
  if (!quote || !/["”']$/.test(text.slice(0, before.end))) return undefined
  const to = endOfLine(tree, dash)
  const name = tree.tokens.slice(dash + 1, to).filter(({ upos }) => upos !== 'PUNCT')
  if (name.length === 0 || name.length > 6 || !name.every(({ upos }) => upos === 'PROPN')) return undefined
  let from = dash - 1
  while (from > 0 && !startsLine(tree, from)) from--
  const source = [dash + 1, dash + 1 + name.length] as const
  return {
    source: headOf(tree, source),
    sourceRange: source,
    cue: dash,
    cueRange: [dash, dash + 1],
    content: [[from, dash]],
  }
}

function startsLine(tree: Tree, token: number): boolean {
  const { start } = tree.tokens[token]!
  return /(?:^|\n)[\s"“]*$/.test(tree.annotated.article.text.slice(Math.max(0, start - 4), start))
}

/** Behind the last token of a token's line. */
function endOfLine(tree: Tree, token: number): number {
  const { text } = tree.annotated.article
  const end = text.indexOf('\n', tree.tokens[token]!.end)
  let to = token + 1
  while (to < tree.tokens.length && (end < 0 || tree.tokens[to]!.start < end)) to++
  return to
}
