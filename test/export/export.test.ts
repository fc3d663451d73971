import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exportEvents, FORMATS, type Format, fileEnding, formatOf, mediaType } from '../../src/export/export.ts'
import type { AnsweredEvent } from '../../src/store/store.ts'
import { REPORTS } from '../store/report.ts'
import { readCsv } from './read-csv.ts'
import { all, readXml, text } from './read-xml.ts'

const EVENTS: readonly AnsweredEvent[] = REPORTS.flatMap(({ annotated, events }) =>
  events.map(event => ({
    ...event,
    article: {
      id: annotated.article.id,
      title: 'A & B <c>',
      published: annotated.article.published!,
      source: 'Northline',
      url: annotated.article.url!,
    },
  })),
)
const [MET, VISIT] = EVENTS as [AnsweredEvent, AnsweredEvent]

/** What hostile reports carry: markup, formulas, scripts, control characters, halves of characters. */
const HOSTILE = [
  '=HYPERLINK("https://bad.example","x")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '<script>alert(1)</script>',
  ']]><x/>',
  '"; DROP TABLE',
  'a,b;c\\d\ne',
  '\u0000\u0007\ud800x',
  'é'.repeat(80),
]
const hostile = (text: string): AnsweredEvent => ({
  ...VISIT,
  actors: [{ ...VISIT.actors[0]!, name: text, actor: text }],
  where: { ...VISIT.where!, name: text },
  evidence: { ...VISIT.evidence, quote: text },
  article: { ...VISIT.article, title: text, source: text, url: 'javascript:alert(1)' },
})

async function written(events: readonly AnsweredEvent[], format: Format): Promise<string> {
  let all = ''
  for await (const piece of exportEvents(events, format, {
    now: '2025-06-01T00:00:00Z',
    url: 'https://desk.example/a?b=1&c=2',
  }))
    all += piece
  return all
}

describe('csv', () => {
  test('comes back as it was', async () => {
    const rows = readCsv(await written(EVENTS, 'csv'))
    expect(rows).toHaveLength(EVENTS.length)
    expect(rows[0]).toMatchObject({
      ...{ id: MET.id, type: 'CONSULT', mode: 'visit', status: 'happened', actors: 'Norway; Kenya' },
      ...{ actor_countries: 'NOR; KEN', start: '2025-03-07', place: 'Oslo', latitude: '59.9', title: 'A & B <c>' },
      ...{ evidence: MET.evidence.quote, article: 'talks', recipients: '' },
    })
  })

  test.each(HOSTILE)('no cell begins a formula: %j', async text => {
    for (const cell of Object.values(readCsv(await written([hostile(text)], 'csv'))[0]!)) {
      expect(cell).not.toMatch(/^[=+@\t\r]/)
      if (cell.startsWith('-')) expect(Number(cell)).not.toBeNaN()
    }
  })

  test('any text comes back, after its apostrophe', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async text => {
        const { evidence } = readCsv(await written([hostile(text)], 'csv'))[0]!
        expect(evidence === text || evidence === `'${text}`).toBe(true)
      }),
    )
  })

  test('a negative number stays a number', async () => {
    const event = { ...MET, scores: { ...MET.scores, goldstein: { value: -10, scale: 'CAMEO 1.1b3 Goldstein' } } }
    expect(readCsv(await written([event], 'csv'))[0]!.goldstein).toBe('-10')
  })
})

test('jsonl: each line is the event', async () => {
  const lines = (await written(EVENTS, 'jsonl')).trimEnd().split('\n')
  expect(lines.map(line => JSON.parse(line))).toEqual(EVENTS)
})

describe('atom', () => {
  test('an entry an event', async () => {
    const feed = readXml(await written(EVENTS, 'atom'))
    expect([text(feed, 'id'), text(feed, 'updated')]).toEqual([
      ...['https://desk.example/a?b=1&c=2', '2025-06-01T00:00:00.000Z'],
    ])
    const entries = all(feed, 'entry')
    expect(entries).toHaveLength(EVENTS.length)
    expect(['id', 'title', 'updated', 'summary'].map(name => text(entries[0]!, name))).toEqual([
      ...[
        `urn:readout:event:${MET.id}`,
        'Norway, Kenya: CONSULT (happened)',
        '2025-03-10T00:00:00.000Z',
        MET.evidence.quote,
      ],
    ])
    expect(all(entries[0]!, 'link')[0]!.attributes).toEqual({ rel: 'alternate', href: 'https://news.example/talks' })
  })

  test('without events it is a feed still', async () => {
    expect(text(readXml(await written([], 'atom')), 'title')).toBe('Readout')
  })

  test.each(HOSTILE)('hostile text stays text: %j', async words => {
    const out = await written([hostile(words)], 'atom')
    expect(out).not.toMatch(/<script|javascript:/)
    const [entry] = all(readXml(out), 'entry')
    expect(text(entry!, 'summary')).toBe(words.replace(/[\u0000\u0007\ud800]/g, '\ufffd'))
    expect(entry!.children.map(({ name }) => name)).toEqual([
      ...['id', 'title', 'updated', 'category', 'category', 'summary', 'source'],
    ])
  })
})

