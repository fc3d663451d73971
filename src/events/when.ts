/** Act → when it was: the time that its own words give, else what tense and the report's date imply. */
import { isoDay, parseDay } from '../base/days.ts'
import type { Article, DayRange, EventTime, EventType, Status, Time } from '../record/record.ts'
import type { Act } from './act.ts'
import { childBy, childrenBy, prepositionOf, type Tree, timeAt } from './tree.ts'

/** Relations in which a time dates the word that it hangs on. */
const dating = new Set([
  'obl',
  'obl:tmod',
  'obl:unmarked',
  'nmod',
  'nmod:tmod',
  'nmod:unmarked',
  'advmod',
  'compound',
  'amod',
  'nmod:poss',
  'appos',
  'nummod',
  'dep',
  'parataxis',
])

/** The day or days of an act; undefined where the text gives nothing. */
export function readWhen(tree: Tree, act: Act): EventTime | undefined {
  const { token, host } = act.match
  const own = timeUnder(tree, token) ?? (host === token ? undefined : timeUnder(tree, host))
  const stated =
    own ??
    ahead(
      tree,
      act,
      timeBeside(tree, host) ?? timeAbove(tree, act) ?? timeLeading(tree, host) ?? timeMeanwhile(tree, host),
    ) ??
    timeWithin(tree, act)
  if (!stated?.interval) return undefined
  const { start, end, interval } = stated
  return { ...interval, text: tree.annotated.article.text.slice(start, end), certainty: 'stated' }
}

const awaited = new Set<Status>(['planned', 'promised', 'threatened', 'requested', 'possible'])

/** "will travel to Oslo, it said Thursday": what is to come is not of a day that is over, unless that is its own. */
function ahead(tree: Tree, { status }: Act, time: Time | undefined): Time | undefined {
  const today = publishedDay(tree.annotated.article)
  if (!time?.interval || today === undefined || !awaited.has(status)) return time
  return time.interval.end <= isoDay(today) ? undefined : time
}

/** Deeds, whose date may stand deeper: "airstrikes in the wake of an attack this month". */
const deeds = new Set<EventType>([
  'ASSAULT',
  'MOBILIZE',
  'SANCTION',
  'COERCE',
  'RETREAT',
  'AID',
  'CONSULT',
  'COOPERATE',
])

function timeWithin(tree: Tree, { match, status }: Act): Time | undefined {
  if (awaited.has(status)) return undefined
  // "the pledge at the summit in May"
  if (match.pos === 'noun') {
    const [occasion] = childrenBy(tree, match.token, 'nmod').filter(child => at.has(prepositionOf(tree, child)))
    const time = occasion === undefined ? undefined : timeUnder(tree, occasion)
    if (time) return time
  }
  if (!deeds.has(match.frame.type)) return undefined
  return timeBelow(tree, match.token, 3) ?? timeBelow(tree, match.host, 3)
}

const at = new Set(['at', 'in', 'during'])

/** A time under the phrases of a word, not in its clauses. */
function timeBelow(tree: Tree, token: number, depth: number): Time | undefined {
  for (const child of tree.children[token]!) {
    if (!['obl', 'nmod', 'obj', 'xcomp', 'ccomp'].includes(tree.tokens[child]!.deprel)) continue
    const time = timeUnder(tree, child) ?? (depth > 1 ? timeBelow(tree, child, depth - 1) : undefined)
    if (time) return time
  }
  return undefined
}

/** The days that stand with a verb of saying. */
export function statedTime(tree: Tree, verb: number): DayRange | undefined {
  return (timeUnder(tree, verb) ?? timeBeside(tree, verb) ?? timeLeading(tree, verb))?.interval
}

function timeUnder(tree: Tree, token: number): Time | undefined {
  for (const child of tree.children[token]!) {
    if (!dating.has(tree.tokens[child]!.deprel)) continue
    const time = timeAt(tree, child)
    if (time && isDate(time)) return time
  }
  return undefined
}

/** "President Rutte Thursday condemned": beside its verb a day dates it, wherever the tree hangs it. */
function timeBeside(tree: Tree, verb: number): Time | undefined {
  if (tree.tokens[verb]!.upos !== 'VERB') return undefined
  for (const beside of [verb - 1, verb + 1]) {
    if (beside < 0 || beside >= tree.tokens.length || tree.sentence[beside] !== tree.sentence[verb]) continue
    const time = timeAt(tree, beside)
    if (time && isDate(time)) return time
  }
  return undefined
}

