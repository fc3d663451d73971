import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from './desk.ts'
import { actId } from './fixture.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const get = async (path: string) => (await fetch(desk.url + path)).json()
const decide = (event: string, verdict: object) =>
  fetch(`${desk.url}/api/decisions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: desk.url },
    body: JSON.stringify({ event, verdict }),
  })

const meeting = actId('ministers-set-a-date', 'meet', 'CONSULT')
const call = actId('baku-on-the-call', 'telephone call', 'CONSULT')
const duties = actId('duties-on-flour', 'imposed', 'SANCTION')

describe('what became of it', () => {
  test('what a later report tells of is not overdue', async () => {
    interface Item {
      event: { id: string }
      overdue: boolean
      became: { state: string; steps: { event: { id: string } }[] }
    }
    const asked = async (overdue: string): Promise<Item | undefined> => {
      const { items } = await get(`/api/pending?today=2026-04-01&limit=200${overdue}`)
      return (items as Item[]).find(({ event }) => event.id === meeting)
    }
    expect(await asked('')).toMatchObject({ overdue: true, became: { state: 'no report yet', steps: [] } })
    const link = { kind: 'follows', from: call, to: meeting, outcome: 'kept', confidence: 0.9, by: 'hand 1' } as const
    await desk.store.keepLinks([{ ...link, evidence: [] }])
    expect(await asked('')).toMatchObject({
      overdue: false,
      became: { state: 'kept', steps: [{ state: 'kept', event: { id: call } }] },
    })
    expect(await asked('&overdue=true')).toBeUndefined()
  })

  test('measures between two sides tell how they stand', async () => {
    const { measures } = await get('/api/dyads/BRA/ARG')
    expect(measures).toContainEqual(
      expect.objectContaining({
        event: expect.objectContaining({ id: duties }),
        state: 'imposed; no report of its end',
      }),
    )
  })
})

describe('a correction of who', () => {
  test('names become participants with the words of the report', async () => {
    expect((await decide(duties, { do: 'correct', fields: { recipients: ['Argentina', 'KEN'] } })).status).toBe(201)
    const { event } = await get(`/api/events/${duties}`)
    expect(event.recipients).toMatchObject([
      { name: 'Argentina', country: 'ARG', type: 'country' },
      { name: 'Kenya', country: 'KEN', type: 'country', text: 'imposed' },
    ])
    expect(event.review).toBe('corrected')
  })

  test('nobody knows that name', async () => {
    const refused = await decide(duties, { do: 'correct', fields: { actors: ['Nobody of Nowhere'] } })
    expect(refused.status).toBe(400)
    expect((await refused.json()).detail).toMatch(/^unknown actor: "Nobody of Nowhere"/)
  })
})

test('a state’s page tells who holds office on the record’s last day', async () => {
  const { offices } = await get('/api/actors/ARM')
  expect(offices.length).toBeGreaterThan(0)
  for (const office of offices) expect(office).toMatchObject({ of: 'ARM', who: { name: expect.any(String) } })
})
