import { Link } from '@tanstack/react-router'
import type { SeriesPoint, Unit } from '../../serve/api.ts'
import { counted, days, dayYear, longMonth, shortDay } from '../dates.ts'
import type { Search } from '../router.tsx'
import { type Bar, roundUp, type Step, stepsOf } from './series.ts'
import './chart.css'

const WIDE = 900
const HIGH = 230
const COVER = 44
const LEFT = 30
const FOOT = 20

interface ChartProps {
  readonly series: readonly SeriesPoint[]
  readonly unit: Unit
  /** The ledger's question, to which a step adds its days. */
  readonly ask: Search
  readonly label: string
}

/** Cooperation up, conflict down, over the number of reports read: silence and lack of coverage look different. */
export function Chart({ series, unit, ask, label }: ChartProps) {
  const steps = stepsOf(series)
  const most = roundUp(Math.max(1, ...steps.flatMap(({ up, down }) => [up.at(-1)?.to ?? 0, down.at(-1)?.to ?? 0])))
  const reports = Math.max(1, ...steps.map(step => step.reports))
  const width = (WIDE - LEFT) / Math.max(steps.length, 12)
  const half = HIGH / 2
  const scale = (half - 8) / most
  return (
    <figure className="chart">
      <svg viewBox={`0 0 ${WIDE} ${HIGH + COVER + FOOT + 16}`}>
        <title>{label}</title>
        <line className="axis" x1={LEFT} x2={WIDE} y1={half} y2={half} />
        {[most, most / 2].filter(Number.isInteger).map(tick => (
          <g key={tick} className="ticks">
            <text x={LEFT - 6} y={half - tick * scale + 4} textAnchor="end">
              {tick}
            </text>
            <text x={LEFT - 6} y={half + tick * scale + 4} textAnchor="end">
              {tick}
            </text>
            <line x1={LEFT} x2={WIDE} y1={half - tick * scale} y2={half - tick * scale} />
            <line x1={LEFT} x2={WIDE} y1={half + tick * scale} y2={half + tick * scale} />
          </g>
        ))}
        {steps.map((step, i) => (
          <g key={step.start} transform={`translate(${LEFT + i * width} 0)`}>
            <Link className="step" to="/" search={{ ...ask, since: step.start, until: lastDay(step.start, unit) }}>
              <title>{`${stepName(step.start, unit)}: ${counted(step.events, 'event')}, ${counted(step.reports, 'report')} read`}</title>
              <rect className="catch" width={width} height={HIGH + COVER} />
              {step.up.map(bar => (
                <rect
                  key={barKey(bar)}
                  className={barKey(bar)}
                  x={width * 0.1}
                  width={width * 0.8}
                  y={half - bar.to * scale}
                  height={bar.events * scale}
                />
              ))}
              {step.down.map(bar => (
                <rect
                  key={barKey(bar)}
                  className={barKey(bar)}
                  x={width * 0.1}
                  width={width * 0.8}
                  y={half + bar.from * scale}
                  height={bar.events * scale}
                />
              ))}
              <rect
                className="cover"
                x={width * 0.1}
                width={width * 0.8}
                y={HIGH + COVER + 8 - (step.reports / reports) * (COVER - 14)}
                height={(step.reports / reports) * (COVER - 14)}
              />
              {step.reports === 0 && (
                <line
                  className="unread"
                  x1={width * 0.1}
                  x2={width * 0.9}
                  y1={HIGH + COVER + 7}
                  y2={HIGH + COVER + 7}
                />
              )}
            </Link>
          </g>
        ))}
        <text className="cover-name" x={LEFT} y={HIGH + 14}>
          {`reports read each ${unit}, at most ${reports}`}
        </text>
        {dates(steps, unit).map(({ i, text }) => (
          <text key={i} className="date" x={LEFT + (i + 0.5) * width} y={HIGH + COVER + FOOT + 6} textAnchor="middle">
            {text}
          </text>
        ))}
      </svg>
      <figcaption className="chart-key">
        <span className="k-deeds-coop">cooperation, deeds</span>
        <span className="k-words-coop">cooperation, words</span>
        <span className="k-words-conf">conflict, words</span>
        <span className="k-deeds-conf">conflict, deeds</span>
        <span className="k-open">not (yet) done</span>
        <span className="k-unread">nothing read</span>
      </figcaption>
    </figure>
  )
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
function dates(steps: readonly Step[], unit: Unit): readonly { i: number; text: string }[] {
  const every = Math.max(1, Math.ceil(steps.length / 8))
  return steps.flatMap(({ start }, i) =>
    i % every === 0
      ? [{ i, text: unit === 'month' ? longMonth(start).replace(/(\w{3})\w*/, '$1') : shortDay(start) }]
      : [],
  )
}
