/** Act and statements → on whose word the report tells it, outermost first. */
import type { Attribution, Participant, Span } from '../record/record.ts'
import type { Act } from './act.ts'
import { keyOf } from './merge.ts'
import { nameRange, type Told } from './statement/statement.ts'
import type { Tree } from './tree.ts'

/** Types done by speaking. */
export const verbal: ReadonlySet<string> = new Set([
  'AGREE',
  'SUPPORT',
  'CONCEDE',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
])

/** Speech acts that are a statement's own words are not told by it; the speaker of one is its actor. */
export function readAttribution(tree: Tree, act: Act, told: readonly Told[]): Attribution[] {
  const { start } = tree.tokens[act.match.token]!
  const speaks = isSpoken(act)
  const around = told
    .filter(
      one =>
        one.vouches &&
        tree.tokens[one.cue]!.upos !== 'ADJ' &&
        one.cue !== act.match.token &&
        one.cue !== act.match.host &&
        !isTakenAsGiven(tree, act, one) &&
        one.statement.content.some(span => span.start <= start && start < span.end),
    )
    .sort((a, b) => size(b) - size(a))
  const chain: Attribution[] = []
  for (const one of around) {
    const link = linkOf(tree, one)
    if (!link) continue
    if (speaks && one.statement.speaker && isSpeakersOwn(act, one.statement.speaker)) continue
    if (!chain.some(other => other.name === link.name)) chain.push(link)
  }
  return chain
}

/** Whether to say so is to do it: "agrees" and "condemns", not "wants an agreement" or "will investigate". */
function isSpoken({ match: { frame }, status }: Act): boolean {
  if (frame.type === 'AGREE' && status !== 'happened' && status !== 'ongoing') return false
  return verbal.has(frame.type) && frame.mode !== 'investigate'
}

/** Whether a speaker does the act by speaking: he is its actor, or speaks for the state that is. */
function isSpeakersOwn({ actors }: Act, speaker: Participant): boolean {
  const [actor] = actors
  return (
    actor !== undefined && (isSame(actor, speaker) || (actor.type === 'country' && keyOf(actor) === keyOf(speaker)))
  )
}

/** "condemned the attack", "spoke of the deal that they signed": an act that a phrase under the cue names or tells by the way, not a clause. */
function isTakenAsGiven(tree: Tree, { match }: Act, { cue, judges }: Told): boolean {
  let given = judges && match.pos === 'noun'
  for (let node = match.host, depth = 0; node >= 0 && depth < 10; node = tree.tokens[node]!.head, depth++) {
    if (node === cue) return given
    const { deprel, xpos } = tree.tokens[node]!
    if (['ccomp', 'parataxis', 'xcomp'].includes(deprel)) return false
    if (deprel === 'acl:relcl' || (deprel === 'acl' && xpos !== 'VB')) given = true
  }
  return false
}

function size({ statement }: Told): number {
  return statement.content.reduce((sum, { start, end }) => sum + end - start, 0)
}

function linkOf(tree: Tree, { statement, source: head, cue: verb }: Told): Attribution | undefined {
  const { source, cue, speaker } = statement
  const { text } = tree.annotated.article
  if (!source) return undefined
  // "the aide who said so": the relative pronoun names nobody
  const named = head !== undefined && tree.tokens[head]!.end <= source.start ? nameSpan(tree, head, verb) : source
  const words = text.slice(named.start, named.end)
  if (!speaker && (head === undefined || !isName(tree, head))) return undefined
  const plain = words
    .split(/,|\s(?:who|whose|which)\s/)[0]!
    .replace(/^(a|an|the)\s+/i, '')
    .slice(0, 120)
  return {
    name: speaker && !isHouse(speaker, plain) ? speaker.name : plain,
    text: words,
    ...(cue && { cue: text.slice(cue.start, cue.end).replace(/(?<=\w):$/, '') }),
    ...(speaker?.actor !== undefined && { actor: speaker.actor }),
  }
}

function nameSpan(tree: Tree, head: number, verb: number): Span {
  const [from, to] = nameRange(tree, head, verb)
  return { start: tree.tokens[from]!.start, end: tree.tokens[to - 1]!.end }
}

/** "the White House", "Downing Street": a house that speaks for its state has a name of its own; a capital has not. */
function isHouse({ type }: Participant, words: string): boolean {
  return type === 'country' && /^[A-Z]\S* (House|Palace|Street|Office|Ministry|Department|Council)$/.test(words)
}

/** Whether an unknown source is at least a name or a noun: not a day, a pronoun or a slip of the tree. */
function isName(tree: Tree, head: number): boolean {
  const { upos, form } = tree.tokens[head]!
  return (upos === 'NOUN' || upos === 'PROPN') && tree.time[head]! < 0 && form.length > 2
}

/** Whether two participants are one: the same id or the same name. */
export function isSame(a: Participant, b: Participant): boolean {
  return (a.actor ?? a.name) === (b.actor ?? b.name)
}
