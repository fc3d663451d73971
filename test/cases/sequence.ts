import { keep, read } from '../../src/pipeline.ts'
import type { Link, LinkKind, Reading } from '../../src/record/record.ts'
import type { Resources } from '../../src/resource/resource.ts'
import { type KeptArticle, openStore } from '../../src/store/store.ts'

/** An event of the sequence: the report's number, from 1, and words that stand where the report tells it. */
export interface Spot {
  readonly report: number
  readonly words: string
}

export interface WantedLink {
  readonly kind: LinkKind
  readonly from: Spot
  readonly to: Spot
  readonly outcome?: string
}

export interface Sequence {
  readonly reports: readonly { published: string; source: string; title: string; text: string }[]
  readonly links: readonly WantedLink[]
}

const LINE = /^(\d+) "([^"]+)" (same|follows|disputes) (\d+) "([^"]+)"(?:: (\w+))?$/

/**
 * A file of test/cases/sequences: what it is about; reports, each under `--- date | source | title`; and, after `links`,
 * lines like `2 "postponed" follows 1 "visit": postponed`. Throws where a line is none of these.
 */
export function parseSequence(file: string): Sequence {
  const [told = '', links = ''] = file.split('\nlinks\n')
  const reports = told
    .split(/^--- /m)
    .slice(1)
    .map(part => {
      const [head = '', ...text] = part.split('\n')
      const [published = '', source = '', title = ''] = head.split(' | ')
      return { published, source, title, text: text.join('\n').trim() }
    })
  return { reports, links: links.split('\n').filter(Boolean).map(parseLink) }
}

function parseLink(line: string): WantedLink {
  const [, from, fromWords, word, to, toWords, outcome] = line.match(LINE) ?? []
  if (!from || !fromWords || !to || !toWords || !word) throw new Error(`invalid link: "${line}"`)
  return {
    kind: word === 'same' ? 'same-event' : (word as LinkKind),
    from: { report: Number(from), words: fromWords },
    to: { report: Number(to), words: toWords },
    ...(outcome && { outcome }),
  }
}

/** The sequence as a fresh record has it after reading its reports one by one, in their order. */
export interface ReadSequence {
  readonly articles: readonly KeptArticle[]
  readonly links: readonly Link[]
}

export const readSequence = async (sequence: Sequence, knowledge: Resources): Promise<ReadSequence> =>
  keepSequence(sequence, await readReports(sequence, knowledge))

export async function readReports({ reports }: Sequence, knowledge: Resources): Promise<readonly Reading[]> {
  const readings: Reading[] = []
  for (const [index, { text, ...given }] of reports.entries()) {
    const address = `report ${index + 1}`
    const reading = await read({ address, kind: 'text', content: text, given }, knowledge)
    if ('skipped' in reading) throw new Error(`${address}: ${reading.skipped}`)
    readings.push(reading)
  }
  return readings
}

/** Keeps the readings one by one, in the order given. */
export async function keepSequence({ reports }: Sequence, readings: readonly Reading[]): Promise<ReadSequence> {
  const store = await openStore(':memory:')
  try {
    const articles: KeptArticle[] = []
    for (const reading of readings) await keep(store, [{ reading, origin: { address: 'report', by: 'test' } }])
    for (const { id } of await inOrder(store)) articles.push((await store.article(id))!)
    const links = await store.links(
      articles.flatMap(({ article, events }) => [article.id, ...events.map(({ id }) => id)]),
    )
    return { articles, links }
  } finally {
    await store.close()
  }

  async function inOrder(record: Awaited<ReturnType<typeof openStore>>) {
    const found = await record.articles({}, { sort: 'oldest', limit: 100 })
    const titles = reports.map(({ title }) => title)
    return found
      .map(({ article }) => article)
      .sort((a, b) => titles.indexOf(a.title ?? '') - titles.indexOf(b.title ?? ''))
  }
}