/** "Early Tuesday, the president warned": at the head of a sentence a day dates its main verbs. */
function timeLeading(tree: Tree, host: number): Time | undefined {
  let root = host
  while (tree.tokens[root]!.deprel === 'conj') root = tree.tokens[root]!.head
  if (tree.tokens[root]!.head >= 0) return undefined
  const { from, to } = tree.annotated.syntax.sentences[tree.sentence[host]!]!
  for (let token = from; token < Math.min(from + leading, to, host); token++) {
    const { upos, form } = tree.tokens[token]!
    if (upos === 'VERB' || upos === 'SCONJ') return undefined
    const time = timeAt(tree, token)
    // "Thursday's vote" dates the vote alone
    if (time && isDate(time) && !["'s", '’s'].includes(tree.tokens[time.to]?.form ?? '')) return time
    if (form === ',' && token > from + 1) return undefined
  }
  return undefined
}

/** How far from its sentence's head a day still leads it. */
const leading = 6

function isDate({ type, interval }: Time): boolean {
  return interval !== undefined && (type === 'DATE' || type === 'TIME')
}

/** "agreed Monday to meet": an infinitive takes no time from above; a participle and a joined verb take their clause's. */
function timeAbove(tree: Tree, act: Act): Time | undefined {
  const { host, pos } = act.match
  const { head, deprel } = tree.tokens[host]!
  if (head < 0) return undefined
  if (deprel === 'conj' && tree.tokens[head]!.upos === 'VERB' && childBy(tree, host, 'nsubj', 'mark') === undefined)
    return timeUnder(tree, head)
  // the day of "on Monday condemned the attack" is that of the condemning
  if (pos === 'noun') return act.within ? undefined : timeOfClause(tree, host)
  // "Oslo severed ties on Friday": the tree may take a verb between two names for a participle
  if (deprel === 'amod') return timeUnder(tree, head)
  if (deprel === 'advcl' && (tree.tokens[host]!.xpos === 'VBG' || meanwhile.has(markOf(tree, host))))
    return timeUnder(tree, head)
  // "In August they struck back after the council had voted": one after the other in one month
  if (deprel === 'advcl' && prepositionOf(tree, host, 'mark') === 'after') return longTime(timeUnder(tree, head))
  return undefined
}

function longTime(time: Time | undefined): Time | undefined {
  const { start, end } = time?.interval ?? {}
  return start && end && parseDay(end)! - parseDay(start)! >= shortestMonth - 1 ? time : undefined
}

const shortestMonth = 28
const meanwhile = new Set(['when', 'as', 'while', 'where'])

/** "When they bombed Syria this month, he accused …": the time of a clause that goes along. */
function timeMeanwhile(tree: Tree, verb: number): Time | undefined {
  for (const child of tree.children[verb]!) {
    if (tree.tokens[child]!.deprel !== 'advcl' || markOf(tree, child) !== 'when') continue
    const time = timeUnder(tree, child) ?? timeBelow(tree, child, 2)
    if (time) return time
  }
  return undefined
}

function markOf(tree: Tree, verb: number): string {
  const mark = tree.children[verb]!.find(child => child < verb && meanwhile.has(tree.lemmas[child]!))
  return mark === undefined ? '' : tree.lemmas[mark]!
}

const elsewhen = new Set([
  'after',
  'before',
  'since',
  'until',
  'following',
  'ahead of',
  'despite',
  'about',
  'over',
  'on',
  'for',
  'of',
])

/** The day of the clause that a noun stands in, unless a preposition sets it apart in time or makes it a topic. */
function timeOfClause(tree: Tree, noun: number): Time | undefined {
  for (let node = noun, depth = 0; depth < 4; depth++) {
    const { head, deprel } = tree.tokens[node]!
    if (head < 0 || !['obl', 'obj', 'nsubj', 'nsubj:pass', 'nmod', 'conj'].includes(deprel)) return undefined
    if (elsewhen.has(prepositionOf(tree, node)) && !(depth === 0 && deprel === 'nmod')) return undefined
    if (tree.tokens[head]!.upos === 'VERB') return timeUnder(tree, head) ?? timeBeside(tree, head)
    node = head
  }
  return undefined
}

/** First day of the report's publication as a number; undefined where it is unknown. */
export function publishedDay(article: Article): number | undefined {
  return article.published === undefined ? undefined : parseDay(article.published)
}

/** The report's day, or the days of one month at most that it is known to be of. */
export function publishedDays({ published, publishedInterval }: Article): DayRange | undefined {
  const day = parseDay(published ?? '')
  if (day !== undefined) return { start: isoDay(day), end: isoDay(day) }
  if (!publishedInterval) return undefined
  const { start, end } = publishedInterval
  return parseDay(end)! - parseDay(start)! < longestMonth ? publishedInterval : undefined
}

const longestMonth = 31

/** Whether a time lies wholly behind the report's day. */
export function isFuture(when: EventTime | undefined, article: Article): boolean {
  const day = publishedDay(article)
  return when !== undefined && day !== undefined && when.start > isoDay(day)
}
