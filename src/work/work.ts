/** Many captures → readings, many articles → annotations, on all cores, in order. */
import { annotate } from '../annotate/annotate.ts'
import { read } from '../pipeline.ts'
import type { Annotated, Article, Capture, Reading, Skipped } from '../record/record.ts'
import { openKnowledge, type Resources } from '../resource/resource.ts'
import { canPool, runPooled } from './pool.ts'

export interface WorkOptions {
  /** Workers to use; 1 reads in this thread. As many as there are cores (at most 8) where absent. */
  readonly workers?: number
  /** A user's own file of actors. */
  readonly actors?: string
}

/** Fewer than this are read before the workers have opened their knowledge. */
const FEW = 6

/** Reads captures on all cores; readings and skipped come in the order of their captures. */
export function readAll(
  captures: AsyncIterable<Capture>,
  options: WorkOptions = {},
): AsyncGenerator<Reading | Skipped> {
  let opened: Promise<Resources> | undefined
  return overAll(
    captures,
    async capture => read(capture, await (opened ??= openKnowledge(options.actors))),
    rest =>
      runPooled(
        each(rest, capture => ({ capture })),
        options,
      ) as AsyncGenerator<Reading | Skipped>,
    options,
  )
}

/** Annotates articles on all cores, in order. */
export function annotateAll(articles: AsyncIterable<Article>, options: WorkOptions = {}): AsyncGenerator<Annotated> {
  let opened: Promise<Resources> | undefined
  return overAll(
    articles,
    async article => annotate(article, (await (opened ??= openKnowledge(options.actors))).english),
    rest =>
      runPooled(
        each(rest, article => ({ article })),
        options,
      ) as AsyncGenerator<Annotated>,
    options,
  )
}

/** The first few in this thread, so that a single report costs no worker; the rest, if there is a rest, in the pool. */
async function* overAll<In, Out>(
  inputs: AsyncIterable<In>,
  here: (input: In) => Promise<Out>,
  pooled: (rest: AsyncIterable<In>) => AsyncGenerator<Out>,
  { workers }: WorkOptions,
): AsyncGenerator<Out> {
  const pool = workers !== 1 && canPool()
  const iterator = inputs[Symbol.asyncIterator]()
  for (let count = 0; !pool || count < FEW; count++) {
    const { value, done } = await iterator.next()
    if (done) return
    yield here(value)
  }
  const next = await iterator.next()
  if (next.done) return
  async function* rest(): AsyncGenerator<In> {
    yield next.value
    yield* { [Symbol.asyncIterator]: () => iterator }
  }
  yield* pooled(rest())
}

async function* each<In, Out>(inputs: AsyncIterable<In>, change: (input: In) => Out): AsyncGenerator<Out> {
  for await (const input of inputs) yield change(input)
}
