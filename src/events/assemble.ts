/** Groups of acts → events: one record for one occurrence, with every place that tells it. */
import { contentId } from '../base/ids.ts'
import type { Amount, Attribution, Event, EventTime, Place, Scores, Status } from '../record/record.ts'
import type { Act } from './act.ts'
import { readAmounts } from './amounts.ts'
import { readAttribution, verbal } from './attribution.ts'
import { confidenceOf } from './confidence.ts'
import type { Contexts } from './contexts.ts'
import { clauseOf, conditionOf, evidenceOf, triggerOf } from './evidence.ts'
import { type Dated, keyOf } from './merge.ts'
import type { Frame, Ontology } from './ontology.ts'
import type { Told } from './statement/statement.ts'
import { goesOn, isClaim, isDisowned, isToldAsPast } from './tense.ts'
import type { Tree } from './tree.ts'
import { isFuture } from './when.ts'
import { readWhere } from './where.ts'

/** What assembling an event looks things up in. */
export interface Report {
  readonly tree: Tree
  readonly ontology: Ontology
  readonly told: readonly Told[]
  readonly contexts: Contexts
  readonly impliedDay: (act: Act) => EventTime | undefined
  /** The days of an act, or those in them that the report gives for the same act elsewhere. */
  readonly narrowed: (act: Act, when: EventTime) => EventTime
}

/** Events in the order of the text, the inner ones naming the speech acts that they are in. */
export function assemble(report: Report, groups: readonly (readonly Dated[])[]): Event[] {
  const ids = new Map<Act, string>()
  const bests = groups.map(group => best(report, group))
  groups.forEach((group, at) => {
    const id = idOf(report, bests[at]!.act)
    for (const { act } of group) ids.set(act, id)
  })
  return groups.map((group, at) => eventOf(report, group, bests[at]!, ids))
}

function idOf({ tree }: Report, act: Act): string {
  const { start, end } = triggerOf(tree, act)
  return contentId(tree.annotated.article.id, `${start}-${end}`, act.match.frame.type)
}

/** The member that tells most: its participants, its day, the report's own voice. */
function best({ tree, told }: Report, group: readonly Dated[]): Dated {
  let found = group[0]!
  let most = -1
  for (const one of group) {
    const { act, when } = one
    const score =
      2 * Math.min(2, act.actors.length) +
      2 * Math.min(1, act.recipients.length) +
      (when ? 1 : 0) +
      (act.match.pos === 'verb' ? 0.6 : 0) +
      (readAttribution(tree, act, told).length === 0 ? 0.5 : 0) +
      (act.bare ? -5 : 0)
    if (score > most) [found, most] = [one, score]
  }
  return found
}

function eventOf(report: Report, group: readonly Dated[], { act, when }: Dated, ids: ReadonlyMap<Act, string>): Event {
  const { tree, ontology } = report
  const { frame } = act.match
  const told = narrowest(when, group)
  const day = told ? report.narrowed(act, told) : report.impliedDay(act)
  const where = placeOf(tree, act, group)
  const condition = conditionOf(tree, act)
  const others = group.filter(one => one.act !== act)
  const within = act.within && ids.get(act.within)
  const id = ids.get(act)!
  const [from, to] = clauseOf(tree, act)
  const attribution = chainOf(report, act, group)
  return {
    id,
    type: frame.type,
    ...(frame.mode && { mode: frame.mode }),
    contexts: report.contexts.of(from, to),
    status: isDisowned(tree, act, attribution)
      ? 'denied'
      : isClaim(tree, act, report.told)
        ? 'alleged'
        : statusOf(tree, act, day),
    actors: sideOf(tree, act, group, 'actors'),
    recipients: sideOf(tree, act, group, 'recipients'),
    ...(day && { when: day }),
    ...(where && { where }),
    attribution,
    ...(within && within !== id && { within }),
    amounts: amountsOf(report, group),
    ...(condition && { condition }),
    trigger: triggerOf(tree, act),
    evidence: evidenceOf(tree, act),
    ...(others.length > 0 && { mentions: others.map(one => evidenceOf(tree, one.act)) }),
    confidence: confidenceOf(act, group.length),
    by: frame.family === 'learned' ? ontology.ranker!.name : ontology.name,
    scores: scoresOf(ontology, frame),
  }
}

/** Participants of the best mention; a side that it leaves out, from another mention. */
function sideOf(tree: Tree, act: Act, group: readonly Dated[], side: 'actors' | 'recipients'): Act['actors'] {
  const { type, equals } = act.match.frame
  const named = (verbal.has(type) || (type === 'CONSULT' && equals)) && isHeadline(tree, act)
  if (act[side].length > 0) return named ? act[side].map(one => fullest(one, act, group, side)) : act[side]
  const other = side === 'actors' ? act.recipients : act.actors
  const found = group.map(one => one.act[side]).find(({ length }) => length > 0) ?? []
  return found.filter(one => !other.some(two => keyOf(one) === keyOf(two)))
}

/** "Chile praises the vote" above, "the Chilean foreign minister praised it" below: the person whom another mention names for his state. */
function fullest(
  one: Act['actors'][number],
  act: Act,
  group: readonly Dated[],
  side: 'actors' | 'recipients',
): Act['actors'][number] {
  if (one.type !== 'country') return one
  const persons = group.flatMap(({ act: other }) =>
    other === act ? [] : other[side].filter(({ type, actor }) => type === 'person' && actor !== undefined),
  )
  const own = persons.filter(other => keyOf(other) === keyOf(one))
  return own.length > 0 && own.every(({ actor }) => actor === own[0]!.actor) ? own[0]! : one
}

