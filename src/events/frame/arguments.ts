/** Predicate → its arguments as they are meant: passives turned round, controllers and heads of relative clauses filled in. */
import { childBy, childrenBy, headlineSubject, isNominal, prepositionOf, type Tree } from '../tree.ts'

export interface Arguments {
  /** Who does it: the subject, or the by-phrase of a passive. */
  readonly subject: readonly number[]
  /** To whom or what: the object, or the subject of a passive. */
  readonly object: readonly number[]
  readonly indirect: readonly number[]
  /** Prepositional phrases. */
  readonly phrases: readonly Phrase[]
  readonly particles: readonly string[]
  /** Clauses and infinitives that complete it. */
  readonly clauses: readonly number[]
  readonly passive: boolean
}

export interface Phrase {
  readonly preposition: string
  readonly token: number
}

/** Verbs whose subject, not object, does what the infinitive says although an object stands between. */
const objectControl = new Set([
  ...['urge', 'ask', 'order', 'tell', 'press', 'invite', 'request', 'require', 'instruct', 'force', 'warn', 'advise'],
  ...['accuse', 'suspect', 'convict', 'prevent', 'stop', 'allow', 'permit', 'authorize', 'authorise', 'beg', 'implore'],
])
// "joined forces to bomb": whoever joins bombs
const subjectControl = new Set([
  ...['promise', 'threaten', 'vow', 'pledge', 'offer', 'use', 'need', 'take', 'guarantee', 'join', 'unite'],
])
const finite = new Set(['VBD', 'VBZ', 'VBP'])
const relativeWords = new Set(['WP', 'WDT', 'WP$'])
const maxDepth = 12

/** Reads the arguments of a verb, an adjective or a noun that predicates; kept in the tree, so each is read once. */
export function readArguments(tree: Tree, predicate: number, depth = 0): Arguments {
  const known = tree.known.get(predicate) as Arguments | undefined
  if (known) return known
  const own = ownArguments(tree, predicate)
  const filled = depth > maxDepth ? own : fill(tree, predicate, own, depth)
  tree.known.set(predicate, filled)
  return filled
}

function ownArguments(tree: Tree, predicate: number): Arguments {
  const subject: number[] = []
  const object: number[] = []
  const indirect: number[] = []
  const phrases: Phrase[] = []
  const particles: string[] = []
  const clauses: number[] = []
  let passive = false
  for (const child of tree.children[predicate]!) {
    switch (tree.tokens[child]!.deprel) {
      case 'nsubj':
        subject.push(child)
        break
      case 'nsubj:pass':
        // "the forces pulled out": a past tense with no auxiliary is no passive, whatever the tree says
        if (tree.tokens[predicate]!.xpos === 'VBD' && childBy(tree, predicate, 'aux:pass') === undefined)
          subject.push(child)
        else {
          object.push(child)
          passive = true
        }
        break
      case 'aux:pass':
        passive = true
        break
      case 'obj': {
        object.push(child)
        // "took in refugees", "came into force": the tree takes particle or preposition to the noun
        const preposition = prepositionOf(tree, child)
        if (preposition) {
          particles.push(preposition)
          phrases.push({ preposition, token: child })
        }
        break
      }
      case 'iobj':
        indirect.push(child)
        break
      case 'compound:prt':
      case 'advmod':
        particles.push(tree.lemmas[child]!)
        break
      case 'obl':
      case 'obl:agent':
      case 'nmod':
      case 'nmod:agent':
      case 'advcl':
        phrases.push({
          preposition: prepositionOf(tree, child) || (isNominal(tree, child) ? '' : prepositionOf(tree, child, 'mark')),
          token: child,
        })
        break
      case 'xcomp':
      case 'ccomp':
        clauses.push(child)
        break
      default:
    }
  }
  const participle = tree.tokens[predicate]!.xpos === 'VBN' && ['acl', 'amod'].includes(tree.tokens[predicate]!.deprel)
  return { subject, object, indirect, phrases, particles, clauses, passive: passive || participle }
}

