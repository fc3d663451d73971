import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import type { ArticleAnswer } from '../../serve/api.ts'
import { useAnswer } from '../api.ts'
import { Comments } from '../comments/comments.tsx'
import type { Search } from '../router.tsx'
import { TroubleNote } from '../shell/trouble.tsx'
import { Byline } from './byline.tsx'
import { MarkedText } from './marked-text.tsx'
import { litMarks, type Mark, paragraphs, quietMarks } from './marks.ts'
import { Note } from './note.tsx'
import { passageMarks, usePicked } from './passage.ts'
import { usePlacedNotes } from './place-notes.ts'
import { SeeAlso } from './see-also.tsx'
import '../ledger/line.css'
import './report.css'

/** A report set to be read, its events in the margin beside the words that carry them. */
export function ReportPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error } = useAnswer('/api/articles/:id', { id })
  useEffect(() => {
    if (data) document.title = `${data.article.title ?? data.article.id} · Readout`
  }, [data])
  if (error) return <TroubleNote error={error} />
  if (!data || data.article.id !== id) return <div className="report" aria-busy="true" />
  return <Report key={id} told={data} />
}

function Report({ told }: { readonly told: ArticleAnswer }) {
  const { article, events } = told
  const { event: chosen } = useSearch({ strict: false }) as Search
  const text = useRef<HTMLDivElement>(null)
  const quiet = useMemo(() => quietMarks(told), [told])
  const event = events.find(({ id }) => id === chosen)
  const { data: said } = useAnswer('/api/comments', { article: article.id })
  const passages = useMemo(() => passageMarks(article.text, said?.comments ?? told.comments), [article, said, told])
  const marks: readonly Mark[] = [...quiet, ...passages, ...(event ? litMarks(article.text, event) : [])]
  const { passage, pick, pickButton, letGo } = usePicked(text, article.text, event?.evidence)
  usePlacedNotes(text)
  useEscape()
  useSeen(event?.id)
  return (
    <div className="report">
      <article lang={article.language}>
        <header>
          {article.source && (
            <p className="kicker" dir="auto">
              {article.source.name}
            </p>
          )}
          <h1 dir="auto">{article.title ?? article.id}</h1>
          <Byline told={told} />
        </header>
        <div className={event ? 'text lit' : 'text'} ref={text}>
          {paragraphs(article.text).map(stretch => (
            <div key={stretch.start}>
              <MarkedText text={article.text} stretch={stretch} marks={marks} chosen={chosen} />
              {events
                .filter(({ trigger }) => trigger.start >= stretch.start && trigger.start < stretch.end)
                .sort((a, b) => a.trigger.start - b.trigger.start)
                .map(one => (
                  <Note
                    key={one.id}
                    event={one}
                    chosen={one.id === chosen}
                    checks={told.checks.filter(({ event }) => event === one.id)}
                  />
                ))}
            </div>
          ))}
          {pickButton && (
            <button type="button" className="button pick" style={pickButton} onClick={pick}>
              Comment on this
            </button>
          )}
        </div>
      </article>
      <Comments subject={{ article: article.id }} passage={passage} onDone={letGo} />
      <SeeAlso told={told} />
    </div>
  )
}

/** Escape lets go of the chosen event. */
function useEscape(): void {
  const navigate = useNavigate()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || document.querySelector('dialog[open]')) return
      void navigate({
        to: '.',
        search: (now: Search) => ({ ...now, event: undefined }),
        replace: true,
        resetScroll: false,
      })
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [navigate])
}

/** An event that the URL names is brought into view once, when the page opens. */
function useSeen(id: string | undefined): void {
  const done = useRef(false)
  useEffect(() => {
    if (done.current) return
    done.current = true
    if (id) document.querySelector(`[data-trigger="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'center' })
  }, [id])
}
