import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import type { Annotated, Article } from '../../src/record/record.ts'

/** Workers run the built program, which `npm test` builds first. */
const built = (file: string): Promise<unknown> =>
  import(pathToFileURL(join(import.meta.dirname, '../../dist/work', file)).href)
const { annotateAll } = (await built('work.js')) as typeof import('../../src/work/work.ts')
const { canPool } = (await built('pool.js')) as typeof import('../../src/work/pool.ts')

const CITIES = ['Ankara', 'Baku', 'Cairo', 'Doha', 'Kyiv', 'Lima', 'Nairobi', 'Oslo', 'Paris', 'Quito', 'Riga', 'Seoul']

/** Reports of unlike lengths, so that a later one is done before an earlier one. */
const ARTICLES: readonly Article[] = Array.from({ length: 40 }, (_, i) => ({
  id: `report-${i}`,
  published: '2024-05-06',
  text: Array.from(
    { length: 1 + ((i * 7) % 11) },
    (_, p) => `The president met envoys in ${CITIES[(i + p) % CITIES.length]} on Monday, an official said.`,
  ).join('\n\n'),
}))

async function* each(articles: readonly Article[]): AsyncGenerator<Article> {
  yield* articles
}

async function annotated(workers: number): Promise<Annotated[]> {
  const all: Annotated[] = []
  for await (const one of annotateAll(each(ARTICLES), { workers })) all.push(one)
  return all
}

test.skipIf(availableParallelism() < 2)(
  'workers annotate as one thread does, in the order of the articles',
  async () => {
    expect(canPool()).toBe(true)
    const [alone, pooled] = [await annotated(1), await annotated(3)]
    expect(pooled.map(one => one.syntax.text)).toEqual(ARTICLES.map(article => article.text))
    expect(pooled).toEqual(alone)
  },
)

test('no articles give no annotations', async () => {
  const none: Annotated[] = []
  for await (const one of annotateAll(each([]))) none.push(one)
  expect(none).toEqual([])
})