function fill(tree: Tree, predicate: number, own: Arguments, depth: number): Arguments {
  const { deprel, head, xpos } = tree.tokens[predicate]!
  let { subject, object, indirect } = own
  const { phrases, passive } = own
  if (passive && subject.length === 0) subject = byWhom(tree, predicate, phrases)
  const headline = subject.length === 0 && !passive ? headlineSubject(tree, predicate) : undefined
  if (headline !== undefined) return { ...own, subject: [headline] }
  if (deprel === 'acl:relcl' || (deprel === 'acl' && subject.some(s => relativeWords.has(tree.tokens[s]!.xpos)))) {
    const isRelative = (token: number) => relativeWords.has(tree.tokens[token]!.xpos)
    const relativeObject = object.some(isRelative)
    const relativeSubject = subject.some(isRelative)
    subject = subject.map(token => (isRelative(token) ? head : token))
    object = object.map(token => (isRelative(token) ? head : token))
    const inPhrase = phrases.some(({ token }) => isRelative(token))
    if (!relativeObject && !relativeSubject && !inPhrase && object.length === 0 && !passive) object = [head]
  } else if (deprel === 'amod' && namedBefore(tree, head, predicate) !== undefined) {
    // "China voiced support": no noun phrase has a name before a participle, so it is a clause
    subject = [namedBefore(tree, head, predicate)!]
    object = [head]
  } else if (deprel === 'acl' || deprel === 'amod') {
    if (passive) object = object.length > 0 ? object : [head]
    else if (xpos === 'VBG' && subject.length === 0) subject = [head]
    else if (xpos === 'VB' && subject.length === 0) subject = holder(tree, head, depth)
    // "the tariffs that Canada imposed": a clause with a subject of its own lacks the noun that it hangs on
    else if (finite.has(xpos) && subject.length > 0 && object.length === 0) object = [head]
  } else if (head >= 0 && (passive ? object : subject).length === 0) {
    const shared = controller(tree, predicate, depth)
    if (passive) object = shared
    else subject = shared
  }
  if (head >= 0 && deprel === 'conj' && object.length === 0 && !passive && tree.tokens[predicate]!.upos === 'VERB')
    object = sharedObject(tree, predicate, head)
  if (object.length === 0 && !passive && tree.tokens[predicate]!.upos === 'VERB') object = laterObject(tree, predicate)
  const inverted =
    subject.length === 1 && subject[0]! > predicate && !passive ? namedBefore(tree, subject[0]!, predicate) : undefined
  // "Finland urges the United States to": the tree takes both names for one subject
  if (inverted !== undefined) [subject, object] = [[inverted], [subject[0]!, ...object]]
  if (object.length === 0 && indirect.length > 0) [object, indirect] = [indirect, object]
  return { ...own, subject, object, indirect }
}

/** A name that hangs on a noun across a verb that stands between them. */
function namedBefore(tree: Tree, noun: number, verb: number): number | undefined {
  return tree.children[noun]!.find(
    child =>
      child < verb &&
      ['compound', 'nsubj'].includes(tree.tokens[child]!.deprel) &&
      tree.tokens[child]!.upos === 'PROPN',
  )
}

