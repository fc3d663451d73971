/** Act without a day → the day that the report implies: that of the paragraph's earlier acts, or of the report's news. */

import { isoDay, parseDay } from '../base/days.ts'
import type { DayRange, EventTime, Participant } from '../record/record.ts'
import type { Act } from './act.ts'
import { isSame } from './attribution.ts'
import { daysApart, sinceDeed } from './deed-day.ts'
import { type Dated, isAlike, keyOf, partThings } from './merge.ts'
import type { Told } from './statement/statement.ts'
import { readClause } from './status/status.ts'
import { childBy, childrenBy, mentionAt, prepositionOf, type Tree } from './tree.ts'
import { publishedDays, statedTime } from './when.ts'
import { readWhere } from './where.ts'

/** Acts by words and meetings: a report tells of them because they are new. */
const news = new Set(['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'])
const ago = new Set([
  'previously',
  'earlier',
  'once',
  'long',
  'ago',
  'ever',
  'never',
  'always',
  'often',
  'repeatedly',
  'already',
  'formerly',
  'later',
  'frequently',
  'recently',
  'initially',
])
/** Days before publication within which a report's news lies, and words within which it says when. */
const fresh = 6
const opening = 90
/** Sentences, headline included, that say whose news it is. */
const leadSentences = 4

/** Dates acts that happened in a main clause; undefined where the report has no date or the words point elsewhere. */
export function readImpliedDay(
  tree: Tree,
  dated: readonly Dated[],
  told: readonly Told[],
): (act: Act) => EventTime | undefined {
  const day = newsDay(tree)
  const chief = protagonists(tree, dated)
  const isChief = (act: Act) => act.actors.some(actor => chief.has(idOf(actor)))
  return act => {
    const apart = sinceDeed(tree, dated, act) ?? daysApart(tree, act, verb => dayOfVerb(tree, dated, verb) ?? day)
    if (apart) return apart
    const spoken = spokenBy(tree, told, act)
    const said = spoken && (statedTime(tree, spoken.cue) ?? dayThere(tree, dated, spoken.cue))
    if (said) return { start: said.start, end: said.end, certainty: 'implied' }
    const next = soonAfter(tree, dated, act)
    if (next) return next
    const verb = spoken?.cue ?? tellingVerb(tree, act)
    const isFresh = verb === undefined ? isNews(tree, act) : isNewsClause(tree, verb)
    const speaker = spoken?.statement.speaker
    const isTheirs = isChief(act) || (speaker !== undefined && chief.has(idOf(speaker)))
    return day && isFresh && isTheirs ? (before(tree, dated, act, day) ?? day) : shared(tree, dated, act)
  }
}

/** The day that the report gives for what a verb tells. */
function dayOfVerb(tree: Tree, dated: readonly Dated[], verb: number): DayRange | undefined {
  return statedTime(tree, verb) ?? dated.find(({ act, when }) => when && act.match.host === verb)?.when
}

/** The statement in which somebody says what is itself an act by words: "It is a disgrace," he said. */
function spokenBy(tree: Tree, told: readonly Told[], { match, actors, status }: Act): Told | undefined {
  if (status !== 'happened' || !news.has(match.frame.type)) return undefined
  const { start } = tree.tokens[match.token]!
  const around = told.filter(
    ({ inner, cue, statement: { speaker, content } }) =>
      !inner &&
      tree.tokens[cue]!.upos === 'VERB' &&
      speaker !== undefined &&
      actors.some(actor => isSame(actor, speaker) || (actor.type === 'country' && keyOf(actor) === keyOf(speaker))) &&
      content.some(span => span.start <= start && start < span.end),
  )
  // "who said in May …, tweeted that it was": the nearest of two cues
  const far = ({ cue }: Told): number => Math.abs(cue - match.token)
  return around.sort((a, b) => far(a) - far(b))[0]
}

/** "he said in Davos": the day of the one meeting that the report has just told of there. */
function dayThere(tree: Tree, dated: readonly Dated[], cue: number): DayRange | undefined {
  const place = placeNamed(tree, cue)
  if (place === undefined) return undefined
  const days = dated.flatMap(({ act, when }) => {
    const near = tree.sentence[cue]! - tree.sentence[act.match.token]!
    const met = act.match.frame.type === 'CONSULT' && act.status === 'happened' && near > 0 && near <= nearby
    return met && when && readWhere(tree, act)?.name === place ? [when] : []
  })
  return days.length === 1 ? days[0] : undefined
}

