import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wilson } from '../../src/web/review/wilson.ts'
import { type Desk, openDesk } from '../serve/desk.ts'
import { actId } from '../serve/fixture.ts'
import { axeFindings, hasBrowser, openBrowser, openPage, shoot } from './browser.ts'

// intervals as R's binom package gives them
test.each<[number, number, number, number]>([
  [0, 10, 0, 0.278],
  [5, 10, 0.237, 0.763],
  [10, 10, 0.722, 1],
])('%i of %i lies between %f and %f', (right, of, from, to) => {
  const [least, most] = wilson(right, of)
  expect(least).toBeCloseTo(from, 3)
  expect(most).toBeCloseTo(to, 3)
})

describe.skipIf(!hasBrowser)('review by keys', () => {
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
    await page.goto(`${desk.url}/review`)
    await shown('did not accuse')
  })
  afterAll(async () => {
    expect(complaints).toEqual([])
    await browser?.close()
    await desk?.close()
  })

  const heading = () => page.locator('#looked-at')
  const shown = (words: string) => heading().filter({ hasText: words }).waitFor()
  const decisions = async (event: string) => (await desk.store.decisions(event)).map(({ verdict }) => verdict)
  const complaint = actId('duties-on-flour', 'join', 'ACCUSE')
  const asked = actId('ministers-set-a-date', 'send', 'AID')

  test('a accepts, with the reason written before', async () => {
    await page.keyboard.press('w')
    await page.keyboard.type('says so plainly')
    await page.keyboard.press('Enter')
    await page.keyboard.press('a')
    await shown('to give aid to')
    expect(await desk.store.decisions(complaint)).toMatchObject([
      { verdict: { do: 'accept' }, reason: 'says so plainly', who: 'desk', undone: false },
    ])
    await page.getByText('right in 1 of 1').waitFor()
  })

  test('c corrects a field, and only what was changed is kept', async () => {
    await page.keyboard.press('c')
    await page.locator('select[name=type]:focus').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await shoot(page, 'review-correct')
    await page.locator('select[name=status]').selectOption('promised')
    await page.locator('input[name=reason]').focus()
    await page.keyboard.type('asked before, promised here')
    await page.keyboard.press('Enter')
    await shown('attacked')
    expect(await decisions(asked)).toEqual([{ do: 'correct', fields: { status: 'promised' } }])
    expect((await desk.store.event(asked))?.event).toMatchObject({ status: 'promised', review: 'corrected' })
    await page.getByText('right in 1 of 2').waitFor()
  })

  test('x rejects, n leaves for later, j and enter choose, u takes back', async () => {
    const drones = new URL(page.url()).searchParams.get('event')!
    expect(drones).not.toBe(asked)
    await page.keyboard.press('x')
    await shown('may recall envoys')
    expect((await desk.store.event(drones))?.event.review).toBe('rejected')
    await page.keyboard.press('n')
    await shown('backed')
    await page.keyboard.press('u')
    await shown('attacked')
    expect((await decisions(drones)).map(verdict => verdict.do)).toEqual(['reject', 'undo'])
    expect((await desk.store.event(drones))?.event.review).toBeUndefined()
    await page.locator('.queue [data-row]').nth(1).focus()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await shown('backed')
    await page.locator('.undone').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await shoot(page, 'review-decided')
  })

  test('m merges into the event whose number is pressed, escape leaves it', async () => {
    const call = actId('ministers-set-a-date', 'spoke', 'CONSULT')
    await page.goto(`${desk.url}/review?event=${call}`)
    await shown('spoke by phone')
    await page.keyboard.press('m')
    await page.locator('.tellings').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await shoot(page, 'review-merge')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Merge' }).waitFor()
    await page.keyboard.press('s')
    await page.locator('.tellings li button kbd').first().waitFor()
    await page.keyboard.press('1')
    await expect.poll(async () => (await decisions(call)).map(verdict => verdict.do)).toEqual(['split'])
    expect((await desk.store.tellings(call)).length).toBeLessThan(2)
  })

  test('g and a still goes to the actors, and accepts nothing', async () => {
    const before = (await desk.store.decisions()).length
    await page.keyboard.press('g')
    await page.keyboard.press('a')
    await page.getByRole('heading', { name: 'Actors' }).waitFor()
    expect((await desk.store.decisions()).length).toBe(before)
  })
})
