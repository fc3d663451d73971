/** Act and statements → on whose word the report tells it, outermost first. */
import type { Attribution, Participant } from '../record/record.ts'
import type { Act } from './act.ts'
import type { Told } from './statement/statement.ts'
import type { Tree } from './tree.ts'

/** Speech acts that are a statement's own words are not told by it; the speaker of one is its actor. */
export function readAttribution(tree: Tree, act: Act, told: readonly Told[]): Attribution[] {
  const { start } = tree.tokens[act.match.token]!
  const speaks = act.match.frame.content !== undefined
  const around = told
    .filter(
      ({ cue, statement }) =>
        cue !== act.match.token &&
        cue !== act.match.host &&
        statement.content.some(span => span.start <= start && start < span.end),
    )
    .sort((a, b) => size(b) - size(a))
  const chain: Attribution[] = []
  for (const one of around) {
    const link = linkOf(tree, one)
    if (!link) continue
    if (speaks && one.statement.speaker && act.actors.some(actor => isSame(actor, one.statement.speaker!))) continue
    if (!chain.some(other => other.name === link.name)) chain.push(link)
  }
  return chain
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
  return {
    name: speaker?.name ?? words.replace(/^(a|an|the)\s+/i, '').slice(0, 120),
    text: words,
    ...(cue && { cue: text.slice(cue.start, cue.end) }),
    ...(speaker?.actor !== undefined && { actor: speaker.actor }),
  }
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
