import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { Snippet } from '../../serve/api.ts'
import { useAnswer } from '../api.ts'
import { counted, dayYear } from '../dates.ts'

/** Reports whose title or text has the searched words; events follow below. */
export function Found({ text }: { readonly text: string }) {
  const { data } = useAnswer('/api/search', { text: begun(text), limit: '5' })
  if (!data || data.hits.length === 0) return null
  return (
    <section className="found" aria-label="Reports found">
      <h2 className="label">Reports with “{text}”</h2>
      <ul className="plain">
        {data.hits.map(({ article, title, snippet, events }) => (
          <li key={article.id}>
            <Link to="/articles/$id" params={{ id: article.id }} data-row="">
              <h3 dir="auto">{title ? <Marked snippet={title} /> : (article.title ?? article.id)}</h3>
              <p className="quote" dir="auto">
                <Marked snippet={snippet} />
              </p>
            </Link>
            <small>
              {[article.source, article.published && dayYear(article.published), counted(events, 'event')]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
      {data.cursor && (
        <p className="more">
          <Link to="/articles" search={{ text }} className="inline-link">
            All reports with it
          </Link>
        </p>
      )}
    </section>
  )
}

/** The last word may go on while it is typed, once there is enough of it. */
export const begun = (text: string): string => (/[\p{L}\p{N}]{2}$/u.test(text) ? `${text}*` : text)

/** A passage with the searched words marked. */
export function Marked({ snippet: { text, marks } }: { readonly snippet: Snippet }) {
  return (
    <>
      {marks.map(({ start, end }, i) => (
        <Fragment key={start}>
          {text.slice(marks[i - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  )
}
