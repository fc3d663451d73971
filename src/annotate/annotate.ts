/** Article → Annotated: sentences, words, trees and names; times; and who and where the mentions are. */
import type { Annotated, Article } from '../record/record.ts'
import { type Registry, readTenures, readWho } from './actor/actor.ts'
import { type EnglishModel, readSyntax } from './english/english.ts'
import type { Gazetteer } from './place/place.ts'
import { inferPublished, knownDate, readTimes } from './time/time.ts'

/** Everything that reading English needs to know, opened once by `resource`. */
export interface English {
  readonly model: EnglishModel
  readonly registry: Registry
  readonly gazetteer: Gazetteer
}

export function annotate(article: Article, english: English): Annotated {
  const syntax = readSyntax(article.text, english.model)
  const dated =
    article.published === undefined && article.publishedInterval === undefined
      ? { ...article, ...inferPublished(syntax, readTenures(syntax, english.registry)) }
      : article
  const times = readTimes(syntax, knownDate(dated))
  return { article: dated, syntax, times, ...readWho(syntax, dated, english, times) }
}