describe('ics', () => {
  test('what is to come, by whole days', async () => {
    const out = await written(EVENTS, 'ics')
    expect(out.split('BEGIN:VEVENT')).toHaveLength(2)
    const unfolded = out.replaceAll('\r\n ', '')
    expect(unfolded).toContain('\r\nDTSTART;VALUE=DATE:20250501\r\nDTEND;VALUE=DATE:20250601\r\n')
    expect(unfolded).toContain(`\r\nUID:${VISIT.id}@readout\r\n`)
    expect(unfolded).toContain('\r\nSUMMARY:Grace Otieno: CONSULT (planned)\r\n')
  })

  test.each(HOSTILE)('lines are short and hostile text starts none: %j', async text => {
    const out = await written([hostile(text)], 'ics')
    for (const line of out.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    for (const line of out.trimEnd().replaceAll('\r\n ', '').split('\r\n')) expect(line).toMatch(/^[A-Z-]+[;:]/)
    expect(out).not.toContain('javascript:')
  })
})

test('geojson: places with coordinates are points, others have none', async () => {
  const { features } = JSON.parse(await written(EVENTS, 'geojson'))
  expect(features).toMatchObject([
    {
      id: MET.id,
      geometry: { type: 'Point', coordinates: [10.8, 59.9] },
      properties: { place: 'Oslo', precision: 'city' },
    },
    { id: VISIT.id, geometry: null, properties: { place: 'Suva', actors: ['Grace Otieno'] } },
  ])
})

test('graphml: actors are nodes, acts are edges', async () => {
  const [graph] = all(readXml(await written([...EVENTS, ...HOSTILE.map(hostile)], 'graphml')), 'graph')
  const nodes = all(graph!, 'node').map(({ attributes }) => attributes.id!)
  expect(new Set(nodes).size).toBe(nodes.length)
  expect(nodes).toContain(HOSTILE[4])
  const edges = all(graph!, 'edge').map(({ attributes }) => attributes)
  for (const { source, target } of edges) expect(nodes).toEqual(expect.arrayContaining([source, target]))
  expect(edges.map(({ directed }) => directed)).toEqual(['false', 'true', 'true', 'true'])
})

describe('status folded into type', () => {
  const folded = (status: AnsweredEvent['status'], event = MET) => written([{ ...event, status }], 'plover')

  test.each<[AnsweredEvent['status'], string, string | undefined]>([
    ['happened', 'CONSULT', 'SANCTION'],
    ['alleged', 'CONSULT', 'SANCTION'],
    ['planned', 'AGREE', 'THREATEN'],
    ['threatened', 'THREATEN', 'THREATEN'],
    ['requested', 'REQUEST', 'REQUEST'],
  ])('%s', async (status, cooperation, conflict) => {
    expect(JSON.parse(await folded(status))).toMatchObject({ event: cooperation, status })
    expect(JSON.parse(await folded(status, EVENTS[2]))).toMatchObject({ event: conflict })
  })

  test.each<AnsweredEvent['status']>(['denied', 'negated', 'possible', 'cancelled'])('%s is left out', async status =>
    expect(await folded(status)).toBe(''),
  )

  test('polecat: every row has every column, and no cell begins a formula', async () => {
    const [head, ...rows] = (await written([...EVENTS, ...HOSTILE.map(hostile)], 'polecat')).trimEnd().split('\n')
    expect(rows).toHaveLength(EVENTS.length + HOSTILE.length)
    for (const row of rows) {
      expect(row.split('\t')).toHaveLength(head!.split('\t').length)
      for (const cell of row.split('\t')) expect(cell).not.toMatch(/^[=+@]/)
    }
  })
})

test('each format has a type and an ending, and is found by name', () => {
  for (const format of FORMATS) {
    expect(formatOf(format)).toBe(format)
    expect(mediaType(format)).toMatch(/^[a-z]+\/[a-z+-]+/)
    expect(fileEnding(format)).toMatch(/^[a-z]+$/)
  }
  expect(() => formatOf('cvs')).toThrow('unknown format: "cvs"; did you mean csv')
})
