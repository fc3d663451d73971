/** The ontology and lexicon as one packed value: types, frames, cues and word classes. Written by tools/compile-ontology.ts. */
import { ResourceError } from '../base/errors.ts'
import type { EventType, Quad, Status } from '../record/record.ts'
import { type Frames, type PackedFrames, packFrames, unpackFrames } from './frame-table.ts'
import type { Linker } from './linker/linker.ts'
import type { Ranker } from './ranker/ranker.ts'

/** What must stand beside a frame's word: an object, or a preposition or particle with or without a noun behind it. */
export interface Part {
  /** Preposition or particle; absent for a bare object. */
  readonly word?: string
  /** Lemmas one of which must head it; absent where any will do. */
  readonly nouns?: ReadonlySet<string>
  /** One of these lemmas must stand before it as a modifier: "air" strike. */
  readonly before?: ReadonlySet<string>
  /** No object may stand beside it: "returned to Minsk" is a journey, "returned the relics to Baghdad" is none. */
  readonly bare?: boolean
  /** Somebody must head it: a mention with an identity. */
  readonly somebody?: boolean
  /** A place must head it: "left Goma" is a retreat, "left the matter" is none. */
  readonly place?: boolean
  /** What heads its subject, not its object: "workers strike". */
  readonly subject?: boolean
  /** A clause that tells an act of material conflict: "vowed to bomb", "claims that they were tortured". */
  readonly deed?: boolean
  /** Its doer will not or cannot: "will not accept". */
  readonly refused?: boolean
}

/** Who fills which part of an act, by grammatical slot in order of trust. */
export interface Frame {
  readonly type: EventType
  readonly mode?: string
  readonly family: string
  /** The entry as its file has it. */
  readonly entry: string
  readonly parts: readonly Part[]
  readonly actor: readonly string[]
  readonly recipient: readonly string[]
  /** Status of the act that a speech act speaks of; `as told` leaves that to the words. */
  readonly content?: Status | 'as told'
  /** Slots the content stands in, besides its clauses. */
  readonly about: readonly string[]
  readonly need: 'any' | 'actor' | 'recipient' | 'both' | 'two'
  /** All who take part are actors. */
  readonly equals: boolean
  /** Status that the word itself carries: "stationed" is ongoing. */
  readonly status?: Status
}

export interface ModeCard {
  readonly plover: number
  readonly goldstein: number
}

export interface TypeCard {
  readonly quad: Quad
  readonly plover: number
  readonly goldstein: number
  readonly modes: Readonly<Record<string, ModeCard>>
  /** How the type's words are read where no frame names them. */
  readonly usual: Readonly<Record<'verb' | 'noun' | 'adjective', Frame>>
}

/** What a word does to the act under it. */
export type Effect =
  | 'planned'
  | 'promised'
  | 'threatened'
  | 'requested'
  | 'possible'
  | 'wanted'
  | 'alleged'
  | 'denied'
  | 'negated'
  | 'cancelled'
  | 'ongoing'
  | 'happened'
  | 'doubted'

export interface Say {
  /** `say` takes a clause; `speak` also a noun phrase; `mind` is belief, wish or intent. */
  readonly kind: 'say' | 'speak' | 'mind'
}

/** Classes of words that help to tell who says or thinks what; knowledge/lexicon/says.yaml describes each. */
export type Telling =
  | 'noun'
  | 'noun of'
  | 'adjective'
  | 'evident'
  | 'adverb'
  | 'source'
  | 'caller'
  | 'addressing'
  | 'stance'
  | 'plain'
  | 'chain'
  | 'lender'
  | 'receiver'
  | 'deed'
  | 'quoting'
  | 'clausal'
  | 'medium'
  /** Every verb that may stand behind what it says, also where its first use is to speak of a thing. */
  | 'behind'

