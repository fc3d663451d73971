import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anchor, passageAt } from '../../src/web/comments/annotation.ts'
import { type Desk, openDesk } from '../serve/desk.ts'
import { actId } from '../serve/fixture.ts'
import { axeFindings, hasBrowser, openBrowser, openPage, shoot } from './browser.ts'

const TEXT = 'The envoys met in Oslo. Nobody spoke. The envoys met again in Bergen on Friday.'

describe('a passage is found again', () => {
  const passage = (start: number, end: number) => {
    const { quote, ...rest } = passageAt(TEXT, { start, end })
    return { ...rest, exact: quote }
  }
  const second = TEXT.lastIndexOf('The envoys met')
  test.each<[string, string, string | undefined]>([
    ['where it stood', TEXT, ' again in Bergen'],
    ['after words were put before it', `CORRECTED. ${TEXT}`, ' again in Bergen'],
    ['by its surroundings, not by its place', TEXT.replace('Nobody spoke. ', ''), ' again in Bergen'],
    ['not where it is gone', TEXT.replaceAll('envoys', 'guests'), undefined],
  ])('%s', (_, text, after) => {
    const found = anchor(text, passage(second, second + 14))
    expect(found && text.slice(found.end, found.end + 16)).toBe(after)
  })
})

describe.skipIf(!hasBrowser)('comments', () => {
  let desk: Desk
  let browser: Browser
  let page: Page
  let complaints: string[]
  beforeAll(async () => {
    desk = await openDesk()
    browser = await openBrowser()
    const opened = await openPage(browser, desk.url)
    page = opened.page
    complaints = opened.complaints
  })
  afterAll(async () => {
    expect(complaints).toEqual([])
    await browser?.close()
    await desk?.close()
  })

  const call = actId('ministers-set-a-date', 'spoke', 'CONSULT')
  test('by keys, on the chosen event’s words; edited and deleted with trace', async () => {
    await page.goto(`${desk.url}/articles/ministers-set-a-date?event=${call}`)
    await page.locator('.note.on').waitFor()
    await page.keyboard.press('c')
    await page.locator('.writer textarea:focus').waitFor()
    await page.keyboard.type('Only **one** side says so <img src=x onerror="window.ran=1">')
    await page.keyboard.press('Control+Enter')
    await page.locator('.comment strong').filter({ hasText: 'one' }).waitFor()
    expect(await page.locator('.comment').textContent()).toContain('<img src=x onerror="window.ran=1">')
    await page.locator('.m-passage').first().waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.locator('.comment').scrollIntoViewIfNeeded()
    await shoot(page, 'comment-passage')

    await page.getByRole('button', { name: 'Edit' }).press('Enter')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Both sides say so')
    await page.keyboard.press('Control+Enter')
    await page.locator('.comment p').filter({ hasText: 'Both sides say so' }).waitFor()
    await page.locator('.comment summary').press('Enter')
    await page.locator('.versions').filter({ hasText: 'Only one side' }).waitFor()

    await page.getByRole('button', { name: 'Delete' }).press('Enter')
    await page.locator('.comment.gone summary').filter({ hasText: 'deleted' }).waitFor()
    await expect.poll(() => page.locator('.m-passage').count()).toBe(0)
    const [comment] = await desk.store.comments({ article: 'ministers-set-a-date' })
    expect((await desk.store.commentHistory(comment!.id)).map(({ deleted }) => deleted)).toEqual([false, false, true])
  })

  test('by mouse, on words that were selected', async () => {
    await page.goto(`${desk.url}/articles/baku-on-the-call`)
    const first = page.locator('.text p').first()
    await first.waitFor()
    await first.evaluate(p => getSelection()!.selectAllChildren(p))
    await page.getByRole('button', { name: 'Comment on this' }).click()
    await page.locator('.writer textarea:focus').fill('Their words')
    await page.getByRole('button', { name: 'Keep it' }).click()
    await page.locator('.comment').waitFor()
    const [comment] = await desk.store.comments({ article: 'baku-on-the-call' })
    const text = (await desk.store.article('baku-on-the-call'))!.article.text
    const [{ exact }, { start, end }] = (comment!.annotation.target as { selector: never }).selector as [
      { exact: string },
      { start: number; end: number },
    ]
    expect(text.slice(start, end)).toBe(exact)
    expect(exact).toBe(await first.textContent())
  })

  test('on an event, with nothing that runs', async () => {
    await page.goto(`${desk.url}/events/${call}`)
    await page.locator('.writer textarea').fill('[a](javascript:window.ran=1) [b](https://desk.example/x) `<script>`')
    await page.keyboard.press('Control+Enter')
    await page.locator('.comment code').waitFor()
    expect(
      await page.locator('.comment a').evaluateAll(links => links.map(link => (link as HTMLAnchorElement).href)),
    ).toEqual(['https://desk.example/x'])
    expect(await page.evaluate(() => (window as { ran?: number }).ran)).toBeUndefined()
    expect(await axeFindings(page)).toEqual([])
    await shoot(page, 'comment-event')
  })
})
