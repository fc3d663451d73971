/** A stretch of days → bars on a canvas: cooperation up, conflict down; deeds dark, words pale, what is not (yet) done outlined. */
import { scaleUtc } from 'd3-scale'
import { countsBetween, type Days, reportsBetween } from './days.ts'

const DAY = 86_400_000
// bars narrower than this cannot be told apart, so days are put together
const NARROWEST = 5
const FOOT = 24
// height of the bars of reports read, with their name above them
const COVER = 52

/** What is in view: days, the last one excluded; fractions while one moves. */
export interface View {
  readonly from: number
  readonly to: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** Steps in days that bars can have. */
const STEPS = [1, 7, 30, 91, 365] as const

/** Days that one bar stands for at this zoom. */
export function stepOf({ from, to }: View, width: number): number {
  return STEPS.find(step => (width * step) / (to - from) >= NARROWEST) ?? 365
}

/** The bars in view, each with its first day. Steps begin at multiples of their length, so that bars stay when one moves. */
export function barsOf(days: Days, view: View, width: number) {
  const step = stepOf(view, width)
  const bars: { readonly start: number; readonly counts: readonly number[] }[] = []
  for (let start = Math.floor(view.from / step) * step; start < view.to; start += step)
    bars.push({ start, counts: countsBetween(days, start, start + step - 1) })
  return { step, bars }
}

const COLOURS = ['--deeds-coop', '--words-coop', '--deeds-coop', '--deeds-conf', '--words-conf', '--deeds-conf']

interface Drawing {
  readonly days: Days
  readonly view: View
  readonly size: Size
  /** First and last day of what is chosen. */
  readonly chosen: View | undefined
}

export function draw(context: CanvasRenderingContext2D, { days, view, size, chosen }: Drawing): void {
  const { width, height } = size
  const style = getComputedStyle(document.documentElement)
  const colour = (name: string) => style.getPropertyValue(name)
  const x = (day: number) => ((day - view.from) / (view.to - view.from)) * width
  const base = height - FOOT - COVER
  context.clearRect(0, 0, width, height)
  context.font = `12px ${getComputedStyle(document.body).fontFamily}`
  if (chosen) {
    context.fillStyle = colour('--accent-wash')
    context.fillRect(x(chosen.from), 0, Math.max(2, x(chosen.to) - x(chosen.from)), height - FOOT)
  }
  const { step, bars } = barsOf(days, view, width)
  const middle = base / 2
  const most = Math.max(4, ...bars.map(({ counts }) => Math.max(sum(counts.slice(0, 3)), sum(counts.slice(3)))))
  const scale = (middle - 14) / most
  const wide = (step / (view.to - view.from)) * width
  const gap = Math.min(2, wide * 0.15)
  for (const { start, counts } of bars) {
    let [up, down] = [middle, middle]
    counts.forEach((events, i) => {
      if (events === 0) return
      const high = events * scale
      const box = [x(start) + gap / 2, i < 3 ? up - high : down, Math.max(1, wide - gap), high] as const
      if (i < 3) up -= high
      else down += high
      bar(context, box, { colour: colour(COLOURS[i]!), open: i % 3 === 2 })
    })
  }
  context.fillStyle = colour('--rule')
  context.fillRect(0, middle - 0.5, width, 1)
  cover(context, { days, step, starts: bars.map(({ start }) => start), x, wide: Math.max(1, wide - gap), base, colour })
  reach(context, { days, x, height: height - FOOT, soft: colour('--soft') })
  axis(context, view, { size, soft: colour('--soft'), line: colour('--line') })
  context.fillStyle = colour('--soft')
  context.textAlign = 'left'
  context.fillText(`${most} cooperate`, 2, 12)
  context.fillText(`${most} in conflict`, 2, base - 4)
}

interface Covering {
  readonly days: Days
  readonly step: number
  readonly starts: readonly number[]
  readonly x: (day: number) => number
  readonly wide: number
  readonly base: number
  readonly colour: (name: string) => string
}

/** Reports read under each bar; a dashed line where none was, so that silence and lack of coverage look different. */
function cover(context: CanvasRenderingContext2D, { days, step, starts, x, wide, base, colour }: Covering): void {
  const counts = starts.map(start => reportsBetween(days, start, start + step - 1))
  const most = Math.max(1, ...counts)
  const foot = base + COVER - 4
  for (const [i, reports] of counts.entries()) {
    const start = starts[i]!
    const high = (reports / most) * (COVER - 24)
    context.fillStyle = reports > 0 ? colour('--cover') : colour('--alarm')
    if (reports > 0) context.fillRect(x(start), foot - high, wide, high)
    else if (start >= days.first && start <= (days.reach ?? days.last))
      context.fillRect(x(start), foot - 1, wide / 2, 1)
  }
  context.fillStyle = colour('--soft')
  context.textAlign = 'left'
  context.fillText(`reports read, at most ${most}`, 2, base + 14)
}

/** Where the record ends and what lies ahead begins. */
function reach(
  context: CanvasRenderingContext2D,
  given: { days: Days; x: (day: number) => number; height: number; soft: string },
): void {
  if (given.days.reach === undefined) return
  const at = given.x(given.days.reach + 1)
  context.strokeStyle = given.soft
  context.lineWidth = 1
  context.setLineDash([2, 3])
  context.beginPath()
  context.moveTo(at, 0)
  context.lineTo(at, given.height)
  context.stroke()
  context.setLineDash([])
  context.fillStyle = given.soft
  context.textAlign = 'right'
  context.fillText('last report', at - 5, 12)
}

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0)

type Box = readonly [x: number, y: number, wide: number, high: number]

function bar(context: CanvasRenderingContext2D, box: Box, { colour, open }: { colour: string; open: boolean }): void {
  const [left, top, wide, high] = box
  if (open && wide > 3 && high > 3) {
    context.strokeStyle = colour
    context.lineWidth = 1.2
    context.strokeRect(left + 0.6, top + 0.6, wide - 1.2, high - 1.2)
    return
  }
  context.globalAlpha = open ? 0.35 : 1
  context.fillStyle = colour
  context.fillRect(left, top, wide, high)
  context.globalAlpha = 1
}

/** Dates under the bars, at the ticks that suit the zoom. */
function axis(context: CanvasRenderingContext2D, view: View, given: { size: Size; soft: string; line: string }): void {
  const { width, height } = given.size
  const time = scaleUtc([new Date(view.from * DAY), new Date(view.to * DAY)], [0, width])
  const ticks = Math.max(2, Math.floor(width / 110))
  const name = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...nameOf((view.to - view.from) / ticks) })
  context.textAlign = 'center'
  for (const tick of time.ticks(ticks)) {
    const at = time(tick)
    context.fillStyle = given.line
    context.fillRect(at, height - FOOT, 1, 5)
    context.fillStyle = given.soft
    if (at > 24 && at < width - 24) context.fillText(name.format(tick).replace('Sept', 'Sep'), at, height - 6)
  }
}

function nameOf(days: number): Intl.DateTimeFormatOptions {
  if (days > 300) return { year: 'numeric' }
  return days > 25 ? { month: 'short', year: 'numeric' } : { day: 'numeric', month: 'short' }
}
