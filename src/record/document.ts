/** A reading as the JSON document that `readout read --json` prints and RECORD.md's contract names. */
import type { Mention } from './annotation.ts'
import type { Article } from './article.ts'
import type { Event, Predicate, Statement } from './event.ts'
import type { Reading } from './reading.ts'

/** `entities` are names, as annotated text draws them; `mentions` has the noun phrases and pronouns besides. */
export const LAYERS = [
  'sentences',
  'tokens',
  'entities',
  'mentions',
  'times',
  'statements',
  'predicates',
  'events',
] as const
export type Layer = (typeof LAYERS)[number]
export const DEFAULT_LAYERS: readonly Layer[] = ['entities', 'times', 'statements', 'events']

/** A mention as the `entities` layer prints it. */
export interface Entity {
  readonly start: number
  readonly end: number
  readonly type: string
  readonly name: string
  readonly actor?: string
  readonly place?: string
  readonly mention: string
}

/** One printed document: the article, and a list for each layer that was asked for. */
export interface Document {
  readonly article: Article
  readonly sentences?: readonly { start: number; end: number }[]
  readonly tokens?: readonly object[]
  readonly entities?: readonly Entity[]
  readonly mentions?: readonly Entity[]
  readonly times?: readonly object[]
  readonly statements?: readonly Statement[]
  readonly predicates?: readonly Predicate[]
  readonly events?: readonly Event[]
}

/** The document of a reading with the given layers, in the order that LAYERS has. */
export function toDocument(reading: Reading, layers: readonly Layer[] = DEFAULT_LAYERS): Document {
  const { article, syntax, times, mentions } = reading.annotated
  const wanted = new Set(layers)
  return {
    article,
    ...(wanted.has('sentences') && { sentences: syntax.sentences.map(({ start, end }) => ({ start, end })) }),
    ...(wanted.has('tokens') && {
      tokens: syntax.tokens.map(({ start, end, lemma, upos, xpos, head, deprel }) => ({
        start,
        end,
        lemma,
        upos,
        xpos,
        head,
        deprel,
      })),
    }),
    ...(wanted.has('entities') && {
      entities: mentions.filter(({ mention }) => mention === 'name').map(mention => toEntity(mention, article.text)),
    }),
    ...(wanted.has('mentions') && { mentions: mentions.map(mention => toEntity(mention, article.text)) }),
    ...(wanted.has('times') && {
      times: times.map(({ start, end, type, value, interval }) => ({
        start,
        end,
        type,
        value,
        ...(interval && { interval }),
      })),
    }),
    ...(wanted.has('statements') && { statements: reading.statements }),
    ...(wanted.has('predicates') && { predicates: reading.predicates }),
    ...(wanted.has('events') && { events: reading.events }),
  }
}

/** A mention as an entity; several identities ("the two leaders") are named together and carry no single id. */
export function toEntity(mention: Mention, text: string): Entity {
  const { start, end, type, identities, location } = mention
  const names = identities.map(identity => identity.name)
  const actor = identities.length === 1 ? identities[0]?.actor : undefined
  return {
    start,
    end,
    type,
    name: names.length > 0 ? names.join(', ') : (location?.name ?? text.slice(start, end)),
    ...(actor !== undefined && { actor }),
    ...(location?.place !== undefined && { place: location.place }),
    mention: mention.mention,
  }
}
