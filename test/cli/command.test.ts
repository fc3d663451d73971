import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Document } from '../../src/record/record.ts'
import { packageRoot } from '../../src/resource/resource.ts'
import { readout } from './run.ts'

const cwd = mkdtempSync(join(tmpdir(), 'readout-command-'))
const examples = join(packageRoot(), 'examples')
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

const run = (...args: string[]) => readout(args, { cwd })
const lines = (text: string): Record<string, unknown>[] =>
  text
    .trim()
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))

describe('readout read --json', () => {
  const documents: Document[] = []
  beforeAll(() => {
    const { out, code } = run(
      'read',
      '--json',
      '--layers',
      'sentences,tokens,entities,times,statements,predicates,events',
      join(examples, 'texts'),
    )
    expect(code).toBe(0)
    documents.push(...(lines(out) as unknown as Document[]))
  })

  test('what it prints is what the printed schema says', () => {
    const schema = JSON.parse(run('schema').out)
    const valid = new Ajv2020({ strict: false }).compile(schema)
    for (const document of documents) expect(valid(document), JSON.stringify(valid.errors)).toBe(true)
  })

  test('documents are named after their files and keep what lies beside them', () => {
    expect(documents.map(({ article }) => article.id)).toContain('kremlin-on-xi-call')
    expect(documents.find(({ article }) => article.id === 'kremlin-on-xi-call')?.article).toMatchObject({
      published: '2025-08-08',
      source: { name: 'Baltic Courier' },
    })
  })

  test('the call of two presidents is read', () => {
    const { events = [] } = documents.find(({ article }) => article.id === 'kremlin-on-xi-call')!
    const call = events.find(
      ({ type, mode, status }) => type === 'CONSULT' && mode === 'phone' && status === 'happened',
    )
    expect(call?.actors.map(({ country }) => country).sort()).toEqual(['CHN', 'RUS'])
  })

  test('standard input, a date and an empty list of layers', () => {
    const { out } = readout(['read', '--json', '--layers', '', '--published', '2025-08-08', '-'], {
      cwd,
      input: 'Two ministers met in Vienna.',
    })
    expect(lines(out)).toMatchObject([{ article: { text: 'Two ministers met in Vienna.', published: '2025-08-08' } }])
    expect(Object.keys(lines(out)[0]!)).toEqual(['article'])
  })
})

