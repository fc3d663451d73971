/** Act and statements → on whose word the report tells it, outermost first. */
import type { Attribution, Participant } from '../record/record.ts'
import type { Act } from './act.ts'
import { keyOf } from './merge.ts'
import type { Told } from './statement/statement.ts'
import type { Tree } from './tree.ts'

/** Types done by speaking. */
const verbal = new Set(['AGREE', 'SUPPORT', 'CONCEDE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'])

/** Speech acts that are a statement's own words are not told by it; the speaker of one is its actor. */
export function readAttribution(tree: Tree, act: Act, told: readonly Told[]): Attribution[] {
  const { start } = tree.tokens[act.match.token]!
  const speaks = verbal.has(act.match.frame.type)
  const around = told
    .filter(
      ({ cue, judges, vouches, statement }) =>
        vouches &&
        tree.tokens[cue]!.upos !== 'ADJ' &&
        cue !== act.match.token &&
        cue !== act.match.host &&
        !(judges && isTakenAsGiven(tree, act, cue)) &&
        statement.content.some(span => span.start <= start && start < span.end),
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

/** Whether a speaker does the act by speaking: he is its actor, or speaks for the state that is. */
function isSpeakersOwn({ actors }: Act, speaker: Participant): boolean {
  return actors.some(actor => isSame(actor, speaker) || (actor.type === 'country' && keyOf(actor) === keyOf(speaker)))
}

/** "condemned the attack": an act that a phrase under the cue names, not a clause. */
function isTakenAsGiven(tree: Tree, { match }: Act, cue: number): boolean {
  if (match.pos !== 'noun') return false
  for (let node = match.host, depth = 0; node >= 0 && depth < 10; node = tree.tokens[node]!.head, depth++) {
    if (node === cue) return true
    if (['ccomp', 'parataxis', 'xcomp'].includes(tree.tokens[node]!.deprel)) return false
  }
  return false
}

function size({ statement }: Told): number {
  return statement.content.reduce((sum, { start, end }) => sum + end - start, 0)
}

function linkOf(tree: Tree, { statement, source: head }: Told): Attribution | undefined {
  const { source, cue, speaker } = statement
  const { text } = tree.annotated.article
  if (!source) return undefined
  const words = text.slice(source.start, source.end)
  if (!speaker && (head === undefined || !isName(tree, head))) return undefined
  const plain = words.replace(/^(a|an|the)\s+/i, '').slice(0, 120)
  return {
    name: speaker && !isHouse(speaker, plain) ? speaker.name : plain,
    text: words,
    ...(cue && { cue: text.slice(cue.start, cue.end) }),
    ...(speaker?.actor !== undefined && { actor: speaker.actor }),
  }
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
