/** A Chromium for tests: CHROMIUM names one, or one is found on PATH. Without one, tests of pages are left out; with CI=true that is a failure. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { build } from 'vite'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const require = createRequire(import.meta.url)

function findBrowser(): string | undefined {
  const named = process.env.CHROMIUM
  if (named) return named
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome']
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.flatMap(folder => names.map(name => join(folder, name))).find(path => existsSync(path))
}

const path = findBrowser()
if (!path && process.env.CI === 'true') throw new Error('missing browser: no Chromium on PATH; install chromium')
if (!path) console.warn('missing browser: tests of the desk are left out; install chromium or set CHROMIUM')

/** False where tests of pages must be left out. */
export const hasBrowser = path !== undefined

export async function openBrowser(): Promise<Browser> {
  if (!existsSync(join(root, 'dist', 'web', 'index.html')))
    await build({ configFile: join(root, 'src', 'web', 'vite.config.ts'), logLevel: 'warn' })
  return chromium.launch({
    executablePath: path!,
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  })
}

export const DESKTOP = { width: 1400, height: 980 }
export const PHONE = { width: 390, height: 844 }

export interface Watched {
  readonly page: Page
  /** What the page complained of: console errors, uncaught errors, requests to anybody else. */
  readonly complaints: string[]
}

/** A page that is watched for errors and for requests that leave the desk. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ viewport: DESKTOP, reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  // as patient as the tests are
  page.setDefaultTimeout(100_000)
  const complaints: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  page.on('request', request => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) complaints.push(`asked ${request.url()}`)
  })
  page.on('dialog', dialog => {
    complaints.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  return { page, complaints }
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong with a page, a line each; by some rules alone where they are named. */
export async function axeFindings(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  // the desk's policy forbids injected scripts, so axe comes in by the debugger
  await page.evaluate(axe)
  return page.evaluate(async rules => {
    const { axe } = globalThis as unknown as {
      axe: { run(root: Document, options: object): Promise<{ violations: Finding[] }> }
    }
    interface Finding {
      id: string
      nodes: { target: string[]; failureSummary: string }[]
    }
    const { violations } = await axe.run(document, { resultTypes: ['violations'], ...(rules && { runOnly: rules }) })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(node => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`),
    )
  }, rules)
}

/** Keeps a picture in shots/, which git ignores. */
export async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(join(root, 'shots'), { recursive: true })
  await page.screenshot({ path: join(root, 'shots', `${name}.png`) })
}

/** Keeps a picture that README or docs show, where UPDATE=1 asks for it. */
export async function shootForDocs(page: Page, name: string): Promise<void> {
  if (process.env.UPDATE !== '1') return
  mkdirSync(join(root, 'docs', 'images'), { recursive: true })
  await page.screenshot({ path: join(root, 'docs', 'images', `${name}.png`) })
}
