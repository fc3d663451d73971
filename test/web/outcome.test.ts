import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '../serve/desk.ts'
import { state } from '../serve/people.ts'
import { type Report, readingOf } from '../serve/report.ts'
import { axeFindings, hasBrowser, openBrowser, openPage } from './browser.ts'

const names = { Armenia: state('ARM'), Azerbaijan: state('AZE') }
const pact = { type: 'CONSULT', mode: 'phone', status: 'happened', actors: ['Armenia', 'Azerbaijan'] } as const

const prisoners = (value: number) => [{ value, unit: 'prisoners', text: `${value} prisoners` }]

const JANUARY: Report = {
  ...{ id: 'january', title: 'A first call', source: 'Ararat Wire', published: '2026-01-20', names },
  text: 'Armenia and Azerbaijan spoke by phone on 20 January.',
  acts: [
    {
      ...pact,
      trigger: 'spoke',
      evidence: 'Armenia and Azerbaijan spoke by phone on 20 January',
      when: ['2026-01-20', '2026-01-20'],
    },
  ],
}
const MARCH: Report = {
  ...{ id: 'march', title: 'A second call', source: 'Ararat Wire', published: '2026-03-04', names },
  text: 'Armenia and Azerbaijan spoke by phone on Wednesday about 12 prisoners, their second call in two months. Armenia will open the road by 6 March.',
  acts: [
    {
      ...pact,
      trigger: 'spoke',
      evidence:
        'Armenia and Azerbaijan spoke by phone on Wednesday about 12 prisoners, their second call in two months',
      when: ['2026-03-04', '2026-03-04', 'Wednesday'],
      amounts: prisoners(12),
    },
    {
      ...{ type: 'CONCEDE', status: 'promised', actors: ['Armenia'], recipients: ['Azerbaijan'] },
      trigger: 'open the road',
      evidence: 'Armenia will open the road by 6 March',
      when: ['2026-03-06', '2026-03-06', '6 March'],
    },
  ],
}
const ELSEWHERE: Report = {
  ...{ id: 'elsewhere', title: 'Baku on the call', source: 'Caspian Post', published: '2026-03-05', names },
  text: 'Azerbaijan said that Armenia and Azerbaijan spoke by phone about 20 prisoners.',
  acts: [
    {
      ...pact,
      trigger: 'spoke',
      evidence: 'Armenia and Azerbaijan spoke by phone about 20 prisoners',
      when: ['2026-03-04', '2026-03-04'],
      amounts: prisoners(20),
    },
  ],
}

const [call, promise] = readingOf(MARCH).events.map(({ id }) => id) as [string, string]
const [told] = readingOf(ELSEWHERE).events.map(({ id }) => id) as [string]

describe.skipIf(!hasBrowser)('what became of it, what differs, what it says of the record', () => {
  let desk: Desk
  let browser: Browser
  let page: Page
  let complaints: string[]
  beforeAll(async () => {
    desk = await openDesk([JANUARY, MARCH, ELSEWHERE])
    await desk.store.keepLinks([
      { kind: 'same-event', from: told, to: call, confidence: 0.95, by: 'hand 1', evidence: [] },
    ])
    browser = await openBrowser()
    const opened = await openPage(browser, desk.url)
    page = opened.page
    complaints = opened.complaints
  })
  afterAll(async () => {
    await browser?.close()
    await desk?.close()
  })

  test('a claim is checked, and its deciding events lead on', async () => {
    await page.goto(`${desk.url}/articles/march?event=${call}`)
    await page.locator('.note.on').getByText('borne out').waitFor()
    await page.getByRole('link', { name: 'Everything about this event' }).click()
    const check = page.locator('.check')
    await check.getByText('second call in two months').waitFor()
    await check.getByText('20 Jan 2026').waitFor()
    await check.locator('a.act').click()
    await page.getByRole('heading', { name: 'A first call' }).waitFor()
  })

  test('figures that differ stand as a range, each with who gives it', async () => {
    await page.goto(`${desk.url}/events/${call}`)
    const differences = page.locator('.differences')
    await differences.getByText('12 to 20 prisoners').waitFor()
    expect(await differences.getByRole('link').allTextContents()).toEqual(
      expect.arrayContaining(['Ararat Wire', 'Caspian Post']),
    )
    expect(await axeFindings(page)).toEqual([])
  })

  test('a pending thing is settled with a reason, counts for its actor, and is taken back', async () => {
    await page.goto(`${desk.url}/pending`)
    const item = page.locator('.due').filter({ hasText: 'Armenia' }).first()
    await item.getByText('Settle it').click()
    await item.getByRole('combobox').selectOption('broken')
    // no ruling without a reason
    await item.getByRole('button', { name: 'Settle', exact: true }).click()
    expect(await item.getByText('as desk ruled').count()).toBe(0)
    await item.getByPlaceholder('say why').fill('the road is still shut')
    expect(await axeFindings(page)).toEqual([])
    await item.getByRole('button', { name: 'Settle', exact: true }).click()
    await item.getByText('as desk ruled').waitFor()
    await item.getByText('the road is still shut').waitFor()
    await page.goto(`${desk.url}/follow-through`)
    await page.getByText('1 of 1 due').waitFor()
    await page.getByText('broken 1').waitFor()
    await page.goto(`${desk.url}/actors/ARM`)
    await page.locator('.follow-of').getByText('broken 1').waitFor()
    await page.goto(`${desk.url}/events/${promise}`)
    await page.getByRole('button', { name: 'Take it back' }).click()
    await page.getByText('Settle it').waitFor()
    expect((await desk.store.decisions(promise)).map(({ verdict, undone }) => [verdict.do, undone])).toEqual([
      ['settle', true],
      ['undo', false],
    ])
  })

  test('nothing complained meanwhile', () => expect(complaints).toEqual([]))
})
