import type { LinedEvent } from '../../serve/api.ts'
import { useAnswer } from '../api.ts'
import { fullDay } from '../dates.ts'
import { MarkedText } from '../report/marked-text.tsx'
import { litMarks, paragraphs } from '../report/marks.ts'
import '../report/report.css'

/** The whole paragraph that tells an event, its actor, recipient, act, time and source lit up as in the report. */
export function Clause({ event }: { readonly event: LinedEvent }) {
  const { article, evidence, trigger } = event
  const { data } = useAnswer('/api/articles/:id', { id: article.id })
  const text = data?.article.id === article.id ? data.article.text : undefined
  const around =
    text === undefined
      ? undefined
      : paragraphs(text).find(({ start, end }) => start <= trigger.start && end > trigger.start)
  return (
    <blockquote className="clause text lit">
      {text !== undefined && around ? (
        <MarkedText text={text} stretch={around} marks={litMarks(text, event)} chosen={undefined} />
      ) : (
        <p dir="auto">{evidence.quote}</p>
      )}
      <footer>
        <a className="inline-link" href={`/articles/${encodeURIComponent(article.id)}?event=${event.id}`}>
          {article.title ?? article.id}
        </a>
        {article.source && ` · ${article.source}`}
        {article.published && ` · ${fullDay(article.published)}`}
      </footer>
    </blockquote>
  )
}
