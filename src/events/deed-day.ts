/** Deeds dated by deeds: "since Iraq's invasion of Kuwait", "two days after guards opened fire", and the landmarks that all know the day of. */
import { isoDay, parseDay } from '../base/days.ts'
import { landmarkNamed } from '../base/landmarks.ts'
import type { DayRange, EventTime } from '../record/record.ts'
import type { Act } from './act.ts'
import type { Dated } from './merge.ts'
import { childBy, childrenBy, prepositionOf, type Tree } from './tree.ts'

/** Nouns of deeds whose day a landmark can give; a war or a crisis is no day. */
const deeds = new Set(
  'invasion attack attacks annexation coup takeover massacre genocide bombing bombings killing murder assassination riot revolution uprising overthrow ouster crackdown'.split(
    ' ',
  ),
)
const words = new Set(['nmod', 'nmod:poss', 'amod', 'compound', 'nsubj', 'obj', 'obl', 'flat', 'nummod'])

/** The day of an act that is a landmark: "Russia's invasion of Ukraine"; undefined where it is none, or lies after the report. */
export function landmarkDay(tree: Tree, { match, status }: Act): EventTime | undefined {
  if (match.frame.type !== 'ASSAULT' && match.frame.type !== 'COERCE' && match.frame.type !== 'MOBILIZE')
    return undefined
  if (status !== 'happened' && status !== 'ongoing') return undefined
  const day = knownDay(tree, match.token)
  if (day === undefined) return undefined
  const start = isoDay(day)
  const { published } = tree.annotated.article
  return { start, end: status === 'ongoing' && published ? published.slice(0, 10) : start, certainty: 'implied' }
}

function knownDay(tree: Tree, token: number): number | undefined {
  const noun = tree.lemmas[token] === 'invade' ? 'invasion' : tree.lemmas[token]!
  if (!deeds.has(noun)) return undefined
  const phrase = new Set([noun])
  gather(tree, token, phrase, 0)
  const day = landmarkNamed(noun, phrase)
  const today = parseDay(tree.annotated.article.published ?? '')
  return day === undefined || (today !== undefined && day > today) ? undefined : day
}

/** The words of a phrase, not those of clauses in it. */
function gather(tree: Tree, token: number, phrase: Set<string>, depth: number): void {
  for (const child of tree.children[token]!) {
    const { deprel, form } = tree.tokens[child]!
    if (!words.has(deprel)) continue
    phrase.add(form.toLowerCase())
    if (depth < 2) gather(tree, child, phrase, depth + 1)
  }
}

const untilNow = new Set(['happened', 'ongoing'])

/** "has massed troops since the invasion": from the day of that deed to the report's own. */
export function sinceDeed(tree: Tree, dated: readonly Dated[], { match, status }: Act): EventTime | undefined {
  const today = parseDay(tree.annotated.article.published ?? '')
  if (today === undefined || !untilNow.has(status)) return undefined
  const since = childrenBy(tree, match.host, 'obl', 'nmod', 'advcl').find(
    child =>
      prepositionOf(tree, child) === 'since' ||
      (tree.tokens[child]!.deprel === 'advcl' && prepositionOf(tree, child, 'mark') === 'since'),
  )
  if (since === undefined) return undefined
  const start = startOf(tree, dated, since)
  return start === undefined || start > isoDay(today) ? undefined : { start, end: isoDay(today), certainty: 'implied' }
}

/** The first day of a deed: a landmark's, or that which the report gives for it or for one of its name. */
function startOf(tree: Tree, dated: readonly Dated[], token: number): string | undefined {
  const known = knownDay(tree, token)
  if (known !== undefined) return isoDay(known)
  const own = dated.find(({ act, when }) => when && (act.match.token === token || act.match.host === token))
  if (own) return own.when!.start
  // "shelling" and "shelled" begin alike
  const stem = tree.lemmas[token]!.slice(0, 4)
  const told = dated.filter(({ act, when }) => when && tree.lemmas[act.match.token]!.slice(0, 4) === stem)
  return told.length > 0 && told.every(({ when }) => when!.start === told[0]!.when!.start)
    ? told[0]!.when!.start
    : undefined
}

const counts: Readonly<Record<string, number>> = Object.fromEntries(
  'a one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, at) => [word, Math.max(1, at)]),
)
const lengths: Readonly<Record<string, number>> = { hour: 0, day: 1, week: 7 }

/** "expelled him two days after guards opened fire": so many days before what it came after, or after what it came before. */
export function daysApart(tree: Tree, act: Act, dayOf: (verb: number) => DayRange | undefined): EventTime | undefined {
  const { token, host, pos } = act.match
  const apart = stepsTo(tree, pos === 'noun' ? token : host)
  if (!apart || !untilNow.has(act.status)) return undefined
  const main = dayOf(apart.verb)
  if (!main || main.start !== main.end) return undefined
  const day = isoDay(parseDay(main.start)! - apart.days)
  return { start: day, end: day, certainty: 'implied' }
}

/** How many days a deed lies before the verb that it is told with. */
function stepsTo(tree: Tree, node: number): { verb: number; days: number } | undefined {
  const { deprel, head } = tree.tokens[node]!
  if (head < 0 || !['advcl', 'obl', 'nmod'].includes(deprel)) return undefined
  const word =
    (deprel === 'advcl' ? childBy(tree, node, 'mark') : childBy(tree, node, 'case')) ?? wordBefore(tree, node)
  if (word === undefined) return undefined
  const side = tree.lemmas[word] === 'after' ? 1 : tree.lemmas[word] === 'before' ? -1 : 0
  const length = lengths[tree.lemmas[word - 1] ?? '']
  const number = counts[tree.lemmas[word - 2] ?? ''] ?? Number(tree.tokens[word - 2]?.form)
  if (side === 0 || length === undefined || !(number > 0)) return undefined
  // the tree may hang the clause on the days themselves
  let verb = head
  while (verb >= 0 && tree.tokens[verb]!.upos !== 'VERB') verb = tree.tokens[verb]!.head
  return verb < 0 ? undefined : { verb, days: side * number * length }
}

/** "days after guards from Chad fired": the word that the tree gave to the subject, before which no verb stands. */
function wordBefore(tree: Tree, verb: number): number | undefined {
  for (let at = verb - 1; at > verb - longestSubject && at > 0; at--) {
    const { upos, deprel } = tree.tokens[at]!
    if ((upos === 'VERB' && deprel !== 'amod') || upos === 'PUNCT') return undefined
    if (tree.lemmas[at] === 'after' || tree.lemmas[at] === 'before') return at
  }
  return undefined
}

const longestSubject = 10
