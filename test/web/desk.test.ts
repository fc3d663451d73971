import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '../serve/desk.ts'
import { actId } from '../serve/fixture.ts'
import {
  axeFindings,
  DESKTOP,
  hasBrowser,
  openBrowser,
  openPage,
  PHONE,
  shoot,
  shootForDocs,
  type Watched,
} from './browser.ts'

const shelling = actId('ministers-set-a-date', 'firing', 'ASSAULT')
const call = actId('ministers-set-a-date', 'spoke', 'CONSULT')

/** Every page: its name, its URL, and words that stand on it once it is there. */
const PAGES = [
  ['ledger', '/', 'Sunday 8 March 2026'],
  ['report', `/articles/ministers-set-a-date?event=${call}`, 'The two will meet'],
  ['event', `/events/${shelling}`, 'On whose word'],
  ['actors', '/actors', 'Argentina'],
  ['actor', '/actors/ARM', 'Most with'],
  ['dyad', '/dyads/ARM/AZE', 'Since the last'],
  ['pending', '/pending', 'Overdue'],
  ['timeline', '/timeline?day=2026-03-04', 'spoke by phone'],
  ['map', '/map?place=SDN', 'Sudan, 2 events'],
  ['network', '/network?who=ARM', 'Armenia with'],
  ['review', '/review', 'did not accuse'],
  ['sources', '/sources', 'Ararat Wire'],
  ['stories', '/stories', 'What more than one report tells'],
  ['follow-through', '/follow-through', 'due'],
  ['statistics', '/stats', 'links between events'],
  ['reports', '/articles', 'By publication'],
  ['statements', '/statements', 'Who said what'],
  ['search', '/?text=diplomats', 'Reports with'],
  ['api', '/api', 'Events of a question, page by page.'],
] as const

/** Pages whose picture README or docs show, and its name there. */
const IN_DOCS: Readonly<Record<string, string>> = { ledger: 'desk', report: 'report', dyad: 'dyad' }