function placeNamed(tree: Tree, verb: number): string | undefined {
  const spot = childrenBy(tree, verb, 'obl').find(child => ['in', 'at'].includes(prepositionOf(tree, child)))
  const location = spot === undefined ? undefined : mentionAt(tree, spot)?.location
  return location?.precision === 'city' || location?.precision === 'site' ? location.name : undefined
}

/** Sentences from a meeting to what is said of it. */
const nearby = 6

const isWithin = (a: EventTime, b: EventTime): boolean => b.start <= a.start && a.end <= b.end

/** Who acts or is acted on in the first sentences: the report's news is theirs, what others do in it is background. */
function protagonists({ sentence }: Tree, dated: readonly Dated[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { act } of dated) {
    if (sentence[act.match.token]! >= leadSentences) break
    for (const one of [...act.actors, ...act.recipients]) found.add(idOf(one))
  }
  return found
}

const idOf = ({ actor, name }: Participant): string => actor ?? name

/** "in May" where the report has the same do the same on 13 May: that day. */
export function readNarrowed(tree: Tree, dated: readonly Dated[]): (act: Act, when: EventTime) => EventTime {
  return (act, when) => {
    if (when.start === when.end) return when
    const found = shared(tree, dated, act)
    return found && isWithin(found, when) && found.start !== when.start ? { ...when, ...found } : when
  }
}

/** The one day on which the report has the same do the same elsewhere: "the meeting" of the two who met on Monday. */
function shared(tree: Tree, dated: readonly Dated[], act: Act): EventTime | undefined {
  let found: EventTime | undefined
  const sides = new Set([...act.actors, ...act.recipients].map(keyOf))
  if (sides.size === 0) return undefined
  for (const { act: other, when } of dated) {
    if (!when || other === act || other.match.frame.type !== act.match.frame.type || other.status !== act.status)
      continue
    const others = new Set([...other.actors, ...other.recipients].map(keyOf))
    if (![...sides].every(side => others.has(side))) continue
    if (isOtherDeed(act, other) || partThings(tree, act, other)) continue
    if (found && !isWithin(found, when) && !isWithin(when, found)) return undefined
    if (!found || isWithin(when, found)) found = when
  }
  return found && { start: found.start, end: found.end, certainty: 'implied' }
}

const violent = new Set(['ASSAULT', 'COERCE'])

/** "killed an officer last week" and "held hostages": two deeds by other verbs; a noun may take up either. */
function isOtherDeed(a: Act, b: Act): boolean {
  const verbs = a.match.pos === 'verb' && b.match.pos === 'verb'
  return verbs && violent.has(a.match.frame.type) && !isAlike(a, b)
}

/** The day that the report's first words give where it lies just before publication, else the day of publication. */
function newsDay(tree: Tree): EventTime | undefined {
  const published = publishedDays(tree.annotated.article)
  if (published === undefined) return undefined
  const earliest = isoDay(parseDay(published.end)! - fresh)
  for (const { interval, type, from } of tree.annotated.times) {
    if (from > opening) break
    if (!interval || (type !== 'DATE' && type !== 'TIME') || interval.start !== interval.end) continue
    if (interval.end <= published.end && interval.start >= earliest) return { ...interval, certainty: 'implied' }
  }
  return { ...published, certainty: 'implied' }
}

function isNews(tree: Tree, { match, status }: Act): boolean {
  const { host, frame, pos } = match
  if (status !== 'happened' || !news.has(frame.type) || (pos === 'noun' && host === match.token)) return false
  return isNewsClause(tree, host)
}

/** The verb that tells of an act by words or a meeting in passing: "stood by his criticism", "said during his meeting with". */
function tellingVerb(tree: Tree, { match, status }: Act): number | undefined {
  const { token, host, pos, frame } = match
  if (pos !== 'noun' || host !== token || status !== 'happened' || !news.has(frame.type)) return undefined
  if (frame.type !== 'CONSULT' && childBy(tree, token, 'nmod:poss') === undefined) return undefined
  const { head, deprel } = tree.tokens[token]!
  if (head < 0 || tree.tokens[head]!.upos !== 'VERB' || !/^obl|^obj$/.test(deprel)) return undefined
  return frame.type !== 'CONSULT' || meeting.has(prepositionOf(tree, token)) ? head : undefined
}

