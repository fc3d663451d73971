/** Act → when it was: the time that its own words give, else what tense and the report's date imply. */
import { isoDay, parseDay } from '../base/days.ts'
import type { Article, DayRange, EventTime, EventType, Status, Time } from '../record/record.ts'
import type { Act } from './act.ts'
import { landmarkDay } from './deed-day.ts'
import { isDate, timeLeading, timeOpening } from './opening-time.ts'
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
  const landmark = own ? undefined : landmarkDay(tree, act)
  if (landmark) return landmark
  const stated =
    own ??
    ahead(
      tree,
      act,
      timeBeside(tree, host) ??
        timeAbove(tree, act) ??
        timeLeading(tree, host) ??
        timeOpening(tree, host) ??
        timeMeanwhile(tree, host),
    ) ??
    timeWithin(tree, act) ??
    timeMisplaced(tree, host)
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

/** What carries words: "in a tweet on Friday". */
const carriers = new Set([
  ...['statement', 'tweet', 'post', 'letter', 'speech', 'interview', 'call', 'message', 'note', 'video', 'address'],
  ...['conference', 'briefing', 'communique', 'communiqué', 'telegram', 'resolution', 'article', 'report', 'remarks'],
])

function timeWithin(tree: Tree, { match, status }: Act): Time | undefined {
  if (awaited.has(status)) return undefined
  for (const child of childrenBy(tree, match.host, 'obl')) {
    const time = carriers.has(tree.lemmas[child]!) ? timeUnder(tree, child) : undefined
    if (time) return time
  }
  // "the pledge at the summit in May"
  if (match.pos === 'noun') {
    const [occasion] = childrenBy(tree, match.token, 'nmod').filter(child => at.has(prepositionOf(tree, child)))
    const time = occasion === undefined ? undefined : timeUnder(tree, occasion)
    if (time) return time
  }
  if (!deeds.has(match.frame.type)) return undefined
  // "the bombing on 7 August killed six"
  const subject = match.frame.type === 'ASSAULT' ? childBy(tree, match.host, 'nsubj') : undefined
  const struck = subject === undefined ? undefined : timeUnder(tree, subject)
  if (struck) return struck
  return timeBelow(tree, match.token, 3) ?? timeBelow(tree, match.host, 3)
}

const at = new Set(['at', 'in', 'during'])

const parted = new Set(['after', 'before', 'since', 'following', 'follow', 'ahead of', 'despite'])

/** A time under the phrases of a word, not in its clauses. */
function timeBelow(tree: Tree, token: number, depth: number): Time | undefined {
  for (const child of tree.children[token]!) {
    const { deprel } = tree.tokens[child]!
    if (!['obl', 'nmod', 'obj', 'xcomp', 'ccomp'].includes(deprel)) continue
    // "following his visit last year, it is the second summit"
    if (deprel === 'obl' && parted.has(prepositionOf(tree, child))) continue
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
    if (time && isDate(time) && !isApart(tree, time) && !isOfAnother(tree, token, time)) return time
  }
  return undefined
}

/** "two days after guards opened fire": how far two deeds lie apart is no day of either. */
function isApart(tree: Tree, { type, to }: Time): boolean {
  return type === 'DURATION' && (tree.lemmas[to] === 'after' || tree.lemmas[to] === 'before')
}

/** … and that verb is the last before the time, wherever the tree hangs it. */
function timeMisplaced(tree: Tree, verb: number): Time | undefined {
  for (let node = tree.tokens[verb]!.head, depth = 0; node >= 0 && depth < 8; node = tree.tokens[node]!.head, depth++)
    for (const child of tree.children[node]!) {
      const time = timeAt(tree, child)
      if (!time || !isDate(time) || !isOfAnother(tree, node, time)) continue
      const last = tree.tokens.slice(0, time.from).findLastIndex(({ upos }) => upos === 'VERB')
      if (last === verb) return time
    }
  return undefined
}

