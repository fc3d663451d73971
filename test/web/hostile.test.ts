import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '../serve/desk.ts'
import { body, state } from '../serve/people.ts'
import { type Report, readingOf } from '../serve/report.ts'
import { hasBrowser, openBrowser, openPage } from './browser.ts'

const SCRIPT = '<script>window.ran=1</script>'
const IMAGE = '<img src=x onerror="window.ran=1">'
const NAME = `Ministry ${IMAGE} of ‮gnorW`

/** Everything that a report can bring is used against the desk. */
const hostile: Report = {
  id: 'hostile"><script>window.ran=1</script>',
  title: `=HYPERLINK("http://evil.example") ${SCRIPT}`,
  source: `@SUM(1) ${IMAGE}`,
  url: 'javascript:window.ran=1',
  published: '2026-03-08',
  text: `${NAME} met Kenya on Sunday. ${SCRIPT}${IMAGE}<a href="javascript:window.ran=1">javascript:window.ran=1</a>`,
  names: { [NAME]: body(NAME, 'SDN'), Kenya: state('KEN') },
  acts: [
    {
      type: 'CONSULT',
      status: 'happened',
      actors: [NAME, 'Kenya'],
      trigger: 'met',
      evidence: `${NAME} met Kenya on Sunday`,
      on: [SCRIPT],
    },
  ],
}

describe.skipIf(!hasBrowser)('a hostile report', () => {
  let desk: Desk
  let browser: Browser
  let page: Page
  let complaints: readonly string[]
  beforeAll(async () => {
    desk = await openDesk([hostile])
    browser = await openBrowser()
    const opened = await openPage(browser, desk.url)
    page = opened.page
    complaints = opened.complaints
  })
  afterAll(async () => {
    await browser?.close()
    await desk?.close()
  })

  const id = encodeURIComponent(hostile.id)
  const event = readingOf(hostile).events[0]!.id
  test.each([
    ['/', 'Ministry'],
    [`/articles/${id}`, 'javascript:window.ran=1'],
    ['/actors', 'Ministry'],
    ['/sources', '@SUM(1)'],
    ['/network', 'Ministry'],
    ['/review', 'Ministry'],
    [`/events/${event}`, 'On whose word'],
    ['/articles', '=HYPERLINK'],
    ['/stats', '@SUM(1)'],
    ['/follow-through', 'Follow-through'],
    [`/?text=${encodeURIComponent(SCRIPT)}`, 'Ledger'],
  ])('runs nothing on %s', async (path, words) => {
    await page.goto(desk.url + path)
    await page.getByText(words).first().waitFor({ state: 'attached' })
    expect(await page.evaluate(() => (window as { ran?: number }).ran)).toBeUndefined()
    expect(await page.locator('a[href^="javascript:" i], #desk script, #desk img').count()).toBe(0)
    expect(complaints).toEqual([])
  })
})