const meeting = new Set(['during', 'in', 'at', 'after', 'following'])

/** Whether a verb tells what is new: in the past or present, not once, often or before. */
function isNewsClause(tree: Tree, host: number): boolean {
  const top = finite(tree, host)
  if (top === undefined || standing.has(tree.lemmas[host]!)) return false
  const { time, modal } = readClause(tree, top)
  if (modal || (time !== 'past' && time !== 'present')) return false
  const words = [...tree.children[top]!, ...tree.children[host]!, ...sharedAuxiliaries(tree, top)]
  if (words.some(child => ago.has(tree.lemmas[child]!) || isPerfect(tree, child))) return false
  if (childBy(tree, host, 'mark') === undefined || tree.tokens[host]!.deprel !== 'advcl') return true
  // "stood by it as the visitor lobbied him": at the same time
  const { head } = tree.tokens[host]!
  return ['as', 'while'].includes(prepositionOf(tree, host, 'mark')) && head < host && isNewsClause(tree, head)
}

/** "has said that … but warned": the auxiliaries of the verb that one is joined to, where it has neither its own nor a subject. */
function sharedAuxiliaries(tree: Tree, verb: number): readonly number[] {
  const { deprel, head, xpos } = tree.tokens[verb]!
  if (deprel !== 'conj' || !['VBN', 'VBD'].includes(xpos)) return []
  if (tree.children[verb]!.some(child => /^(?:aux|nsubj)/.test(tree.tokens[child]!.deprel))) return []
  return tree.children[head]!.filter(child => tree.tokens[child]!.deprel === 'aux')
}

/** The finite verb of a clause that is no aside: up from participles and infinitives, not out of relative clauses. */
function finite(tree: Tree, verb: number): number | undefined {
  for (let node = verb, depth = 0; depth < 6; depth++) {
    const { deprel, head, xpos } = tree.tokens[node]!
    if (deprel === 'acl:relcl' || deprel === 'acl') return undefined
    if (xpos !== 'VBG' && xpos !== 'VB' && xpos !== 'VBN') return node
    if (tree.children[node]!.some(child => tree.tokens[child]!.deprel.startsWith('aux'))) return node
    if (head < 0) return node
    node = head
  }
  return undefined
}

/** "has urged", "had warned": some time before. */
const isPerfect = (tree: Tree, child: number): boolean =>
  tree.lemmas[child] === 'have' && tree.tokens[child]!.deprel === 'aux'

/** What somebody wants is no news of a day. */
const standing = new Set(['want', 'expect', 'hope', 'need', 'support', 'back', 'favor', 'favour', 'oppose', 'insist'])

const soon = new Set(['shortly', 'soon', 'immediately', 'right'])
const thereafter = new Set(['after', 'afterward', 'afterwards', 'thereafter'])

/** "In August … . Shortly after, …": the days of what was told last, where a sentence opens with so little between. */
function soonAfter(tree: Tree, dated: readonly Dated[], { match, status }: Act): EventTime | undefined {
  const sentence = tree.sentence[match.token]!
  const { from } = tree.annotated.syntax.sentences[sentence]!
  const opens = soon.has(tree.lemmas[from]!) && thereafter.has(tree.tokens[from + 1]!.form.toLowerCase())
  if (!opens || tree.tokens[from + 2]?.form !== ',' || status !== 'happened') return undefined
  const told = dated.findLast(({ act, when }) => when !== undefined && tree.sentence[act.match.token] === sentence - 1)
  return told?.when && { start: told.when.start, end: told.when.end, certainty: 'implied' }
}

/** The day of the act before in the same paragraph, where that is not the report's: "In August … . He then …". */
function before(tree: Tree, dated: readonly Dated[], act: Act, day: EventTime): EventTime | undefined {
  const at = tree.tokens[act.match.token]!.start
  const { text } = tree.annotated.article
  let found: EventTime | undefined
  for (const { act: other, when } of dated) {
    const { start } = tree.tokens[other.match.token]!
    if (start >= at) break
    if (when && other.status === 'happened' && !text.slice(start, at).includes('\n')) found = when
  }
  return found && found.end < day.start ? { start: found.start, end: found.end, certainty: 'implied' } : undefined
}
