import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownPath } from '../../src/web/login/own-path.ts'
import { type Desk, openSharedDesk } from '../serve/desk.ts'
import { axeFindings, hasBrowser, openBrowser, openPage, shoot } from './browser.ts'

const READER = { name: 'ines', password: 'a long enough one', role: 'reader' } as const

test.each([
  ['/actors?name=arm', '/actors?name=arm'],
  ['//evil.example/x', '/'],
  ['https://evil.example', '/'],
  ['/\\evil.example', '/'],
  ['javascript:alert(1)', '/'],
  [undefined, '/'],
])('logging in on the way to %j leads to %s', (to, want) => expect(ownPath(to, 'http://desk.example')).toBe(want))

describe.skipIf(!hasBrowser)('a desk that others share', () => {
  let desk: Desk
  let browser: Browser
  beforeAll(async () => {
    desk = await openSharedDesk([READER])
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await desk?.close()
  })

  test('asks who one is, by keys, and leads where one wanted to go', async () => {
    const { page, complaints } = await openPage(browser, desk.url)
    await page.goto(`${desk.url}/actors?name=arm`)
    await page.getByLabel('Name').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await shoot(page, 'login')
    await page.getByLabel('Name').focus()
    await page.keyboard.type(READER.name)
    await page.keyboard.press('Tab')
    await page.keyboard.type('not the right one')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'name or password is wrong' }).waitFor()
    await page.getByLabel('Password').fill(READER.password)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Actors' }).waitFor()
    expect(page.url()).toBe(`${desk.url}/actors?name=arm`)
    await expect.poll(() => page.locator('.foot').textContent()).toContain('ines, reader')
    expect(await page.locator('.foot').textContent()).not.toContain('On this machine only')

    await page.goto(`${desk.url}/review`)
    await page.getByText('deciding takes an analyst’s account').waitFor()
    expect(await page.getByRole('button', { name: 'Accept' }).isDisabled()).toBe(true)
    await page.keyboard.press('a')
    await page.getByRole('button', { name: 'Log out' }).click()
    await page.getByLabel('Password').waitFor()
    expect(await desk.store.decisions()).toEqual([])
    // the wrong password's 401, which Chromium notes
    expect(complaints.filter(one => !one.includes('401'))).toEqual([])
    await page.context().close()
  })

  test('answers programs with a problem, not with a page', async () => {
    const response = await fetch(`${desk.url}/api/events`, { headers: { accept: 'application/json' } })
    expect(response.status).toBe(401)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
  })
})
