/** A word → the words above it that bear on whether it happened, innermost first. */
import type { Effect, Ontology } from '../ontology.ts'
import { childBy, isPredicate, prepositionOf, type Tree } from '../tree.ts'
import { conditions, riseFromAdverbial } from './adverbial.ts'
import { type ClauseForm, hasOwnTime, isHeadlineInfinitive, isNegated, readClause } from './clause.ts'
import { cueOf, isClaimed, isHearsay, isSaidOff } from './cue.ts'
import { hedges, isAny, isGiven, isOpen, isOrder, isToward, takesNoClause, vague } from './open.ts'

/** One thing on the way from a word to the top of its sentence that bears on it. */
export type Step =
  | {
      readonly kind: 'effect'
      readonly effect: Effect
      readonly token: number
      /** Whether it bears on a noun, not a clause. */
      readonly far: boolean
      /** Whether that noun is known to be there: "stopped the war". */
      readonly given?: boolean
    }
  | { readonly kind: 'clause'; readonly form: ClauseForm; readonly token: number; readonly own: boolean }
  | { readonly kind: 'negation'; readonly token: number }
  | { readonly kind: 'condition'; readonly token: number }
  | { readonly kind: 'purpose'; readonly token: number }
  | { readonly kind: 'before'; readonly token: number }
  | { readonly kind: 'generic'; readonly token: number }
  | { readonly kind: 'without'; readonly token: number }
  | { readonly kind: 'said'; readonly token: number }
  | { readonly kind: 'hedge'; readonly token: number }
  | { readonly kind: 'order'; readonly token: number }

const stops = new Set(['acl:relcl', 'parataxis', 'list', 'vocative'])
const nominalRelations = new Set([
  'obj',
  'nsubj:pass',
  'nmod',
  'obl',
  'nsubj',
  'conj',
  'appos',
  'acl',
  'compound',
  'nmod:poss',
])

/** What the words above are looked up in; `governs` is the effect of a speech act's own frame on what it speaks of. */
export interface Above {
  readonly ontology: Ontology
  readonly governs: (head: number, below: number) => Effect | undefined
  /** Whether a word is an act that is done by speaking: "marched to demand". */
  readonly speaks?: (token: number) => boolean
  /** Whether a noun shares what its clause leaves open: "could cause a fall", "will not bring change". */
  readonly shares?: boolean
}

/** No sentence that people write nests deeper. */
const maxSteps = 14

/** Reads the steps above a word. `host` is the verb that lends it tense: "held" of the "talks" in "held talks". */
export function readSteps(tree: Tree, above: Above, token: number, host: number): Step[] {
  const { ontology } = above
  const steps: Step[] = []
  if (host !== token) {
    modifiers(tree, ontology, token, steps)
    if (isNegated(tree, token) && !isNegated(tree, host)) steps.push({ kind: 'negation', token })
    // "offered Oslo a truce": the verb that lends its tense may itself only promise
    const light =
      above.governs(host, token) ?? ontology.light.get(tree.lemmas[host]!) ?? ontology.occur.get(tree.lemmas[host]!)
    if (light && light !== 'happened') steps.push({ kind: 'effect', effect: light, token: host, far: false })
  }
  // "any attack would be answered": none has been told of
  if (!above.shares && isAny(tree, token)) steps.push({ kind: 'effect', effect: 'possible', token, far: false })
  climb(tree, above, host, steps)
  return steps
}

function climb(tree: Tree, above: Above, start: number, steps: Step[]): void {
  const { ontology } = above
  if (above.shares) {
    vague(tree, start, steps)
    if (isOrder(tree, start)) steps.push({ kind: 'order', token: start })
  }
  let node = start
  let own = true
  let skip = false
  for (let depth = 0; depth < maxSteps; depth++) {
    if (!skip) {
      if (isPredicate(tree, node)) {
        clause(tree, node, own, steps)
        if (isClaimed(tree, ontology, node)) steps.push({ kind: 'effect', effect: 'alleged', token: node, far: false })
      } else {
        if (own) modifiers(tree, ontology, node, steps)
        if (isNegated(tree, node)) steps.push({ kind: 'negation', token: node })
      }
    }
    own = false
    const { head, deprel } = tree.tokens[node]!
    if (head < 0) return
    // what stands with the first conjunct stands with the second, but for the first's own clause
    skip = deprel === 'conj'
    if (skip) conjunct(tree, node, head, steps)
    const next = skip ? head : rise(tree, above, node, { steps, first: depth === 0 })
    if (next === undefined) return
    node = next
  }
}

