import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { read } from '../../src/pipeline.ts'
import { EVENT_TYPES, type Event, STATUSES } from '../../src/record/record.ts'
import { openKnowledge, type Resources } from '../../src/resource/resource.ts'
import { recordLine } from './record-line.ts'
import { parseSequence } from './sequence.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const names = readdirSync(folder)
  .filter(name => name.endsWith('.txt'))
  .sort()

/** Above this line of a case is the report, below it its record; `UPDATE=1` writes the record anew, for a person to read. */
const MARK = '\nrecord\n'

let knowledge: Resources
beforeAll(async () => {
  knowledge = await openKnowledge()
})

const told = new Map<string, readonly Event[]>()

describe('the gallery', () => {
  test.each(names)('%s', async name => {
    const file = readFileSync(join(folder, name), 'utf8')
    const [report = '', want = ''] = file.split(MARK)
    const [{ text, ...given } = { text: '' }] = parseSequence(report).reports
    const reading = await read({ address: name, kind: 'text', content: text, given }, knowledge)
    if ('skipped' in reading) throw new Error(reading.skipped)
    told.set(name, reading.events)
    const got = `${reading.events.map(recordLine).join('\n')}\n`
    if (process.env.UPDATE) writeFileSync(join(folder, name), `${report.trimEnd()}\n${MARK}${got}`)
    else expect(got).toBe(want)
  })

  test('covers every type and status', () => {
    expect(names.length).toBeGreaterThanOrEqual(60)
    const events = [...told.values()].flat()
    expect(EVENT_TYPES.filter(type => !events.some(event => event.type === type))).toEqual([])
    expect(STATUSES.filter(status => !events.some(event => event.status === status))).toEqual([])
  })
})
