import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '../serve/desk.ts'
import { actId } from '../serve/fixture.ts'
import { axeFindings, DESKTOP, hasBrowser, openBrowser, openPage, PHONE, shoot, shootForReadme } from './browser.ts'

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
] as const

describe.skipIf(!hasBrowser)('the desk in a browser', () => {
  let desk: Desk
  let browser: Browser
  beforeAll(async () => {
    desk = await openDesk()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await desk?.close()
  })

  const sizes = [
    ['desktop, light', DESKTOP, 'light'],
    ['desktop, dark', DESKTOP, 'dark'],
    ['phone, light', PHONE, 'light'],
  ] as const
  describe.each(sizes)('%s', (_, viewport, colorScheme) => {
    test.each(PAGES)('%s is whole, fits, and axe finds nothing', async (name, path, words) => {
      const { page, complaints } = await openPage(browser, desk.url, { viewport, colorScheme })
      await page.goto(desk.url + path)
      await page.getByText(words).filter({ visible: true }).first().waitFor()
      expect(await axeFindings(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
      expect(complaints).toEqual([])
      if (name === 'ledger' && viewport === DESKTOP && colorScheme === 'light') await shootForReadme(page)
      await shoot(page, `${name}-${viewport === PHONE ? 'phone' : 'desktop'}-${colorScheme}`)
      await page.context().close()
    })
  })

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
