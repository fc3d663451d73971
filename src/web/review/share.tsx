import { useAnswer } from '../api.ts'
import { count } from '../dates.ts'
import { wilson } from './wilson.ts'

/** How often the machine was right on what people looked at, with what so few can say. */
export function Share() {
  const { data } = useAnswer('/api/stats')
  if (!data) return <p className="page-lead" />
  const { right, reviewed, events } = data
  if (reviewed === 0)
    return <p className="page-lead">Nobody has looked at any of {count(events)} events; the doubtful come first.</p>
  const [least, most] = wilson(right, reviewed).map(share => Math.round(share * 100)) as [number, number]
  return (
    <div className="share">
      <p>
        <b>
          The machine was right in {count(right)} of {count(reviewed)}
        </b>{' '}
        that people looked at, that is {Math.round((right / reviewed) * 100)} in 100{' '}
        <span className="soft">
          (from so few it may be {least} to {most} in 100). The doubtful come first, so the whole record is likely
          better.
        </span>
      </p>
      <meter className="right-share" min={0} max={reviewed} value={right} aria-label="Share that was right" />
    </div>
  )
}