describe.skipIf(!hasBrowser)('the desk in a browser', () => {
  let desk: Desk
  let browser: Browser
  let looking: Watched
  beforeAll(async () => {
    desk = await openDesk()
    browser = await openBrowser()
    looking = await openPage(browser, desk.url)
  })
  afterAll(async () => {
    await browser?.close()
    await desk?.close()
  })

  const SIZES = [
    ['desktop-light', DESKTOP, 'light'],
    ['desktop-dark', DESKTOP, 'dark'],
    ['phone-light', PHONE, 'light'],
    ['phone-dark', PHONE, 'dark'],
  ] as const
  test.each(PAGES)(
    '%s is whole, fits, and axe finds nothing: light and dark, desktop and phone',
    async (name, path, words) => {
      const { page, complaints } = looking
      await page.goto(desk.url + path)
      for (const [as, viewport, colorScheme] of SIZES) {
        await page.setViewportSize(viewport)
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.getByText(words).filter({ visible: true }).first().waitFor()
        // the colours are all that dark changes
        expect(await axeFindings(page, colorScheme === 'dark' ? ['color-contrast'] : undefined), as).toEqual([])
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(over, as).toBeLessThanOrEqual(0)
        const shown = as === 'desktop-light' && IN_DOCS[name]
        if (shown) await shootForDocs(page, shown)
        await shoot(page, `${name}-${as}`)
      }
      expect(complaints).toEqual([])
    },
  )

  test('a reader goes from the ledger to the words and on by mouse', async () => {
    const { page } = await openPage(browser, desk.url)
    await page.goto(desk.url)
    await page
      .locator('.filters-open')
      .getByRole('link', { name: /^Promised/ })
      .click()
    await expect.poll(() => page.url()).toContain('status=promised')
    await page.getByText('to give aid to').first().click()
    await page.getByRole('heading', { name: 'Drones strike fuel depot at Port Sudan' }).waitFor()
    await expect.poll(() => page.locator('.m-lit-trigger').first().textContent()).toBe('pledged')
    expect(await page.locator('.text .m-lit-actor').first().textContent()).toBe('Shinji Okadera')
    await page.getByRole('link', { name: 'Everything about this event' }).click()
    await page.getByRole('cell', { name: '“$12 million”' }).waitFor()
    await page.goBack()
    await page.locator('.m-lit-trigger').first().waitFor()
    await page.context().close()
  })

  test('a reader does the same with keys alone', async () => {
    const { page } = await openPage(browser, desk.url)
    await page.goto(desk.url)
    await page.locator('[data-row]').first().waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the page')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('gave aid to')
    await page.keyboard.press('k')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('to give aid to')
    await page.keyboard.press('Enter')
    await page.locator('.note.on').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.note.on').count()).toBe(0)
    await page.keyboard.press('g')
    await page.keyboard.press('a')
    await page.getByRole('heading', { name: 'Actors' }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('diplomats')
    await page.locator('.found mark').first().waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await page.context().close()
  })

  test('what is read meanwhile is announced, and shown when asked for', async () => {
    const { page } = await openPage(browser, desk.url)
    await page.goto(desk.url)
    await page.locator('[data-row]').first().waitFor()
    const { readingOf } = await import('../serve/report.ts')
    const { caucasus } = await import('../serve/caucasus.ts')
    const later = { ...caucasus[1]!, id: 'later', title: 'Later', published: '2026-03-08' }
    await page.waitForTimeout(200)
    await desk.store.keepReading(readingOf(later), { address: 'later.txt', by: 'hand 1' })
    await page.getByRole('button', { name: '1 new report read · show' }).click()
    await expect.poll(() => page.locator('footer.foot').textContent()).toContain('7 reports')
    await page.context().close()
  })

  test('what is not there, and what cannot be asked, is said at once and once', async () => {
    const { page } = await openPage(browser, desk.url)
    const asked: string[] = []
    page.on('response', response => {
      if (response.status() >= 400) asked.push(`${response.status()} ${new URL(response.url()).pathname}`)
    })
    await page.goto(`${desk.url}/actors/nobody`)
    await page.getByRole('heading', { name: 'Not in this record' }).waitFor()
    await page.goto(`${desk.url}/?type=PROTST`)
    await page.getByText('did you mean PROTEST').first().waitFor()
    expect(asked).toContain('404 /api/actors/nobody')
    expect(asked.filter(path => path === '400 /api/events')).toHaveLength(1)
    await page.context().close()
  })

  test('the documentation shows at /api, under the policy, from this server alone', async () => {
    const { page, complaints } = await openPage(browser, desk.url)
    await page.goto(`${desk.url}/api`)
    await page.getByText('Events of a question, page by page.').click()
    await page.getByText('a state, person or body by name').filter({ visible: true }).waitFor()
    await page.getByText('EventsAnswer').filter({ visible: true }).first().click()
    // what it leads to opens, with its fields
    await page.locator('#is-EventsAnswer').getByText('understood', { exact: true }).waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('the timeline goes by keys: a day is chosen, zoomed and read', async () => {
    const { page } = await openPage(browser, desk.url)
    await page.goto(`${desk.url}/timeline?day=2026-03-04`)
    await page.locator('canvas').focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.url()).toContain('day=2026-03-05')
    await page.getByRole('slider', { name: 'Days' }).and(page.locator('[aria-valuetext^="5 Mar"]')).waitFor()
    await page.keyboard.press('+')
    await expect.poll(() => page.url()).toContain('from=')
    await page.locator('.chosen-days .line').first().waitFor()
    await page.getByRole('link', { name: 'Conflict', exact: true }).press('Enter')
    await expect.poll(() => page.getByText(/^\d+ events?\. Up is/).textContent()).not.toContain('34 events')
    await page.context().close()
  })

  test('the map goes by keys: a state is come to, and left again', async () => {
    const { page } = await openPage(browser, desk.url)
    await page.goto(`${desk.url}/map`)
    await page.locator('.state.shade-5').first().waitFor()
    const whole = await page.locator('.state.shade-5').first().getAttribute('d')
    await page.locator('aside [data-row]').filter({ hasText: 'Sudan' }).first().press('Enter')
    await page.locator('.state.on').waitFor()
    expect(await page.locator('.state.on').getAttribute('d')).not.toBe(whole)
    await page.getByRole('link', { name: 'the whole world' }).press('Enter')
    await expect.poll(() => page.locator('.state.on').count()).toBe(0)
    await page.context().close()
  })

  test('the script of the first page is under 150 kB', async () => {
    const { page } = await openPage(browser, desk.url)
    let bytes = 0
    page.on('response', async response => {
      if (response.request().resourceType() === 'script') bytes += Number(response.headers()['content-length'] ?? 0)
    })
    await page.goto(desk.url)
    await page.locator('[data-row]').first().waitFor()
    await expect.poll(() => page.locator('.foot').textContent()).toContain('events')
    expect(bytes).toBeGreaterThan(50_000)
    expect(bytes).toBeLessThan(150_000)
    await page.context().close()
  })
})
