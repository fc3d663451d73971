import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '../serve/desk.ts'
import { actId } from '../serve/fixture.ts'
import { hasBrowser, openBrowser, openPage, type Watched } from './browser.ts'

const call = actId('ministers-set-a-date', 'spoke', 'CONSULT')
const STEPS = 30

/** What the focus is on: whether it shows, whether it is in view, and whether it stands after the one before it. */
const LOOK = `(() => {
  const here = document.activeElement
  const before = globalThis.before
  globalThis.before = here
  if (here === document.body || here.localName === 'html') return undefined
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(here)
  const { top, bottom, width } = here.getBoundingClientRect()
  return {
    what: here.localName + ' ' + (here.getAttribute('aria-label') ?? here.textContent).slice(0, 40),
    shows: (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none',
    inView: bottom > 0 && top < innerHeight && width > 0,
    after: !before || before === document.body || Boolean(before.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING),
  }
})()`

interface Looked {
  readonly what: string
  readonly shows: boolean
  readonly inView: boolean
  readonly after: boolean
}

describe.skipIf(!hasBrowser)('by the tab key', () => {
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

  test.each([
    ['/', '[data-row]'],
    ['/articles/ministers-set-a-date', '.note'],
    [`/events/${call}`, '.fields'],
    ['/actors/ARM', '.line'],
    ['/dyads/ARM/AZE', '.line'],
    ['/pending', '.due'],
    ['/stories', '.line'],
    ['/timeline', 'canvas'],
    ['/map', '.state.shade-5'],
    ['/network', '.net canvas'],
    ['/review', '.actions'],
    ['/sources', 'table'],
    ['/stats', '.counts'],
    ['/api', '.described'],
  ])('%s is gone through in order, and where one is shows', async (path, there) => {
    const { page } = looking
    await page.goto(desk.url + path)
    await page.locator(there).first().waitFor()
    const seen: Looked[] = []
    for (let i = 0; i < STEPS; i++) {
      await page.keyboard.press('Tab')
      const looked = (await page.evaluate(LOOK)) as Looked | undefined
      if (!looked) break
      seen.push(looked)
    }
    expect(seen.length).toBeGreaterThan(10)
    expect(seen[0]?.what).toBe('a Skip to the page')
    expect(seen.filter(({ shows, inView, after }) => !shows || !inView || !after)).toEqual([])
  })
})
