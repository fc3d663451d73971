/** Cells of a time series → stacked bars: up is cooperation, down is conflict; deeds next to the line, words beyond, what is not (yet) done outlined. */
import type { Quad, SeriesCell, SeriesPoint, Status } from '../../serve/api.ts'

/** What has taken place as the reports tell it; everything else is announced, doubted or denied. */
const DONE: readonly Status[] = ['happened', 'ongoing']

export interface Bar {
  readonly quad: Quad
  /** Outlined: planned, promised, threatened, asked for, alleged, denied. */
  readonly open: boolean
  readonly from: number
  readonly to: number
  readonly events: number
}

export interface Step {
  readonly start: string
  readonly reports: number
  readonly events: number
  /** Events above the line and below it, with `from` nearer to the line. */
  readonly up: readonly Bar[]
  readonly down: readonly Bar[]
}

const ORDER: readonly (readonly [Quad, boolean])[] = [
  ['material cooperation', false],
  ['verbal cooperation', false],
  ['material cooperation', true],
  ['verbal cooperation', true],
  ['material conflict', false],
  ['verbal conflict', false],
  ['material conflict', true],
  ['verbal conflict', true],
]

export function stepsOf(series: readonly SeriesPoint[]): readonly Step[] {
  return series.map(({ start, reports, cells }) => ({
    start,
    reports,
    events: cells.reduce((sum, { events }) => sum + events, 0),
    up: stack(cells, 'cooperation'),
    down: stack(cells, 'conflict'),
  }))
}

function stack(cells: readonly SeriesCell[], side: 'cooperation' | 'conflict'): readonly Bar[] {
  let from = 0
  return ORDER.filter(([quad]) => quad.endsWith(side)).flatMap(([quad, open]) => {
    const events = cells
      .filter(cell => cell.quad === quad && DONE.includes(cell.status) !== open)
      .reduce((sum, { events }) => sum + events, 0)
    if (events === 0) return []
    const bar = { quad, open, from, to: from + events, events }
    from = bar.to
    return [bar]
  })
}

/** A round number not below `most`, for the end of an axis. */
export function roundUp(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)))
  return [1, 2, 3, 4, 5, 6, 8, 10].map(n => n * power).find(n => n >= most) ?? most
}

/** The last step that a report was read in; what is dated after it is still to come. */
export const reachOf = (steps: readonly Step[]): number => steps.findLastIndex(({ reports }) => reports > 0)

// one thing planned for years ahead, or told of years ago, should not press all that happened into a corner
const AHEAD = 0.25
/** A chart has room for so many steps: they are no wider than this many would make them. */
export const FEWEST = 12
const LEAST_AHEAD = 3

/** Steps from shortly before the record's first report to shortly after its last. */
export function withinReach(steps: readonly Step[]): readonly Step[] {
  const [first, last] = [steps.findIndex(({ reports }) => reports > 0), reachOf(steps)]
  if (first < 0) return steps
  const room = Math.max(LEAST_AHEAD, Math.ceil((last - first + 1) * AHEAD))
  const start = Math.max(0, first - room)
  return steps.slice(start, Math.max(last + 1 + room, start + FEWEST))
}
