import { Link, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Story } from '../../serve/api.ts'
import { useAnswer } from '../api.ts'
import { counted, longDay } from '../dates.ts'
import { Glyph } from '../ledger/glyph.tsx'
import { Narrow } from '../ledger/narrow.tsx'
import { questionOf } from '../ledger/question.ts'
import { Sentence } from '../ledger/sentence.tsx'
import type { Search } from '../router.tsx'
import { TroubleNote } from '../shell/trouble.tsx'
import '../ledger/line.css'
import './stories.css'

/** Happenings that several reports tell, by day, with how many of them are witnesses of their own. */
export function StoriesPage() {
  const search = useSearch({ strict: false }) as Search
  const { data, error } = useAnswer('/api/stories', questionOf(search, undefined))
  useEffect(() => {
    document.title = 'Stories · Readout'
  }, [])
  if (error) return <TroubleNote error={error} />
  const days = byDay(data?.stories ?? [])
  return (
    <div className="stories">
      <h1>Stories</h1>
      <p className="page-lead">
        What more than one report tells{data && `: ${counted(data.stories.length, 'happening')}`}. Reports are
        independent where they do not go back to the same agency, outlet or source.
      </p>
      <Narrow to="/stories" />
      {data?.stories.length === 0 && <p className="nothing">No happening is told by more than one report here.</p>}
      {days.map(([day, stories]) => (
        <section key={day} className="day">
          <h2>{day ? longDay(day) : 'No day'}</h2>
          <ul className="plain">
            {stories.map(story => (
              <One key={story.event.id} {...story} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function byDay(stories: readonly Story[]): readonly (readonly [day: string, stories: readonly Story[]])[] {
  const days = new Map<string, Story[]>()
  for (const story of stories) {
    const { when, article } = story.event
    const day = when?.start ?? article.published?.slice(0, 10) ?? ''
    days.set(day, [...(days.get(day) ?? []), story])
  }
  return [...days]
}

function One({ event, tellings, independent }: Story) {
  return (
    <li className="line">
      <Glyph status={event.status} quad={event.scores.quad} />
      <p className="says">
        <Sentence event={event} />
      </p>
      <Link className="status" to="/events/$id" params={{ id: event.id }}>
        {event.status}
      </Link>
      <p className="sub">
        <Link to="/events/$id" params={{ id: event.id }} className="part inline-link">
          {counted(tellings, 'report')}
          {independent !== undefined && `, ${independent} independent`}
        </Link>
        {event.article.source && <span className="part">first {event.article.source}</span>}
      </p>
    </li>
  )
}