/** One step up; undefined where nothing above bears on it. */
function rise(
  tree: Tree,
  above: Above,
  node: number,
  { steps, first }: { steps: Step[]; first: boolean },
): number | undefined {
  const { deprel, head } = tree.tokens[node]!
  // "the charge that they had armed him": the tree takes what is charged for a relative clause
  if (stops.has(deprel) && !(deprel === 'acl:relcl' && prepositionOf(tree, node, 'mark') === 'that')) return undefined
  if (above.shares && isToward(tree, above, node)) steps.push({ kind: 'before', token: node })
  if (deprel === 'advcl' && above.governs(head, node) === undefined) return riseFromAdverbial(tree, above, node, steps)
  // "to find out who shot him": that it was done is taken as given
  if (deprel === 'ccomp' && isDone(tree, node) && isAsked(tree, node)) return undefined
  const predicative = isPredicate(tree, node)
  if (!predicative && !nominalRelations.has(deprel)) return undefined
  const preposition = deprel === 'obl' || deprel === 'nmod' ? prepositionOf(tree, node) : ''
  if (deprel === 'nsubj' && !predicative && isSaidOff(tree, above.ontology, head)) {
    steps.push({ kind: 'effect', effect: 'cancelled', token: head, far: true })
    return head
  }
  if (preposition === 'for' && deprel === 'obl' && !predicative && asksBy(tree, head)) {
    steps.push({ kind: 'effect', effect: 'requested', token: head, far: true })
    return head
  }
  const cue = applies(tree, above.ontology, node, head, preposition)
  // "told reporters that he will go" asks nothing of them
  const asked = cue === 'requested' && deprel === 'ccomp' && hasOwnTime(tree, node)
  // "announced that it had paid": what is done is no plan
  const done = cue === 'planned' && deprel === 'ccomp' && isDone(tree, node)
  // "I want to thank": to say so is to do it
  const performed = cue === 'wanted' && deprel === 'xcomp' && performative.has(tree.lemmas[node]!)
  const told = asked || done || performed ? undefined : cue
  // what is called off is cancelled and what is denied denied, not merely refused
  const effect = told === 'cancelled' || told === 'denied' ? told : (above.governs(head, node) ?? told)
  // "refused his demand": it was made, whatever is said to it
  if (effect === 'negated' && !predicative && above.speaks?.(node) && rejecting.has(tree.lemmas[head]!))
    return undefined
  if (effect) steps.push({ kind: 'effect', effect, token: head, far: !predicative, given: isGiven(tree, node) })
  // "is reported to have left"
  else if (deprel === 'xcomp' && isHearsay(tree, head))
    steps.push({ kind: 'effect', effect: 'alleged', token: head, far: false })
  // "has yet to agree"
  else if (deprel === 'xcomp' && tree.lemmas[head] === 'have' && isYet(tree, head, node)) {
    steps.push({ kind: 'negation', token: head })
    return undefined
  } else if (first && !predicative && above.shares && isPredicate(tree, head) && isOpen(tree, node)) return head
  else if (predicative && deprel === 'ccomp' && above.ontology.says.has(tree.lemmas[head]!)) {
    steps.push({ kind: 'said', token: head })
    return undefined
  } else if (!predicative) return undefined
  return head
}

const papers = new Set(['warrant', 'notice', 'summons', 'subpoena', 'reward', 'bounty'])

/** "issued its warrant in May for his arrest": the paper asks for what the tree hangs on the verb. */
const asksBy = (tree: Tree, verb: number): boolean =>
  tree.children[verb]!.some(child => tree.tokens[child]!.deprel === 'obj' && papers.has(tree.lemmas[child]!))

const asking = new Set(['WP', 'WRB', 'WDT', 'WP$'])

/** "who shot him", "how they fled": a question that asks no whether. */
const isAsked = (tree: Tree, node: number): boolean =>
  tree.children[node]!.some(child => child < node && asking.has(tree.tokens[child]!.xpos))

const rejecting = new Set(
  'reject refuse decline oppose resist dismiss ignore spurn rebuff defy disregard snub shrug rejection refusal opposition dismissal'.split(
    ' ',
  ),
)

const isYet = (tree: Tree, head: number, below: number): boolean =>
  tree.lemmas[head + 1] === 'yet' && tree.tokens[below]!.xpos === 'VB'

function isDone(tree: Tree, predicate: number): boolean {
  const { time, modal } = readClause(tree, predicate)
  return modal === undefined && (time === 'past' || time === 'progressive')
}

