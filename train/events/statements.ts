/** ../shared/gold/open: government statements annotated with events → articles and their triggers. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article, EventType } from '../../src/record/record.ts'
import type { Trigger } from './examples.ts'

interface GoldEvent {
  readonly type: readonly EventType[]
  readonly mentions: readonly { readonly quote: string; readonly trigger: string; readonly start?: number }[]
}

export interface AnnotatedArticle {
  readonly article: Article
  readonly triggers: readonly Trigger[]
}

/** Every annotated text of a folder in order of name. */
export function readStatements(folder: string): AnnotatedArticle[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.gold.json'))
    .sort()
    .map(name => {
      const path = join(folder, name.slice(0, -'.gold.json'.length))
      const text = readFileSync(`${path}.txt`, 'utf8')
      const meta = existsSync(`${path}.meta.json`) ? JSON.parse(readFileSync(`${path}.meta.json`, 'utf8')) : {}
      const { events } = JSON.parse(readFileSync(`${path}.gold.json`, 'utf8')) as { events: GoldEvent[] }
      const triggers = events.flatMap(({ type, mentions }) =>
        mentions.flatMap(({ quote, trigger, start = text.indexOf(quote) }) => {
          const from = start + quote.indexOf(trigger)
          return start < 0 || from < start ? [] : [{ start: from, end: from + trigger.length, types: type }]
        }),
      )
      return { article: { id: name, text, published: meta.published }, triggers }
    })
}
