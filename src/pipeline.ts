import { annotate, type English } from './annotate/annotate.ts'
import { readArticle } from './article/article.ts'
import { type Ontology, readEvents } from './events/events.ts'
import type { Capture, Reading, Skipped } from './record/record.ts'

/** What the stages know: the language model, the registry and gazetteer, the ontology and its frames. */
export interface Knowledge {
  readonly english: English
  readonly ontology: Ontology
}

/** The way of one report: capture → article → annotated → reading. What cannot be read comes back as skipped, with its reason. */
export async function read(capture: Capture, knowledge: Knowledge): Promise<Reading | Skipped> {
  const article = await readArticle(capture)
  if ('skipped' in article) return article
  const annotated = annotate(article, knowledge.english)
  return readEvents(annotated, knowledge.ontology)
}
