/** Annotated text → examples: every word that may carry an act, with the type that it carries. */
import { annotate, type English } from '../../src/annotate/annotate.ts'
import { type Match, matchAt } from '../../src/events/frame/frame.ts'
import type { Ontology } from '../../src/events/ontology.ts'
import { countsNear, isCandidate, LABELS, readTraits, type Vectors, windowOf } from '../../src/events/ranker/ranker.ts'
import { readTree, type Tree } from '../../src/events/tree.ts'
import type { Article, EventType, Span } from '../../src/record/record.ts'

/** One word: vectors in its slots, `near` already averaged, keys by group, and the number of its label. */
export interface Example {
  readonly slots: readonly (Float32Array | undefined)[]
  readonly keys: readonly number[]
  readonly frameKeys: readonly number[]
  readonly wordKeys: readonly number[]
  readonly label: number
}

/** A trigger and the types that are right for it. */
export interface Trigger extends Span {
  readonly types: readonly EventType[]
}

export interface Annotator {
  readonly english: English
  readonly ontology: Ontology
  readonly vectors: Vectors
}

/** Examples of one text; words inside a trigger that do not head it are left out. */
export function examplesOf(article: Article, triggers: readonly Trigger[], by: Annotator): Example[] {
  const tree = readTree(annotate(article, by.english))
  const heads = new Map<number, Trigger>()
  const inside = new Set<number>()
  for (const trigger of triggers) {
    const tokens = tree.tokens.flatMap(({ start, end }, at) => (start < trigger.end && end > trigger.start ? [at] : []))
    for (const token of tokens) inside.add(token)
    const candidates = tokens.filter(token => isCandidate(tree, token))
    const head = candidates.find(token => !candidates.includes(tree.tokens[token]!.head)) ?? candidates[0]
    if (head !== undefined) heads.set(head, trigger)
  }
  const found: Example[] = []
  for (let token = 0; token < tree.tokens.length; token++) {
    if (!isCandidate(tree, token) || (inside.has(token) && !heads.has(token))) continue
    const match = matchAt(tree, by.ontology, token)
    const types = heads.get(token)?.types
    const type = types?.find(one => one === match?.frame.type) ?? types?.[0] ?? 'NONE'
    found.push(exampleAt(tree, token, match, type, by))
  }
  return found
}

/** One word of a tree as an example of a type. */
export function exampleAt(
  tree: Tree,
  token: number,
  match: Match | undefined,
  type: (typeof LABELS)[number],
  { ontology, vectors }: Annotator,
): Example {
  const { slots, ...keys } = readTraits(tree, ontology, token, match)
  const { from, to } = windowOf(tree, token)
  const near = Array.from({ length: to - from }, (_, i) => from + i).filter(at => at !== token && countsNear(tree, at))
  const of = (at: number) => (at < 0 ? undefined : vectors.of(tree.tokens[at]!.form))
  return { ...keys, slots: [...slots.map(of), mean(near.map(of), vectors.width)], label: LABELS.indexOf(type) }
}

/** Words without a vector count as nothing, not as absent: the ranker reads `near` so too. */
function mean(vectors: readonly (Float32Array | undefined)[], width: number): Float32Array | undefined {
  if (vectors.length === 0) return undefined
  const sum = new Float32Array(width)
  for (const vector of vectors) if (vector) for (let i = 0; i < width; i++) sum[i]! += vector[i]! / vectors.length
  return sum
}
