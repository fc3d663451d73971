/** Annotated texts with who took part in each act: those written for this project, and government statements of ../shared/gold/open. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Act } from '../../src/events/act.ts'
import { isPair, type Role } from '../../src/events/linker/linker.ts'
import type { Article, EventType, Mention, Participant, Span } from '../../src/record/record.ts'
import { knowParties } from './parties.ts'
import { readWritten, type Written } from './written.ts'

/** An act as the text is annotated. */
export interface ActOfText extends Span {
  readonly types: readonly EventType[]
  /** Letters or names of those who did it, and of those to whom it was done. */
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
}

export interface Sided {
  readonly article: Article
  readonly acts: readonly ActOfText[]
  /** Given the mentions of the text: whether somebody is on a side of one of its acts. */
  readonly knowing: (
    mentions: readonly Mention[],
  ) => (told: ActOfText, role: Role, act: Act, who: Participant) => boolean
}

export function readSided(written: string, shared: string): Sided[] {
  return [...readWritten(written).map(ofWritten), ...readStatements(join(shared, 'gold', 'open'))]
}

/** Whoever does a thing with another is on both sides of it. */
function sideOf(told: ActOfText, role: Role, act: Act): readonly string[] {
  if (isPair(act)) return [...told.actors, ...told.recipients]
  return role === 'actor' ? told.actors : told.recipients
}

function ofWritten(text: Written): Sided {
  return {
    article: { id: text.at, text: text.text, published: text.published },
    acts: text.acts.map(({ type, ...act }) => ({ ...act, types: [type] })),
    knowing: mentions => {
      const isOne = knowParties(text, mentions)
      return (told, role, act, who) => sideOf(told, role, act).some(letter => isOne(letter, who))
    },
  }
}

interface GoldEvent {
  readonly type: readonly EventType[]
  readonly actors: readonly Named[]
  readonly recipients: readonly Named[]
  readonly mentions: readonly { readonly quote: string; readonly trigger: string; readonly start?: number }[]
}

interface Named {
  readonly name: string
  readonly country: string | null
}

function readStatements(folder: string): Sided[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.gold.json'))
    .sort()
    .map(name => {
      const path = join(folder, name.slice(0, -'.gold.json'.length))
      const text = readFileSync(`${path}.txt`, 'utf8')
      const meta = existsSync(`${path}.meta.json`) ? JSON.parse(readFileSync(`${path}.meta.json`, 'utf8')) : {}
      const { events } = JSON.parse(readFileSync(`${path}.gold.json`, 'utf8')) as { events: GoldEvent[] }
      const keys = (side: readonly Named[]) => side.map(one => one.country ?? one.name)
      const acts = events.flatMap(({ type, actors, recipients, mentions }) =>
        mentions.flatMap(({ quote, trigger, start = text.indexOf(quote) }) => {
          const from = start + quote.indexOf(trigger)
          if (start < 0 || from < start) return []
          return {
            start: from,
            end: from + trigger.length,
            types: type,
            actors: keys(actors),
            recipients: keys(recipients),
          }
        }),
      )
      return {
        article: { id: name, text, published: meta.published },
        acts,
        knowing: () => (told: ActOfText, role: Role, act: Act, who: Participant) =>
          sideOf(told, role, act).includes(who.country ?? who.name),
      }
    })
}
