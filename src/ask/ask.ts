/** Question → Answer: events, facets, search, actors, dyads, places, pending, timeline; names resolved, values checked. */
import { MissingError } from '../base/errors.ts'
import type { AnsweredEvent, KeptArticle, RecordStats, SourceEntry, Store } from '../store/store.ts'
import type {
  ActorAnswer,
  ActorRef,
  Answer,
  ArticlesAnswer,
  DyadAnswer,
  Facets,
  PendingAnswer,
  PlaceCount,
  SearchAnswer,
  StatementsAnswer,
  TimelineAnswer,
  Unit,
} from './answer.ts'
import type { Question } from './question.ts'

export type * from './answer.ts'
export { type Named, type Phrase, participantId, phrase, phraseText } from './phrase.ts'
export { type Question, SORTS } from './question.ts'

type Params = Readonly<Record<string, string | readonly string[] | undefined>>

/** A question from strings (URL parameters, command options). Lists may be repeated or parted by commas. Throws InputError with a "did you mean". */
export declare function readQuestion(params: Params): Question

/** One page of events. */
export declare function ask(store: Store, question: Question): Promise<Answer>
/** All events of a question, page after page, for exports and loops. */
export declare function askAll(store: Store, question: Question): AsyncIterable<AnsweredEvent>
export declare function facets(store: Store, question: Question): Promise<Facets>
export declare function search(
  store: Store,
  text: string,
  page?: { limit?: number; cursor?: string },
): Promise<SearchAnswer>
export declare function articles(store: Store, question: Question): Promise<ArticlesAnswer>
export declare function statements(store: Store, question: Question): Promise<StatementsAnswer>
/** Countries and actors whose names hold the words (the last may be cut short), or the busiest. */
export declare function actors(store: Store, text?: string, limit?: number): Promise<readonly ActorRef[]>
/** Throws MissingError where the record knows nobody of that name or id. */
export declare function actor(store: Store, name: string, question?: Question): Promise<ActorAnswer>
export declare function dyad(
  store: Store,
  a: string,
  b: string,
  question?: Question & { unit?: Unit },
): Promise<DyadAnswer>
export declare function places(store: Store, question: Question): Promise<readonly PlaceCount[]>
/** `today` (YYYY-MM-DD) decides what is overdue. */
export declare function pending(
  store: Store,
  question: Question & { dueBefore?: string; overdue?: boolean; today?: string },
): Promise<PendingAnswer>
export declare function timeline(store: Store, question: Question): Promise<TimelineAnswer>
export declare function sources(store: Store): Promise<readonly SourceEntry[]>
export declare function stats(store: Store): Promise<RecordStats>
/** One event by id, or by the first characters of it where they are enough. Throws MissingError. */
export declare function event(store: Store, id: string): Promise<AnsweredEvent>
export declare function article(store: Store, id: string): Promise<KeptArticle>
void MissingError