/** The best mention's days, or those of another mention that lie within them and say more. */
function narrowest(when: EventTime | undefined, group: readonly Dated[]): EventTime | undefined {
  let found = when
  for (const { when: other } of group) {
    if (!other) continue
    if (!found || (other.start >= found.start && other.end <= found.end)) found = other
  }
  return found
}

/** What lies behind the report's day has not happened yet, whatever the words' tense. */
function statusOf(tree: Tree, act: Act, day: EventTime | undefined): Status {
  const ahead = isFuture(day, tree.annotated.article)
  // a year that is wrong, or a report that is dated too early, unsays no past tense
  if (ahead && isToldAsPast(tree, act)) return act.status
  if (!ahead && act.status === 'happened' && goesOn(tree, act)) return 'ongoing'
  return ahead && (act.status === 'happened' || act.status === 'ongoing') ? 'planned' : act.status
}

function placeOf(tree: Tree, act: Act, group: readonly Dated[]): Place | undefined {
  return readWhere(tree, act) ?? group.map(one => readWhere(tree, one.act)).find(place => place !== undefined)
}

/** "in response to the regime's use of gas": what a speaker takes as given, the report does too. */
function isPresupposed(tree: Tree, { match, status, recipients, actors }: Act): boolean {
  if (
    match.pos !== 'noun' ||
    match.host !== match.token ||
    status !== 'happened' ||
    actors.length + recipients.length === 0
  )
    return false
  return tree.children[match.token]!.some(child => tree.tokens[child]!.deprel === 'nmod:poss')
}

/** Contents that rest on the word of whoever speaks of them. */
const rests = new Set(['requested', 'promised', 'threatened', 'alleged'])

const firstPerson = /^(?:we|i|us|our)$/i

/** The chain of the best mention; empty where the report itself states the act in a main clause anywhere. */
function chainOf({ tree, told }: Report, act: Act, group: readonly Dated[]): Attribution[] {
  const own = readAttribution(tree, act, told)
  const plain = group.some(
    one =>
      !one.act.bare &&
      !isHeadline(tree, one.act) &&
      one.act.match.pos === 'verb' &&
      isMain(tree, one.act.match.host) &&
      readAttribution(tree, one.act, told).length === 0 &&
      !one.act.within,
  )
  if (plain || isPresupposed(tree, act)) return []
  if (own.length === 0 && isHeadline(tree, act)) return fromBody(tree, told, group)
  const outer = act.within
  if (!outer || !rests.has(outer.match.frame.content ?? '')) return own
  // what somebody asks, promises or threatens rests on that speaker's word
  const speaker = outer.actors[0]
  if (!speaker || own.some(link => link.name === speaker.name)) return own
  // "we urge them to leave", outside a quotation: whoever says "we" is whose report it is
  if (own.length === 0 && firstPerson.test(speaker.text)) return own
  return [
    ...own,
    { name: speaker.name, text: speaker.text, ...(speaker.actor !== undefined && { actor: speaker.actor }) },
  ]
}

/** Lines no longer than this, before the first longer one, are a headline and what stands under it. */
const longestHeadline = 120

/** Whether an act is told in the headline, which leaves out on whose word its report tells it. */
function isHeadline(tree: Tree, { match }: Act): boolean {
  const { text } = tree.annotated.article
  const { start } = tree.tokens[match.token]!
  const before = text.slice(0, text.indexOf('\n', start) + 1).split('\n')
  return before.length > 1 && before.every(line => line.length <= longestHeadline)
}

/** On whose word the body of a report tells what its headline states: that of its first clause; "the visit" takes it as told. */
function fromBody(tree: Tree, told: readonly Told[], group: readonly Dated[]): Attribution[] {
  const body = group.filter(({ act }) => !isHeadline(tree, act))
  const clause = body.find(({ act }) => act.match.pos === 'verb')
  if (clause) return readAttribution(tree, clause.act, told)
  const chains = body.map(({ act }) => readAttribution(tree, act, told))
  return chains.every(({ length }) => length > 0) ? (chains[0] ?? []) : []
}

/** Whether a verb heads its sentence or stands beside the one that does. */
function isMain(tree: Tree, verb: number): boolean {
  let node = verb
  while (tree.tokens[node]!.deprel === 'conj') node = tree.tokens[node]!.head
  return tree.tokens[node]!.head < 0
}

function amountsOf({ tree, ontology }: Report, group: readonly Dated[]): Amount[] {
  const found: Amount[] = []
  for (const { act } of group)
    for (const amount of readAmounts(tree, ontology, act))
      if (!found.some(one => one.unit === amount.unit && one.value === amount.value)) found.push(amount)
  return found
}

function scoresOf(ontology: Ontology, frame: Frame): Scores {
  const card = ontology.types[frame.type]
  const mode = frame.mode === undefined ? card : (card.modes[frame.mode] ?? card)
  return {
    plover: { value: mode.plover, scale: 'Readout 1, after PLOVER' },
    goldstein: { value: mode.goldstein, scale: 'CAMEO 1.1b3 Goldstein' },
    quad: card.quad,
  }
}