/** What is compiled. */
export interface PackedOntology {
  readonly version: number
  readonly name: string
  readonly types: Readonly<Record<EventType, TypeCard>>
  readonly frames: Readonly<Record<'verb' | 'noun' | 'adjective', Readonly<Record<string, readonly Frame[]>>>>
  readonly light: Readonly<Record<string, Effect>>
  readonly occur: Readonly<Record<string, Effect>>
  readonly cues: Readonly<Record<string, Effect>>
  readonly says: Readonly<Record<string, Say['kind']>>
  readonly telling: Readonly<Record<Telling, readonly string[]>>
  /** Nouns that name what happens, besides those whose ending tells. */
  readonly eventive: readonly string[]
  readonly contexts: Readonly<Record<string, readonly string[]>>
  readonly amounts: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, 'ACCUSE' | 'SUPPORT'>>
}

export interface Ontology {
  /** Name and version, as events carry it in `by`. */
  readonly name: string
  readonly types: Readonly<Record<EventType, TypeCard>>
  readonly verbs: Frames
  readonly nouns: Frames
  readonly adjectives: Frames
  /** Verbs that lend their subject and tense to the act that is their object: "hold talks". */
  readonly light: ReadonlyMap<string, Effect>
  /** Verbs whose subject is the act that they say of: "talks took place". */
  readonly occur: ReadonlyMap<string, Effect>
  /** Cue words by `verb:plan`, `noun:plan`, `adjective:ready`. */
  readonly cues: ReadonlyMap<string, Effect>
  readonly says: ReadonlyMap<string, Say['kind']>
  readonly telling: Readonly<Record<Telling, ReadonlySet<string>>>
  readonly eventive: ReadonlySet<string>
  /** First word of a context's phrase → phrases and contexts. */
  readonly contexts: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly context: string }[]>
  /** Lemma → unit that an amount before it counts. */
  readonly amounts: ReadonlyMap<string, string>
  /** Words that condemn or praise what they are said of. */
  readonly values: ReadonlyMap<string, 'ACCUSE' | 'SUPPORT'>
  /** Tells acts from other words where frames cannot; absent where it is not opened. */
  readonly ranker?: Ranker
  /** Tells who takes part where no words name them; absent where it is not opened. */
  readonly linker?: Linker
}

const version = 3

/** Bytes of the compiled ontology. */
export function encodeOntology({ frames, ...rest }: Omit<PackedOntology, 'version'>): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ version, ...rest, frames: packFrames(frames) })}\n`)
}

/** Decodes the compiled ontology; refuses another version. */
export function decodeOntology(bytes: Uint8Array): Ontology {
  const packed = JSON.parse(new TextDecoder().decode(bytes)) as Omit<PackedOntology, 'frames'> & {
    readonly frames: PackedFrames
  }
  if (packed.version !== version)
    throw new ResourceError(`unsupported ontology version: ${packed.version} (want ${version}); npm run build`)
  const contexts = new Map<string, { words: readonly string[]; context: string }[]>()
  for (const [context, phrases] of Object.entries(packed.contexts))
    for (const phrase of phrases) {
      const words = phrase.split(' ')
      contexts.set(words[0]!, [...(contexts.get(words[0]!) ?? []), { words, context }])
    }
  const { verb, noun, adjective } = unpackFrames(packed.frames)
  const map = <T>(record: Readonly<Record<string, T>>) => new Map(Object.entries(record))
  return {
    name: packed.name,
    types: packed.types,
    verbs: verb,
    nouns: noun,
    adjectives: adjective,
    light: map(packed.light),
    occur: map(packed.occur),
    cues: map(packed.cues),
    says: map(packed.says),
    telling: Object.fromEntries(
      Object.entries(packed.telling).map(([kind, words]) => [kind, new Set(words)]),
    ) as unknown as Ontology['telling'],
    eventive: new Set(packed.eventive),
    contexts,
    amounts: map(packed.amounts),
    values: map(packed.values),
  }
}
