/**
 * How the desk feels in a browser: `tsx eval/bench-desk.ts FILE`. First paint and first line of the ledger, the script of its
 * page, and the frames of the timeline while it is dragged, zoomed and scrolled, in headless Chromium with software rendering.
 */
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { serve } from '../src/serve/serve.ts'

export interface DeskTimings {
  /** Milliseconds from going to the ledger with nothing cached, medians of several. */
  readonly firstPaint: number
  readonly firstLine: number
  /** Bytes over the wire, zipped. */
  readonly script: number
  readonly events: number
  /** Milliseconds from one frame to the next while something moves: the median, and at 95 %. */
  readonly frames: Readonly<Record<'drag' | 'zoom' | 'scroll', { readonly median: number; readonly p95: number }>>
}

const LOADS = 7
const MOVES = 120
const SIZE = { width: 1280, height: 900 }

const at = (values: readonly number[], share: number): number =>
  [...values].sort((x, y) => x - y)[Math.min(values.length - 1, Math.floor(share * values.length))]!

export async function benchDesk(record: string, browser: Browser): Promise<DeskTimings> {
  const desk = await serve({ record, port: 0 })
  try {
    const loads = []
    for (let i = 0; i < LOADS; i++) loads.push(await load(browser, desk.url))
    return {
      firstPaint: at(
        loads.map(({ paint }) => paint),
        0.5,
      ),
      firstLine: at(
        loads.map(({ line }) => line),
        0.5,
      ),
      script: loads[0]!.script,
      ...(await timeline(browser, desk.url)),
    }
  } finally {
    await desk.close()
  }
}

/** The ledger as somebody sees it who comes for the first time. */
async function load(browser: Browser, url: string) {
  const context = await browser.newContext({ viewport: SIZE })
  const page = await context.newPage()
  let script = 0
  page.on('response', response => {
    if (response.request().resourceType() === 'script') script += Number(response.headers()['content-length'] ?? 0)
  })
  await page.goto(url)
  await page.locator('[data-row]').first().waitFor()
  const [paint, line] = await page.evaluate(() => [
    performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
    performance.now(),
  ])
  await context.close()
  return { paint: paint!, line: line!, script }
}

async function timeline(browser: Browser, url: string): Promise<Pick<DeskTimings, 'events' | 'frames'>> {
  const context = await browser.newContext({ viewport: SIZE })
  const page = await context.newPage()
  await page.goto(`${url}/timeline`)
  const canvas = page.locator('canvas')
  await canvas.waitFor()
  const lead = await page.getByText(/^[\d,]+ events?\. /).textContent()
  const { x, y, width, height } = (await canvas.boundingBox())!
  const middle = { x: x + width / 2, y: y + height / 2 }
  await page.mouse.move(middle.x, middle.y)
  const zoom = await framesOf(
    page,
    async i => {
      await page.mouse.wheel(0, i % 40 < 20 ? 60 : -60)
    },
    'Control',
  )
  const scroll = await framesOf(page, async i => page.mouse.wheel(0, i % 20 < 10 ? 40 : -40))
  await page.mouse.down()
  const drag = await framesOf(page, async i => page.mouse.move(middle.x + Math.sin(i / 12) * width * 0.4, middle.y))
  await page.mouse.up()
  await context.close()
  return { events: Number(/^[\d,]+/.exec(lead!)![0].replaceAll(',', '')), frames: { drag, zoom, scroll } }
}

// as text, for what compiles this file would put its own helpers in
const WATCH = `{
  const frames = (globalThis.watched = [])
  let last = performance.now()
  const tick = now => {
    frames.push(now - last)
    last = now
    if (globalThis.watched) requestAnimationFrame(tick)
  }
  requestAnimationFrame(tick)
}`

/** Frames that the page draws while something is done to it again and again. */
async function framesOf(page: Page, move: (i: number) => Promise<void>, held?: 'Control') {
  if (held) await page.keyboard.down(held)
  await page.evaluate(WATCH)
  for (let i = 0; i < MOVES; i++) await move(i)
  const frames = (await page.evaluate(
    '(() => { const { watched } = globalThis; delete globalThis.watched; return watched })()',
  )) as number[]
  if (held) await page.keyboard.up(held)
  return { median: at(frames, 0.5), p95: at(frames, 0.95) }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = process.argv[2]
  if (path === undefined) {
    console.error('missing file: bench-desk; tsx eval/bench-desk.ts FILE')
    process.exit(2)
  }
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const { firstPaint, firstLine, script, events, frames } = await benchDesk(path, browser)
  await browser.close()
  const ms = (value: number) => `${value.toFixed(1)} ms`
  console.log(`${'ledger, first paint'.padEnd(34)} ${ms(firstPaint)}; first line ${ms(firstLine)}`)
  console.log(`${'ledger, script zipped'.padEnd(34)} ${(script / 1000).toFixed(1)} kB`)
  for (const [name, { median, p95 }] of Object.entries(frames))
    console.log(
      `${`timeline of ${events.toLocaleString('en')}, ${name}`.padEnd(34)} median frame ${ms(median)}, 95 % ${ms(p95)}`,
    )
}
