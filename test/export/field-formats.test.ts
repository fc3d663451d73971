/** GDELT, ICEWS, Phoenix and Parquet: each file is read back by its codebook. */
import { describe, expect, test } from 'vitest'
import { cameoOf } from '../../src/export/cameo.ts'
import { exportEvents, type Format } from '../../src/export/export.ts'
import { EVENT_TYPES, type EventType, type Participant, STATUSES, type Status } from '../../src/record/record.ts'
import type { AnsweredEvent } from '../../src/store/store.ts'
import { REPORTS } from '../store/report.ts'
import { readCsv } from './read-csv.ts'
import { readParquet } from './read-parquet.ts'

const EVENTS: readonly AnsweredEvent[] = REPORTS.flatMap(({ annotated, events }) =>
  events.map(event => ({
    ...event,
    article: {
      ...{ id: annotated.article.id, title: 'A title', published: annotated.article.published! },
      ...{ source: 'Northline', url: annotated.article.url! },
    },
  })),
)
const [MET] = EVENTS as [AnsweredEvent]

const party = (name: string, country: string, sector: string): Participant => ({
  ...{ name, country, sector, type: 'organisation', text: name, start: 0, end: name.length },
})
const SHELLED: AnsweredEvent = {
  ...MET,
  ...{ type: 'ASSAULT', mode: 'heavy-weapons', status: 'happened' },
  actors: [party('Army of Sudan', 'SDN', 'MIL')],
  recipients: [party('African Union', 'IGO', 'IGO'), party('Herders', 'TCD', 'CVL')],
  scores: { quad: 'material conflict' },
}

async function written(events: readonly AnsweredEvent[], format: Format): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of exportEvents(events, format, { now: '2025-06-01T00:00:00Z' }))
    pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}
const lines = async (events: readonly AnsweredEvent[], format: Format) =>
  (await written(events, format))
    .toString()
    .split('\n')
    .slice(0, -1)
    .map(line => line.split('\t'))

const told = (type: EventType, status: Status, mode?: string) => ({
  ...{ type, status, actors: [], ...(mode && { mode }) },
  scores: EVENTS.find(event => event.type === type)?.scores ?? quadOf(type),
})
const quadOf = (type: EventType) =>
  ({ quad: ['AID', 'COOPERATE'].includes(type) ? 'material cooperation' : 'material conflict' }) as const

describe('cameo', () => {
  test.each<[EventType, Status, string | undefined, string | undefined]>([
    ['CONSULT', 'happened', 'phone', '041'],
    ['CONSULT', 'happened', undefined, '040'],
    ['CONSULT', 'planned', 'visit', '036'],
    ['CONSULT', 'requested', undefined, '026'],
    ['CONSULT', 'denied', undefined, undefined],
    ['AID', 'promised', undefined, '033'],
    ['AID', 'requested', undefined, '023'],
    ['SANCTION', 'happened', 'expel', '161'],
    ['SANCTION', 'threatened', undefined, '1312'],
    ['ASSAULT', 'alleged', 'drone', '195'],
    ['ASSAULT', 'threatened', 'drone', '138'],
    ['ASSAULT', 'possible', undefined, undefined],
  ])('%s %s %s is %s', (type, status, mode, code) => expect(cameoOf(told(type, status, mode))?.code).toBe(code))

  test('every type and status has a code of the table, or is left out', () => {
    for (const type of EVENT_TYPES)
      for (const status of STATUSES) expect(cameoOf(told(type, status))?.label ?? 'left out').toMatch(/\w/)
  })
})