/** "has sent a team to find an expert kidnapped two years ago": a present perfect is of no past day; a later verb is. */
function isOfAnother(tree: Tree, verb: number, time: Time): boolean {
  if (tree.lemmas[time.to - 1] !== 'ago' && !(tree.lemmas[time.from] === 'last' && time.to - time.from === 2))
    return false
  const words = tree.children[verb]!.filter(child => tree.tokens[child]!.deprel === 'aux')
  const isPerfect = words.some(child => /^(?:has|have|'ve|’ve)$/i.test(tree.tokens[child]!.form))
  const isAhead = words.some(child => /^(?:will|would|shall)$/.test(tree.lemmas[child]!))
  return isPerfect || isAhead
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

/** "agreed Monday to meet": an infinitive takes no time from above; a participle and a joined verb take their clause's. */
function timeAbove(tree: Tree, act: Act): Time | undefined {
  const { host, pos } = act.match
  const { head, deprel } = tree.tokens[host]!
  if (head < 0) return undefined
  // "has criticized it in recent weeks and wants it back"
  const turns = present.has(tree.tokens[host]!.xpos) && !present.has(tree.tokens[head]!.xpos)
  if (
    deprel === 'conj' &&
    !turns &&
    tree.tokens[head]!.upos === 'VERB' &&
    childBy(tree, host, 'nsubj', 'mark') === undefined
  )
    return timeUnder(tree, head)
  // "must decide next month whether to restore it"
  if (deprel === 'ccomp' && deciding.has(tree.lemmas[head]!) && prepositionOf(tree, host, 'mark').includes('whether'))
    return timeUnder(tree, head)
  // the day of "on Monday condemned the attack" is that of the condemning
  if (pos === 'noun') return act.within ? undefined : timeOfClause(tree, host)
  // "Oslo severed ties on Friday": the tree may take a verb between two names for a participle
  if (deprel === 'amod') return timeUnder(tree, head)
  if (deprel === 'advcl' && (tree.tokens[host]!.xpos === 'VBG' || meanwhile.has(markOf(tree, host))))
    return timeUnder(tree, head)
  // "In August they struck back after the council had voted": one after the other in one month
  const above = tree.tokens[head]!.head
  if (deprel === 'advcl' && childrenBy(tree, host, 'mark').some(mark => tree.lemmas[mark] === 'after'))
    return longTime(timeUnder(tree, head) ?? (above < 0 ? undefined : timeUnder(tree, above)))
  return undefined
}

const present = new Set(['VBZ', 'VBP'])
const deciding = new Set(['decide', 'determine', 'choose', 'consider', 'debate'])

function longTime(time: Time | undefined): Time | undefined {
  const { start, end } = time?.interval ?? {}
  return start && end && parseDay(end)! - parseDay(start)! >= shortestMonth - 1 ? time : undefined
}

const shortestMonth = 28
const meanwhile = new Set(['when', 'as', 'while', 'where'])

/** "When they bombed Syria this month, he accused …": the time of a clause that goes along. */
function timeMeanwhile(tree: Tree, verb: number): Time | undefined {
  const { head, deprel } = tree.tokens[verb]!
  // the tree may take the clause that goes along for the main one
  if (deprel === 'ccomp' && head >= 0 && head < verb && markOf(tree, head) === 'when')
    return timeUnder(tree, head) ?? timeBelow(tree, head, 2)
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

/** "in response to the raid": what is answered came before. */
const answers = new Set([
  'response',
  'retaliation',
  'reaction',
  'answer',
  'revenge',
  'reprisal',
  'wake',
  'aftermath',
  'reply',
])

/** The day of the clause that a noun stands in, unless a preposition sets it apart in time or makes it a topic. */
function timeOfClause(tree: Tree, noun: number): Time | undefined {
  for (let node = noun, depth = 0; depth < 4; depth++) {
    const { head, deprel } = tree.tokens[node]!
    if (head < 0 || !['obl', 'obj', 'nsubj', 'nsubj:pass', 'nmod', 'conj'].includes(deprel)) return undefined
    if (elsewhen.has(prepositionOf(tree, node)) && !(depth === 0 && deprel === 'nmod')) return undefined
    if (tree.tokens[head]!.upos === 'VERB') return timeUnder(tree, head) ?? timeBeside(tree, head)
    if (answers.has(tree.lemmas[head]!)) return undefined
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
