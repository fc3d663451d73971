import { Link } from '@tanstack/react-router'
import type { DayReports } from '../../serve/api.ts'
import { counted, daysBetween, longMonth } from '../dates.ts'
import { lastDay } from '../dyad/chart.tsx'
import { useWidth } from '../dyad/use-width.ts'

const HIGH = 56
const FOOT = 20

/** Reports read by month of publication: what every other chart is measured by. */
export function Coverage({ days }: { readonly days: readonly DayReports[] }) {
  const [place, wide] = useWidth<HTMLElement>()
  const months = monthsOf(days)
  if (months.length === 0) return null
  const most = Math.max(...months.map(({ articles }) => articles))
  const width = Math.min(48, wide / months.length)
  const every = Math.max(1, Math.ceil(86 / width))
  return (
    <figure className="coverage" ref={place}>
      <figcaption className="label">Reports by month of publication, at most {most}</figcaption>
      {wide > 0 && (
        <svg viewBox={`0 0 ${wide} ${HIGH + FOOT}`} width={wide} height={HIGH + FOOT}>
          <title>Reports read by month</title>
          {months.map(({ month, articles }, i) => (
            <Link key={month} to="/articles" search={{ since: `${month}-01`, until: lastDay(`${month}-01`, 'month') }}>
              <title>{`${longMonth(`${month}-01`)}: ${counted(articles, 'report')}`}</title>
              <rect className="catch" x={i * width} y={0} width={width} height={HIGH} />
              {articles > 0 ? (
                <rect
                  className="cover"
                  x={i * width}
                  width={Math.max(1, width - 2)}
                  y={HIGH - Math.max(1, (articles / most) * HIGH)}
                  height={Math.max(1, (articles / most) * HIGH)}
                />
              ) : (
                <line className="unread" x1={i * width} x2={i * width + width - 2} y1={HIGH - 1} y2={HIGH - 1} />
              )}
            </Link>
          ))}
          {months.map(({ month }, i) =>
            i % every === 0 && i * width < wide - 60 ? (
              <text key={month} x={i * width} y={HIGH + 15}>
                {longMonth(`${month}-01`).replace(/(\w{3})\w*/, '$1')}
              </text>
            ) : null,
          )}
        </svg>
      )}
    </figure>
  )
}

/** Every month from the first to the last, those without a report included. */
function monthsOf(days: readonly DayReports[]): readonly { month: string; articles: number }[] {
  const counts = new Map<string, number>()
  for (const { day, articles } of days) counts.set(day.slice(0, 7), (counts.get(day.slice(0, 7)) ?? 0) + articles)
  const [first, last] = [days[0]?.day.slice(0, 7), days.at(-1)?.day.slice(0, 7)]
  if (!first || !last) return []
  const found: { month: string; articles: number }[] = []
  const [year, month] = first.split('-').map(Number) as [number, number]
  for (let i = 0; daysBetween(`${last}-01`, monthAt(year, month + i)) <= 0; i++) {
    const name = monthAt(year, month + i).slice(0, 7)
    found.push({ month: name, articles: counts.get(name) ?? 0 })
  }
  return found
}

const monthAt = (year: number, month: number): string =>
  new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10)