describe('gdelt', () => {
  test('61 columns, a row a pair', async () => {
    const rows = await lines([SHELLED], 'gdelt')
    expect(rows.map(row => row.length)).toEqual([61, 61])
    const [first] = rows as [string[]]
    expect(Number(first[0])).toBeGreaterThan(0)
    expect(first.slice(1, 5)).toEqual(['20250307', '202503', '2025', '2025.2658'])
    expect(first.slice(5, 8)).toEqual(['SDNMIL', 'ARMY OF SUDAN', 'SDN'])
    expect([first[12], first[15], first[17], first[22]]).toEqual(['MIL', 'IGO', '', 'IGO'])
    expect(first.slice(25, 34)).toEqual([...['1', '194', '194', '19', '4', '-10'], ...['1', '1', '1']])
    expect(first.slice(51, 58)).toEqual(['4', 'Oslo, Norway', 'NO', 'NO', '', '59.9', '10.8'])
    expect(first.slice(59)).toEqual(['20250310000000', 'https://news.example/talks'])
    expect(new Set(rows.map(([id]) => id)).size).toBe(2)
  })

  test('those who meet stand on either side in turn', async () => {
    const rows = await lines([MET], 'gdelt')
    expect(rows.map(row => [row[7], row[17], row[26]])).toEqual([
      ['NOR', 'KEN', '042'],
      ['KEN', 'NOR', '042'],
    ])
  })
})

test('icews: the columns of its yearly files', async () => {
  const [head, ...rows] = (await lines([SHELLED, MET], 'icews')) as [string[], ...string[][]]
  expect(head.join()).toBe(
    'Event ID,Event Date,Source Name,Source Sectors,Source Country,Event Text,CAMEO Code,Intensity,Target Name,' +
      'Target Sectors,Target Country,Story ID,Sentence Number,Publisher,City,District,Province,Country,Latitude,Longitude',
  )
  expect(rows).toHaveLength(4)
  const row = Object.fromEntries(head.map((name, i) => [name, rows[0]![i]]))
  expect(row).toMatchObject({
    ...{ 'Event Date': '2025-03-07', 'Source Name': 'Army of Sudan', 'Source Sectors': 'Military' },
    ...{ 'Event Text': 'Fight with artillery and tanks', 'CAMEO Code': '194', Intensity: '-10' },
    ...{ 'Target Sectors': 'International Government Organization', Publisher: 'Northline', City: 'Oslo' },
  })
})

test('phoenix: 26 columns, only what has two sides', async () => {
  const [first, ...rest] = await lines([SHELLED, { ...SHELLED, recipients: [] }], 'phoenix')
  expect(rest).toHaveLength(1)
  expect(first).toHaveLength(26)
  expect(first!.slice(1, 18)).toEqual([
    ...['20250307', '2025', '03', '07', 'SDNMIL', 'SDN', 'MIL', '', 'IGO', 'IGO', 'IGO', ''],
    ...['194', '19', '4', '-10', SHELLED.contexts.join(';')],
  ])
})

test.each(['gdelt', 'icews', 'phoenix'] as const)('%s: a hostile name begins no formula and no cell', async format => {
  const name = '=1+1\t\n@x'
  const rows = await lines([{ ...SHELLED, actors: [party(name, 'SDN', 'MIL')] }], format)
  const width = rows[0]!.length
  for (const row of rows) {
    expect(row).toHaveLength(width)
    for (const cell of row) expect(cell).not.toMatch(/^[=+@]/)
  }
})

describe('parquet', () => {
  test('comes back as the table does, numbers as numbers', async () => {
    const { columns, rows } = readParquet(await written([...EVENTS, SHELLED], 'parquet'))
    const table = readCsv((await written([...EVENTS, SHELLED], 'csv')).toString())
    expect(columns).toEqual(Object.keys(table[0]!))
    expect(rows).toHaveLength(table.length)
    for (const [i, row] of rows.entries())
      for (const column of columns) expect(String(row[column] ?? '')).toBe(table[i]![column])
    expect(rows[0]).toMatchObject({ latitude: 59.9, evidence_start: MET.evidence.start, recipients: undefined })
  })

  test('more rows than are in memory at once', async () => {
    const many = Array.from({ length: 20_003 }, (_, i) => ({ ...MET, id: `e${i}` }))
    const { rows } = readParquet(await written(many, 'parquet'))
    expect(rows).toHaveLength(20_003)
    expect([rows[19_999]!.id, rows[20_002]!.id]).toEqual(['e19999', 'e20002'])
  })

  test('no event is a table still', async () => {
    expect(readParquet(await written([], 'parquet')).rows).toEqual([])
  })
})
