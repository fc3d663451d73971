import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAddress } from '../../src/serve/pages.ts'
import { readCsv } from '../export/read-csv.ts'
import { all, readXml, text } from '../export/read-xml.ts'
import { caucasus } from './caucasus.ts'
import { type Desk, openDesk } from './desk.ts'
import { actId } from './fixture.ts'
import { readingOf } from './report.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const get = (path: string, headers: Record<string, string> = {}) => fetch(desk.url + path, { headers })
const call = actId('ministers-set-a-date', 'spoke', 'CONSULT')

/** Every page of the desk as its reader may have it, with what is chosen on it. */
const PAGES = [
  ['/index', ''],
  ['/events', '?status=promised'],
  ['/articles', '?text=talks'],
  ['/articles/ministers-set-a-date', `?event=${call}`],
  [`/events/${call}`, ''],
  ['/actors', '?name=arm'],
  ['/actors/ARM', ''],
  ['/dyads/ARM/AZE', '?unit=week'],
  ['/pending', '?status=planned'],
  ['/timeline', '?day=2026-03-04&from=2026-03-01&to=2026-04-01'],
  ['/map', '?place=SDN'],
  ['/network', '?who=ARM'],
  ['/review', `?event=${call}`],
  ['/sources', ''],
  ['/statements', ''],
  ['/stories', ''],
  ['/follow-through', ''],
  ['/search', '?text=diplomats'],
] as const

describe('a page with another ending is the page as data', () => {
  test.each(PAGES)('%s%s', async (path, search) => {
    const json = await get(`${path}.json${search}`)
    expect([json.status, json.headers.get('content-type')]).toEqual([200, 'application/json'])
    expect(await json.json()).toBeTypeOf('object')

    const csv = await get(`${path}.csv${search}`)
    expect([csv.status, csv.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
    expect(readCsv(await csv.text()).length).toBeGreaterThan(0)

    const atom = await get(`${path}.atom${search}`)
    expect([atom.status, atom.headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8'])
    const entries = all(readXml(await atom.text()), 'entry')
    expect(entries.length).toBeGreaterThan(0)
    for (const entry of entries) {
      expect(text(entry, 'id')).toMatch(/^urn:readout:\w+:./)
      expect(text(entry, 'title')).not.toBe('')
    }
  })

  test.each([
    ['/pending.ics', 'text/calendar; charset=utf-8', /^BEGIN:VCALENDAR.*DTSTART;VALUE=DATE:20260312/s],
    ['/map.geojson', 'application/geo+json', /"FeatureCollection".*"Point"/s],
    ['/network.graphml', 'application/graphml+xml; charset=utf-8', /<edge /],
    ['/actors/ARM.jsonl', 'application/jsonl; charset=utf-8', /^\{"id":/],
  ])('%s', async (path, type, holds) => {
    const response = await get(path)
    expect(response.headers.get('content-type')).toBe(type)
    expect(await response.text()).toMatch(holds)
  })

  test('links of a feed lead to pages of the desk', async () => {
    const [entry] = all(readXml(await (await get('/actors.atom')).text()), 'entry')
    const { href } = all(entry!, 'link')[0]!.attributes
    expect(href).toMatch(/\/actors\/\w+$/)
    expect((await fetch(href!)).headers.get('content-type')).toContain('text/html')
  })

  test('a table holds every event, a page of JSON the first of them', async () => {
    const { events } = await (await get('/events.json?limit=5')).json()
    expect(events).toHaveLength(5)
    const rows = readCsv(await (await get('/events.csv')).text())
    expect(rows).toHaveLength((await desk.store.stats()).events)
    expect(readCsv(await (await get('/events.csv?limit=5')).text()).map(({ id }) => id)).toEqual(
      events.map(({ id }: { id: string }) => id),
    )
  })

  test('what cannot be written so is a problem', async () => {
    const response = await get('/sources.ics')
    expect(response.status).toBe(400)
    expect((await response.json()).detail).toMatch(/^unsupported ending: ".ics"/)
    expect((await get('/events.csv?status=plannd')).status).toBe(400)
    expect((await get('/events.xls')).status).toBe(404)
  })

  test.each([
    ['https://desk.example/review.csv?event=x&type=AID', '/api/events', '?review=none&sort=doubt&type=AID'],
    ['https://desk.example/actors.json?name=a', '/api/actors', '?text=a'],
    ['https://desk.example/api/actors.json?text=a', '/api/actors', '?text=a'],
    ['https://desk.example/assets/a.json', '/assets/a.json', ''],
  ])('%s is %s%s', (url, path, search) => expect(readAddress(new URL(url))).toMatchObject({ path, search }))
})

test('pages by cursor neither repeat nor miss while reports are read', async () => {
  const before = (await (await get('/api/events?limit=1000')).json()).events.map(({ id }: { id: string }) => id)
  const seen: string[] = []
  for (let cursor = '', n = 0; ; n++) {
    const page = await (await get(`/api/events?limit=6${cursor && `&cursor=${encodeURIComponent(cursor)}`}`)).json()
    seen.push(...page.events.map(({ id }: { id: string }) => id))
    if (!page.cursor) break
    cursor = page.cursor
    const published = n % 2 === 0 ? '2026-03-09' : '2026-02-01'
    const meanwhile = readingOf({ ...caucasus[1]!, id: `meanwhile-${n}`, published })
    await desk.store.keepReading(meanwhile, { address: `meanwhile-${n}.txt`, by: 'hand 1' })
  }
  expect(new Set(seen).size).toBe(seen.length)
  const known = new Set(before)
  expect(seen.filter(id => known.has(id))).toEqual(before)
})
