/** The front door for programs: open a record, read into it, ask it. */
import { type AcquireOptions, acquire, type FetchMemory } from './acquire/acquire.ts'
import { askAll, type Question } from './ask/ask.ts'
import { type Kept, keep } from './pipeline.ts'
import type { Capture, Skipped } from './record/record.ts'
import { actorsBeside, readerName } from './resource/resource.ts'
import { type AnsweredEvent, type Feed, type OpenOptions, openStore, type Store } from './store/store.ts'
import { readAll } from './work/work.ts'

export type { Question } from './ask/ask.ts'
export { type Checked, checkClaims, decide } from './pipeline.ts'
export type * from './record/record.ts'
export type { AnsweredEvent } from './store/store.ts'

export interface ReadOptions extends AcquireOptions {
  /** Publication date of what is read, ISO 8601; stronger than what the reports say. */
  readonly published?: string
  /** Threads to read with; as many as there are cores where absent. */
  readonly workers?: number
  /** A file of own actors; `actors.yaml` beside the record where absent. */
  readonly actors?: string
  /** Told after every report. */
  readonly onProgress?: (sofar: ReadSummary) => void
}

/** What became of some reading. */
export interface ReadSummary {
  /** Reports kept that the record did not hold, that it held as they are, and that were read anew by newer knowledge. */
  readonly new: number
  readonly same: number
  readonly replaced: number
  readonly events: number
  readonly skipped: readonly Skipped[]
}

/** Kept in one transaction: enough to be quick, few enough that an end in the middle costs little. */
const BATCH = 32

/** An open record. */
export class DiplomaticRecord {
  readonly store: Store
  readonly path: string

  constructor(store: Store, path: string) {
    this.store = store
    this.path = path
  }

  /** Reads files, folders and addresses into the record. Throws where an address cannot be used at all. */
  async read(addresses: string | readonly string[], options: ReadOptions = {}): Promise<ReadSummary> {
    const sum = { new: 0, same: 0, replaced: 0, events: 0, skipped: [] as Skipped[] }
    const skip = async (skipped: Skipped): Promise<void> => {
      sum.skipped.push(skipped)
      await this.store.keepSkipped([skipped])
      options.onProgress?.(sum)
    }
    const memory = await feedMemory(this.store)
    const actors = options.actors ?? actorsBeside(this.path)
    const by = readerName(actors)
    const sent: Capture[] = []
    let batch: Kept[] = []
    const flush = async (): Promise<void> => {
      for (const { kept, events } of await keep(this.store, batch)) {
        sum[kept]++
        if (kept !== 'same') sum.events += events
      }
      batch = []
      options.onProgress?.(sum)
    }
    const captures = capturesOf([addresses].flat(), { ...options, memory }, skip)
    for await (const made of readAll(tee(captures, sent, options.published), {
      ...options,
      ...(actors !== undefined && { actors }),
    })) {
      const capture = sent.shift()!
      if ('skipped' in made) await skip(made)
      else batch.push({ reading: made, origin: originOf(capture, by) })
      if (batch.length >= BATCH) await flush()
    }
    await flush()
    await memory.save()
    return sum
  }

  /** Events that answer a question, newest first. */
  ask(question: Question = {}): AsyncIterable<AnsweredEvent> {
    return askAll(this.store, question)
  }

  close(): Promise<void> {
    return this.store.close()
  }
}

/** Opens a record, by default making it where there is none. */
export async function open(path: string, options: OpenOptions = {}): Promise<DiplomaticRecord> {
  return new DiplomaticRecord(await openStore(path, options), path)
}

async function* capturesOf(
  addresses: readonly string[],
  options: AcquireOptions,
  skip: (skipped: Skipped) => Promise<void>,
) {
  for (const address of addresses)
    for await (const capture of acquire(address, options))
      if ('skipped' in capture) await skip(capture)
      else yield capture
}

/** Passes captures on, noting their order. In the record an article is named by what it is, not by its file. */
async function* tee(
  captures: AsyncIterable<Capture>,
  sent: Capture[],
  published: string | undefined,
): AsyncGenerator<Capture> {
  for await (const capture of captures) {
    sent.push(capture)
    const { id: _, ...given } = capture.given
    yield { ...capture, given: { ...given, ...(published && { published }) } }
  }
}

const originOf = ({ address, fetched }: Capture, by: string) => ({ address, by, ...(fetched && { fetched }) })

/** What the record knows of the feeds it has read; `save` keeps what was learned. */
async function feedMemory(store: Store): Promise<FetchMemory & { save(): Promise<void> }> {
  const known = new Map<string, Pick<Feed, 'etag' | 'lastModified'>>()
  for (const feed of await store.work.feeds()) known.set(feed.address, feed)
  const learned = new Map<string, Pick<Feed, 'etag' | 'lastModified'>>()
  return {
    known: address => known.get(address),
    remember: (address, validators) => void learned.set(address, validators),
    async save() {
      const fetched = new Date().toISOString()
      for (const [address, validators] of learned)
        await store.work.keepFeed({ address, fetched, failures: 0, ...validators })
    },
  }
}
