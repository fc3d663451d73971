/** Article → Annotated: sentences, words, trees and names; times; and who and where the mentions are. */
import type { Annotated, Article } from '../record/record.ts'
import { type Registry, readMentions } from './actor/actor.ts'
import { type EnglishModel, readSyntax } from './english/english.ts'
import type { Gazetteer } from './place/place.ts'
import { readTimes } from './time/time.ts'

/** Everything that reading English needs to know, opened once by `resource`. */
export interface English {
  readonly model: EnglishModel
  readonly registry: Registry
  readonly gazetteer: Gazetteer
}

export function annotate(article: Article, english: English): Annotated {
  const syntax = readSyntax(article.text, english.model)
  const times = readTimes(syntax, article.published)
  const mentions = readMentions(syntax, article, english.registry, english.gazetteer)
  return { article, syntax, times, mentions }
}