describe('a record', () => {
  beforeAll(() => {
    const { code, err } = run('read', examples)
    expect(err).toMatch(/readout\.db: \d+ new reports, \d+ events/)
    expect(code).toBe(0)
  })

  test('reading the same again changes nothing', () => {
    const before = run('ask', '--json').out
    expect(run('read', examples).err).toMatch(/0 new reports, 0 events, \d+ known already/)
    expect(run('ask', '--json').out).toBe(before)
  })

  test('asking narrows', () => {
    const all = lines(run('ask', '--json').out)
    const russian = lines(run('ask', '--json', '--actor', 'Russia').out)
    expect(russian.length).toBeGreaterThan(0)
    expect(russian.length).toBeLessThan(all.length)
    const august = lines(run('ask', '--json', '--since', '2025-08', '--until', '2025-08', '--type', 'CONSULT').out)
    for (const event of august) expect(event.type).toBe('CONSULT')
    expect(august.length).toBeGreaterThan(0)
  })

  test('a ledger for people has one line an event, and its sentence with -v', () => {
    const { out } = run('ask', '--actor', 'Xi Jinping', '--with', 'Vladimir Putin', '--mode', 'phone', '-v')
    expect(out).toMatch(/Xi Jinping CHN, Vladimir Putin RUS|Vladimir Putin RUS, Xi Jinping CHN/)
    expect(out).toContain('“')
    expect(out).not.toContain('\u001b')
  })

  test('show prints one event with its words, by the first characters of its id', () => {
    const [event] = lines(run('ask', '--json', '--type', 'CONSULT', '--mode', 'phone').out) as unknown as {
      id: string
      evidence: { quote: string }
    }[]
    const { out, code } = run('show', event!.id.slice(0, 9))
    expect(code).toBe(0)
    expect(out.replace(/\s+/g, ' ')).toContain(event!.evidence.quote.replace(/\s+/g, ' '))
    expect(JSON.parse(run('show', event!.id, '--json').out)).toMatchObject({ id: event!.id })
  })

  test('export csv and jsonl hold every event', () => {
    const all = lines(run('ask', '--json').out).length
    expect(lines(run('export', 'jsonl').out)).toHaveLength(all)
    expect(run('export', 'csv').out.trim().split(/\r?\n/).length).toBeGreaterThan(all)
  })

  test('sources, stats and doctor', () => {
    expect(run('sources').out).toContain('Baltic Courier')
    expect(JSON.parse(run('stats', '--json').out).articles).toBeGreaterThanOrEqual(14)
    expect(run('doctor').out).toMatch(/ok {4}knowledge/)
  })

  test('stories gather the reports of one happening', () => {
    const stories = lines(run('stories', '--json').out) as { id: string; story: string }[]
    const sizes = new Map<string, number>()
    for (const { story } of stories) sizes.set(story, (sizes.get(story) ?? 0) + 1)
    expect(stories.length).toBeGreaterThanOrEqual(14)
    expect([...sizes.values()].sort().at(-1)).toBeLessThan(6)
    expect([...sizes.values()].some(size => size >= 2)).toBe(true)
    expect(run('stories').out).toMatch(/2 reports\n.*Moscow expels.*\n.*Poland expels/)
  })

  test('what is pending is told by its due day', () => {
    const items = lines(run('pending', '--json', '--today', '2025-08-09').out) as { due: { end: string } }[]
    expect(items.length).toBeGreaterThan(0)
    const days = items.map(({ due }) => due.end)
    expect(days).toEqual([...days].sort())
    const undated = lines(run('pending', '--json', '--undated').out) as { event: { when?: object; status: string } }[]
    expect(undated.length).toBeGreaterThan(0)
    for (const { event } of undated) {
      expect(event.when).toBeUndefined()
      expect(event.status).toMatch(/^(planned|promised|threatened|requested)$/)
    }
    expect(run('pending', '--undated').out).toMatch(/^no day named /m)
  })
})

describe('what goes wrong', () => {
  test.each<[string[], number, RegExp]>([
    [['read', 'no-such-file.txt'], 3, /^missing file: "no-such-file\.txt"/],
    [['read', 'http://127.0.0.1:9/'], 4, /private network/],
    [['read', 'ftp://example.org/x'], 2, /unsupported address/],
    [['read', '--json', '--layers', 'evnts', '-'], 2, /did you mean events/],
    [['ask', 'none.db'], 3, /^missing record: "none\.db"/],
    [['ask', '--type', 'PROTST'], 2, /did you mean PROTEST/],
    [['ask', '--status', 'planed'], 2, /did you mean planned/],
    [['show', 'zzzzzzz'], 3, /missing event|unknown event/],
    [['export', 'cvs'], 2, /did you mean csv/],
    [['serve', '--port', '99999'], 2, /invalid port/],
    [['frobnicate'], 2, /unknown command/],
    [['read'], 2, /missing required argument/],
  ])('%j exits with %i and says what would do', (args, code, says) => {
    const ran = run(...args)
    expect(ran.err).toMatch(says)
    expect(ran.code).toBe(code)
  })

  test('a file that is no record', () => {
    writeFileSync(join(cwd, 'not-a.db'), 'Dear diary')
    expect(run('ask', 'not-a.db')).toMatchObject({ code: 2, err: expect.stringMatching(/record/) })
  })

  test('an empty file is listed as skipped and the exit says that nothing could be read', () => {
    writeFileSync(join(cwd, 'empty.txt'), '')
    expect(run('read', 'empty.txt', '--to', 'other.db')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/skipped empty\.txt: there is nothing in it/),
    })
  })
})

describe('help', () => {
  const names = [...run('--help').out.matchAll(/^ {2}([a-z]+) /gm)]
    .map(([, name]) => name!)
    .filter(name => name !== 'help')

  test('the commands are all there', () => {
    expect(names).toEqual(
      expect.arrayContaining(['read', 'ask', 'show', 'export', 'serve', 'sources', 'stats', 'schema', 'doctor']),
    )
    expect(run('--version').out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test.each(names)('%s --help shows an example', name => {
    const { out, code } = run(name, '--help')
    expect(code).toBe(0)
    expect(out).toMatch(/Examples?:\n {2}readout /)
  })
})