const performative = new Set(
  'thank congratulate commend applaud praise salute welcome express extend reiterate reaffirm stress emphasize condemn apologize acknowledge honor wish'.split(
    ' ',
  ),
)
const purposeful = new Set(['aim', 'design', 'mean', 'intend', 'gear'])

/** "will meet and discuss": a verb without time of its own takes the first's. */
function conjunct(tree: Tree, node: number, head: number, steps: Step[]): void {
  if (!isPredicate(tree, node) || hasOwnTime(tree, node) || !isPredicate(tree, head)) return
  if (childBy(tree, node, 'nsubj', 'nsubj:pass', 'mark') !== undefined) return
  const form = readClause(tree, head)
  steps.push({ kind: 'clause', form: { ...form, negated: form.negated && isOr(tree, node) }, token: head, own: true })
}

function isOr(tree: Tree, node: number): boolean {
  return tree.children[node]!.some(
    child => tree.tokens[child]!.deprel === 'cc' && ['or', 'nor'].includes(tree.lemmas[child]!),
  )
}

function clause(tree: Tree, node: number, own: boolean, steps: Step[]): void {
  const form = readClause(tree, node)
  steps.push({
    kind: 'clause',
    form: isHeadlineInfinitive(tree, node) ? { ...form, time: 'future' } : form,
    token: node,
    own,
  })
  if (hedges(tree, node)) steps.push({ kind: 'hedge', token: node })
  for (const child of tree.children[node]!)
    if (
      tree.tokens[child]!.deprel === 'mark' &&
      conditions.has(tree.lemmas[child]!) &&
      tree.tokens[node]!.deprel !== 'advcl'
    )
      steps.push({ kind: 'condition', token: node })
}

/** Effects that a governor has on what hangs under it by its part of speech. */
function applies(tree: Tree, ontology: Ontology, node: number, head: number, preposition: string): Effect | undefined {
  const { deprel } = tree.tokens[node]!
  if (deprel === 'nsubj' && !isOfSubject(tree, head)) return undefined
  // "on a visit to Oslo, she asked": what opens a sentence is no part of what is asked
  if (deprel === 'appos' || (deprel === 'obl' && node < head)) return undefined
  // "the operation is designed to": what is designed is there, what it is for is to come
  if (deprel === 'nsubj:pass' && purposeful.has(tree.lemmas[head]!)) return undefined
  if (deprel === 'nmod' && !['of', 'for', 'to', 'on', 'against', 'about', 'over', 'from', 'in'].includes(preposition))
    return undefined
  if (deprel === 'nmod:poss' || takesNoClause(tree, node, head)) return undefined
  const phrase = deprel === 'obl' && ontology.cues.get(`verb:${tree.lemmas[head]} ${preposition}`)
  if (phrase) return phrase
  if (
    deprel === 'obl' &&
    [
      'in',
      'at',
      'during',
      'after',
      'before',
      'by',
      'since',
      'amid',
      'despite',
      'because of',
      'ahead of',
      'following',
      'prior to',
      'with',
      'under',
      'through',
    ].includes(preposition)
  )
    return undefined
  const effect = cueOf(tree, ontology, head, preposition)
  // "the visit is important" tells of one that is made
  return effect === 'requested' && deprel === 'nsubj' && !isPredicate(tree, node) ? undefined : effect
}

/** "is likely", "is planned": what is said of the subject. */
function isOfSubject(tree: Tree, head: number): boolean {
  return tree.tokens[head]!.upos === 'ADJ'
}

/** Adjectives and participles before an act's noun: "planned talks", "an alleged attack", "the cancelled visit". */
function modifiers(tree: Tree, ontology: Ontology, token: number, steps: Step[]): void {
  for (const child of tree.children[token]!) {
    const { deprel, upos } = tree.tokens[child]!
    if (deprel !== 'amod' && deprel !== 'acl' && deprel !== 'compound') continue
    if (deprel === 'acl' && tree.tokens[child]!.xpos !== 'VBN') continue
    // "a ruling likely to delay it": what the adjective tells is its own clause's
    if (child > token && childBy(tree, child, 'xcomp', 'advcl') !== undefined) continue
    const lemma = tree.lemmas[child]!
    const form = tree.tokens[child]!.form.toLowerCase()
    const effect =
      ontology.cues.get(`adjective:${form}`) ??
      ontology.cues.get(`adjective:${lemma}`) ??
      (upos === 'VERB' || deprel === 'acl' ? ontology.cues.get(`verb:${lemma}`) : undefined)
    // "an important gain" asks for none
    if (effect && !(effect === 'requested' && !form.endsWith('ed')))
      steps.push({ kind: 'effect', effect, token: child, far: false })
  }
}
