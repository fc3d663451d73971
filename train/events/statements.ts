/** ../shared/gold/open: government statements annotated with events → articles and their acts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article, EventType } from '../../src/record/record.ts'
import type { Trigger } from './examples.ts'

interface Named {
  readonly name: string
  readonly country: string | null
}

interface GoldEvent {
  readonly type: readonly EventType[]
  readonly actors: readonly Named[]
  readonly recipients: readonly Named[]
  readonly mentions: readonly { readonly quote: string; readonly trigger: string; readonly start?: number }[]
}

/** An act as the text is annotated. */
export interface ActOfText extends Trigger {
  /** Letters or names of those who did it, and of those to whom it was done. */
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
}

export interface AnnotatedArticle<Act extends Trigger = Trigger> {
  readonly article: Article
  readonly triggers: readonly Act[]
}

const keys = (side: readonly Named[]): readonly string[] => side.map(({ country, name }) => country ?? name)

/** Every annotated text of a folder in order of name. */
export function readStatements(folder: string): AnnotatedArticle<ActOfText>[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.gold.json'))
    .sort()
    .map(name => {
      const path = join(folder, name.slice(0, -'.gold.json'.length))
      const text = readFileSync(`${path}.txt`, 'utf8')
      const meta = existsSync(`${path}.meta.json`) ? JSON.parse(readFileSync(`${path}.meta.json`, 'utf8')) : {}
      const { events } = JSON.parse(readFileSync(`${path}.gold.json`, 'utf8')) as { events: GoldEvent[] }
      const triggers = events.flatMap(({ type, actors, recipients, mentions }) =>
        mentions.flatMap(({ quote, trigger, start = text.indexOf(quote) }) => {
          const from = start + quote.indexOf(trigger)
          if (start < 0 || from < start) return []
          const sides = { actors: keys(actors), recipients: keys(recipients) }
          return [{ start: from, end: from + trigger.length, types: type, ...sides }]
        }),
      )
      return { article: { id: name, text, published: meta.published }, triggers }
    })
}