/** Who is understood as the subject of a clause that names none. */
function controller(tree: Tree, predicate: number, depth: number): readonly number[] {
  const { deprel, head, xpos } = tree.tokens[predicate]!
  const above = () => readArguments(tree, head, depth + 1)
  if (deprel === 'conj') {
    if (tree.tokens[head]!.upos !== 'VERB' && xpos !== 'VB' && !isClause(tree, head)) return []
    const first = above()
    const passive = childrenBy(tree, predicate, 'aux:pass').length > 0
    return passive || !first.passive ? (passive && first.passive ? first.object : first.subject) : first.object
  }
  if (deprel === 'xcomp') {
    const governor = above()
    if (governor.passive) return governor.object
    const object = governor.object.filter(token => token !== predicate)
    if (object.length > 0 && !subjectControl.has(tree.lemmas[head]!)) return object
    return governor.subject
  }
  if (deprel === 'advcl' || deprel === 'parataxis') {
    const governor = above()
    // "urged Oslo on Friday to leave": a day between them makes the tree take the content for an aside
    const marked = xpos === 'VB' || prepositionOf(tree, predicate, 'mark') !== ''
    if (marked && objectControl.has(tree.lemmas[head]!) && governor.object.length > 0) return governor.object
    // "criticised Oslo for selling arms", "was fined for selling": it is done to whoever did that
    if (xpos === 'VBG' && governor.object.length > 0 && prepositionOf(tree, predicate, 'mark') === 'for')
      return governor.object
    // "ordered him to leave, accusing him": nobody accuses himself
    if (xpos === 'VBG' && tree.tokens[head]!.deprel === 'xcomp' && isOfPronoun(tree, predicate))
      return readArguments(tree, tree.tokens[head]!.head, depth + 1).subject
    return governor.passive && governor.subject.length === 0 ? governor.object : governor.subject
  }
  if (deprel === 'ccomp' && (xpos === 'VB' || xpos === 'VBG')) return above().subject
  return []
}

function isOfPronoun(tree: Tree, verb: number): boolean {
  return childrenBy(tree, verb, 'obj').some(object =>
    ['he', 'she', 'they', 'him', 'her', 'them'].includes(tree.lemmas[object]!),
  )
}

function isClause(tree: Tree, token: number): boolean {
  return childrenBy(tree, token, 'cop', 'nsubj').length > 0
}

/** Whose plan or threat it is: its possessor, or the subject of the verb that it is the object of. */
function holder(tree: Tree, noun: number, depth: number): readonly number[] {
  const own = childrenBy(tree, noun, 'nmod:poss')
  if (own.length > 0) return own
  const of = childrenBy(tree, noun, 'nmod').filter(child => ['of', 'by', 'from'].includes(prepositionOf(tree, child)))
  if (of.length > 0) return of
  const { head, deprel } = tree.tokens[noun]!
  if (head >= 0 && ['obj', 'nsubj:pass', 'obl'].includes(deprel) && depth < maxDepth)
    return readArguments(tree, head, depth + 1).subject
  // "the Bush administration plans to": a verb that the tagger took for a noun
  return head < 0 ? childrenBy(tree, noun, 'compound', 'nsubj') : []
}

/** The by-phrase of a passive; "seized and presumed killed by": of the participles that follow it where it has none. */
function byWhom(tree: Tree, predicate: number, phrases: readonly Phrase[]): readonly number[] {
  const own = phrases.filter(({ preposition }) => preposition === 'by').map(({ token }) => token)
  if (own.length > 0) return own
  const next = tree.children[predicate]!.find(
    child => child > predicate && child - predicate <= 3 && /^(?:conj|xcomp)$/.test(tree.tokens[child]!.deprel),
  )
  if (next === undefined || !/^VB[ND]$/.test(tree.tokens[next]!.xpos)) return []
  const agents = childrenBy(tree, next, 'obl:agent', 'obl').filter(child => prepositionOf(tree, child) === 'by')
  return agents.length > 0 ? agents : byWhom(tree, next, [])
}

/** "met and praised the envoy": the first verb takes the object of the last where it has none. */
function laterObject(tree: Tree, predicate: number): readonly number[] {
  for (const child of tree.children[predicate]!) {
    if (tree.tokens[child]!.deprel !== 'conj' || tree.tokens[child]!.upos !== 'VERB') continue
    if (tree.tokens[child]!.xpos !== tree.tokens[predicate]!.xpos) continue
    if (child - predicate > 3) continue
    return childrenBy(tree, child, 'obj')
  }
  return []
}

function sharedObject(tree: Tree, predicate: number, first: number): readonly number[] {
  const objects = childrenBy(tree, first, 'obj')
  return objects.filter(object => object > predicate)
}
