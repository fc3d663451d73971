/** Question → Answer: events, facets, search, actors, dyads, places, pending, timeline; names resolved, values checked. */
export type * from './answer.ts'
export { actor, actors, dyad, facets, places } from './counts.ts'
export { ask, askAll, event, type PendingQuestion, pending, timeline } from './events.ts'
export { type Named, type Phrase, participantId, phrase, phraseText } from './phrase.ts'
export { type Question, SORTS } from './question.ts'
export { type Params, QUADS, REVIEWS, readQuestion } from './read-question.ts'
export { article, articles, search, sources, statements, stats } from './reports.ts'
