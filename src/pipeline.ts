/** The whole way on one screen: capture → article → annotated → reading → record, with its links. */
import { annotate, type English } from './annotate/annotate.ts'
import { readArticle } from './article/article.ts'
import { parseDay } from './base/days.ts'
import { type Ontology, readEvents } from './events/events.ts'
import {
  type ClaimCheck,
  checkClaim,
  linkReports,
  linkTellings,
  readClaim,
  type StemRanks,
  signReport,
  type Telling,
} from './link/link.ts'
import type { Capture, Reading, Skipped } from './record/record.ts'
import type {
  AnsweredEvent,
  Decision,
  Filter,
  KeepResult,
  Linker,
  NewDecision,
  ReadingOrigin,
  Store,
} from './store/store.ts'

/** What the stages know: the language model, the registry and gazetteer, the ontology and its frames. */
export interface Knowledge {
  readonly english: English
  readonly ontology: Ontology
  /** How frequent words are, for telling reports apart. */
  readonly ranks: StemRanks
}

/** The way of one report as far as it stands alone. What cannot be read comes back as skipped, with its reason. */
export async function read(capture: Capture, knowledge: Knowledge): Promise<Reading | Skipped> {
  const article = await readArticle(capture)
  if ('skipped' in article) return article
  const annotated = annotate(article, knowledge.english)
  return { ...readEvents(annotated, knowledge.ontology), signature: signReport(annotated.article, knowledge.ranks) }
}

/** A reading on its way into the record. */
export interface Kept {
  readonly reading: Reading
  readonly origin: ReadingOrigin
}

/** Links between events and between reports, judged by what they say alone. */
export const linker: Linker = { events: linkTellings, reports: linkReports }

/** Keeps readings in one transaction, together with their links to one another and to what the record holds. */
export const keep = (store: Store, kept: readonly Kept[]): Promise<readonly KeepResult[]> =>
  store.keepReadings(kept, linker)

/** Keeps a person's decision, and judges anew what is linked with an event that says something else since. */
export const decide = (store: Store, decision: NewDecision): Promise<Decision> => store.decide(decision, linker)

/** What a report says of the record, whether the record bears it out, and the events that decide. */
export interface Checked {
  readonly words: string
  readonly verdict: ClaimCheck['verdict']
  readonly events: readonly AnsweredEvent[]
}

/** Earlier events of one kind that a claim is compared with at most, newest first. */
const MOST_COMPARED = 500

/** Checks what the clauses of a kept event say of the record: "the second call in two months", "the first since 2019", "again". */
export async function checkClaims(store: Store, event: AnsweredEvent): Promise<readonly Checked[]> {
  const day = parseDay(event.when?.start ?? event.article.published ?? '')
  if (day === undefined) return []
  const checked = new Map<string, Checked>()
  for (const quote of [
    ...[event.evidence, ...(event.mentions ?? [])].map(({ quote }) => quote),
    ...(await said(store, event)),
  ]) {
    const claim = readClaim(quote, day)
    if (!claim || checked.has(claim.words)) continue
    const kind = await ofItsKind(store, event)
    const found = kind
      ? await store.findEvents(
          { ...kind, to: day, ...(claim.since !== undefined && { from: claim.since }) },
          { sort: 'newest', limit: MOST_COMPARED },
        )
      : []
    const record = found.map(({ event }) => event)
    const covered = (await store.coverage())[0]?.day
    const { verdict, evidence } = checkClaim(claim, asTelling(event), record.map(asTelling), covered)
    const events = evidence.flatMap(id => record.filter(one => one.id === id))
    checked.set(claim.words, { words: claim.words, verdict, events })
  }
  return [...checked.values()]
}

/** "It was the second since May": the sentence after the one that tells an event, where it goes on about it. */
const GOES_ON =
  /^\s*((?:it|this|that|the (?:call|visit|meeting|summit|talks|round|trip|strike|attack)) (?:was|is|were|marked|marks)\b[^.!?]{5,200}[.!?])/i

async function said(store: Store, { article, evidence }: AnsweredEvent): Promise<readonly string[]> {
  const text = (await store.article(article.id))?.article.text.slice(evidence.end, evidence.end + 260) ?? ''
  // the evidence is a clause, or the whole sentence with its stop
  const next = /[.!?]\W?$/.test(evidence.quote) ? text : text.replace(/^[^.!?]{0,60}[.!?]/, '')
  const [, sentence] = next.match(GOES_ON) ?? []
  return sentence === undefined ? [] : [sentence]
}

/** Filter of what happened under the event's type between its sides; undefined where it names nobody that the record knows. */
async function ofItsKind(store: Store, { type, actors, recipients }: AnsweredEvent): Promise<Filter | undefined> {
  const ids = async (side: AnsweredEvent['actors']) => {
    const keys = side.map(({ country, actor, name }) =>
      country?.length === 3 && !/^(IGO|NGO)$/.test(country) ? country : (actor ?? name),
    )
    return keys.length === 0 ? [] : (await store.terms({ kinds: ['country', 'actor'], keys })).map(({ id }) => id)
  }
  const [acting, facing] = [await ids(actors), await ids(recipients)]
  const [one, ...rest] = acting
  const others = facing.length > 0 ? facing : rest
  if (one === undefined) return undefined
  return {
    actor: facing.length > 0 ? acting : [one],
    ...(others.length > 0 && { with: others }),
    type: [type],
    status: ['happened', 'ongoing'],
  }
}

const asTelling = (event: AnsweredEvent): Telling => ({
  event,
  article: event.article.id,
  ...(event.article.published !== undefined && { published: event.article.published }),
})
