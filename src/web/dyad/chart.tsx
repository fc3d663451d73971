import { Link } from '@tanstack/react-router'
import type { SeriesPoint, Unit } from '../../serve/api.ts'
import { counted, days, dayYear, longMonth, shortDay } from '../dates.ts'
import type { Search } from '../router.tsx'
import { type Bar, FEWEST, reachOf, roundUp, type Step, stepsOf, withinReach } from './series.ts'
import { useWidth } from './use-width.ts'
import './chart.css'

const HIGH = 230
const COVER = 44
const LEFT = 30
const FOOT = 20
// room that the word for what lies ahead takes
const AHEAD = 48
// room that a date takes
const DATE = 92

interface ChartProps {
  readonly series: readonly SeriesPoint[]
  readonly unit: Unit
  /** The ledger's question, to which a step adds its days. */
  readonly ask: Search
  readonly label: string
}

/** Cooperation up, conflict down, over the number of reports read: silence, no coverage and days to come look different. */
export function Chart({ series, unit, ask, label }: ChartProps) {
  const [place, wide] = useWidth<HTMLElement>()
  const all = stepsOf(series)
  const steps = withinReach(all)
  const beyond = eventsOf(all) - eventsOf(steps)
  const reach = reachOf(steps)
  const most = roundUp(Math.max(1, ...steps.flatMap(({ up, down }) => [up.at(-1)?.to ?? 0, down.at(-1)?.to ?? 0])))
  const reports = Math.max(1, ...steps.map(step => step.reports))
  const width = (wide - LEFT) / Math.max(steps.length, FEWEST)
  const half = HIGH / 2
  const scale = (half - 8) / most
  const end = LEFT + (reach + 1) * width
  const foot = HIGH + COVER
  return (
    <figure className="chart" ref={place}>
      {wide > 0 && (
        <svg viewBox={`0 0 ${wide} ${foot + FOOT + 16}`} width={wide} height={foot + FOOT + 16}>
          <title>{label}</title>
          {[most, most / 2].filter(Number.isInteger).map(tick => (
            <Tick key={tick} tick={tick} wide={wide} up={half - tick * scale} down={half + tick * scale} />
          ))}
          <line className="axis" x1={LEFT} x2={wide} y1={half} y2={half} />
          {steps.map((step, i) => (
            <g key={step.start} transform={`translate(${LEFT + i * width} 0)`}>
              <Link className="step" to="/" search={{ ...ask, since: step.start, until: lastDay(step.start, unit) }}>
                <title>{`${stepName(step.start, unit)}: ${counted(step.events, 'event')}, ${counted(step.reports, 'report')} read`}</title>
                <rect className="catch" width={width} height={foot} />
                <Bars step={step} width={width} half={half} scale={scale} />
                <rect
                  className="cover"
                  x={width * 0.1}
                  width={width * 0.8}
                  y={foot + 8 - (step.reports / reports) * (COVER - 14)}
                  height={(step.reports / reports) * (COVER - 14)}
                />
                {step.reports === 0 && i <= reach && (
                  <line className="unread" x1={width * 0.1} x2={width * 0.9} y1={foot + 7} y2={foot + 7} />
                )}
              </Link>
            </g>
          ))}
          {reach < steps.length - 1 && (
            <g className="ahead">
              <line x1={end} x2={end} y1={0} y2={foot + 8} />
              <text x={end - 5} y={9} textAnchor="end">
                last report
              </text>
              {wide - end > AHEAD && (
                <text x={end + 5} y={9}>
                  ahead
                </text>
              )}
            </g>
          )}
          <text className="cover-name" x={LEFT} y={HIGH + 14}>
            {`reports read each ${unit}, at most ${reports}`}
          </text>
          {dates(steps, unit, Math.floor(wide / DATE)).map(({ i, text }) => (
            <text
              key={i}
              className="date"
              x={Math.max(LEFT, LEFT + (i + 0.5) * width)}
              y={foot + FOOT + 6}
              textAnchor={i === 0 ? 'start' : i > steps.length - 2 && steps.length >= FEWEST ? 'end' : 'middle'}
            >
              {text}
            </text>
          ))}
        </svg>
      )}
      <figcaption className="chart-key">
        <span className="k-deeds-coop">cooperation, deeds</span>
        <span className="k-words-coop">cooperation, words</span>
        <span className="k-words-conf">conflict, words</span>
        <span className="k-deeds-conf">conflict, deeds</span>
        <span className="k-open">not (yet) done</span>
        <span className="k-unread">nothing read</span>
        {beyond > 0 && <span className="k-none">{counted(beyond, 'event')} before or after not drawn</span>}
      </figcaption>
    </figure>
  )
}

const eventsOf = (steps: readonly Step[]): number => steps.reduce((sum, { events }) => sum + events, 0)

interface TickProps {
  readonly tick: number
  readonly wide: number
  readonly up: number
  readonly down: number
}

function Tick({ tick, wide, up, down }: TickProps) {
  return [up, down].map(y => (
    <g key={y} className="ticks">
      <text x={LEFT - 6} y={y + 4} textAnchor="end">
        {tick}
      </text>
      <line x1={LEFT} x2={wide} y1={y} y2={y} />
    </g>
  ))
}

interface BarsProps {
  readonly step: Step
  readonly width: number
  readonly half: number
  readonly scale: number
}

function Bars({ step: { up, down }, width, half, scale }: BarsProps) {
  const bar = (one: Bar, y: number) => (
    <rect
      key={barKey(one)}
      className={barKey(one)}
      x={width * 0.1}
      width={width * 0.8}
      y={y}
      height={one.events * scale}
    />
  )
  return [...up.map(one => bar(one, half - one.to * scale)), ...down.map(one => bar(one, half + one.from * scale))]
}

const barKey = ({ quad, open }: Bar): string => `${quad.replace(' ', '-')}${open ? ' open' : ''}`

/** The last day of a step. */
export function lastDay(start: string, unit: Unit): string {
  if (unit === 'day') return start
  const [year, month] = start.split('-').map(Number) as [number, number]
  const end = unit === 'month' ? new Date(Date.UTC(year, month, 0)) : new Date(Date.parse(start) + 6 * 86_400_000)
  return end.toISOString().slice(0, 10)
}

export function stepName(start: string, unit: Unit): string {
  if (unit === 'month') return longMonth(start)
  return unit === 'day' ? dayYear(start) : days(start, lastDay(start, unit))
}

/** A handful of steps that carry their date. */
function dates(steps: readonly Step[], unit: Unit, most: number): readonly { i: number; text: string }[] {
  const every = Math.max(1, Math.ceil(steps.length / Math.max(2, most)))
  return steps.flatMap(({ start }, i) =>
    i % every === 0
      ? [{ i, text: unit === 'month' ? longMonth(start).replace(/(\w{3})\w*/, '$1') : shortDay(start) }]
      : [],
  )
}
