import { Link } from '@tanstack/react-router'
import type { ArticleAnswer } from '../../serve/api.ts'
import { shortDay } from '../dates.ts'

/** Other reports of the same happenings and the same story, and this page as data. */
export function SeeAlso({ told: { seeAlso, article } }: { readonly told: ArticleAnswer }) {
  return (
    <div className="after">
      {seeAlso.length > 0 && (
        <section aria-labelledby="see-also">
          <h2 className="label" id="see-also">
            See also
          </h2>
          <ul className="plain">
            {seeAlso.map(({ id, title, published, source, why }) => (
              <li key={id} className="due">
                <time dateTime={published}>{published ? shortDay(published) : ''}</time>
                <Link to="/articles/$id" params={{ id }} dir="auto">
                  {title ?? id}
                </Link>
                <small>
                  {why}
                  {source && ` · ${source}`}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="soft as-data">
        <a className="inline-link" href={`/articles/${encodeURIComponent(article.id)}.json`}>
          This page as JSON
        </a>
      </p>
    </div>
  )
}
