/** The whole way on one screen: capture → article → annotated → reading → record, with its links. */
import { annotate, type English } from './annotate/annotate.ts'
import { readArticle } from './article/article.ts'
import { type Ontology, readEvents } from './events/events.ts'
import { linkTellings, type Telling } from './link/link.ts'
import type { Capture, Reading, Skipped } from './record/record.ts'
import type { KeepResult, ReadingOrigin, Store } from './store/store.ts'

/** What the stages know: the language model, the registry and gazetteer, the ontology and its frames. */
export interface Knowledge {
  readonly english: English
  readonly ontology: Ontology
}

/** The way of one report as far as it stands alone. What cannot be read comes back as skipped, with its reason. */
export async function read(capture: Capture, knowledge: Knowledge): Promise<Reading | Skipped> {
  const article = await readArticle(capture)
  if ('skipped' in article) return article
  const annotated = annotate(article, knowledge.english)
  return readEvents(annotated, knowledge.ontology)
}

/** A reading on its way into the record. */
export interface Kept {
  readonly reading: Reading
  readonly origin: ReadingOrigin
}

/** Keeps readings in one transaction, then links what is new in them with what the record holds. */
export async function keep(store: Store, kept: readonly Kept[]): Promise<readonly KeepResult[]> {
  const results = await store.keepReadings(kept)
  for (const [index, { reading }] of kept.entries()) if (results[index]?.kept !== 'same') await link(store, reading)
  return results
}

/** Links what a kept reading tells with what the record holds near it. */
export async function link(store: Store, reading: Reading): Promise<void> {
  const tellings = tellingsOf(reading)
  const links = linkTellings(tellings, await store.near(reading.events, reading.annotated.article.published))
  if (links.length > 0) await store.keepLinks(links)
}

function tellingsOf({ annotated, events }: Reading): Telling[] {
  const { id, published, source } = annotated.article
  const told = { article: id, ...(published !== undefined && { published }), ...(source && { source: source.name }) }
  return events.map(event => ({ event, ...told }))
}
