import { Link } from '@tanstack/react-router'
import type { ArticleAnswer } from '../../serve/api.ts'
import { shortDay } from '../dates.ts'

/** Other reports of the same happenings and the same story. */
export function SeeAlso({ told: { seeAlso } }: { readonly told: ArticleAnswer }) {
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
    </div>
  )
}
