import type { ArticleAnswer } from '../../serve/api.ts'
import { counted, fullDay, instant, longDay } from '../dates.ts'

/** When a report was published and how that is known, where it stands, and what was read in it. */
export function Byline({ told }: { readonly told: ArticleAnswer }) {
  const { article, events, statements, read, addresses } = told
  const { published, publishedInterval, publishedCertainty, publishedEvidence, authors, url } = article
  const inferred = publishedCertainty === 'inferred'
  return (
    <p className="byline">
      {authors && authors.length > 0 && (
        <span className="part" dir="auto">
          {authors.join(', ')}
        </span>
      )}
      {published && (
        <span className="part">
          <time dateTime={published}>{longDay(published)}</time>
          {published.length > 10 && `, ${instant(published).slice(-5)} UTC`}
          {inferred && ' (inferred from the text)'}
        </span>
      )}
      {!published && publishedInterval && (
        <span className="part">
          between {fullDay(publishedInterval.start)} and {fullDay(publishedInterval.end)} (inferred from the text)
        </span>
      )}
      {inferred && publishedEvidence?.[0] && (
        <span className="part">
          from <q className="quote">{publishedEvidence[0].quote}</q>
        </span>
      )}
      <span className="part">
        {counted(events.length, 'event')}, {counted(statements.length, 'statement')}
      </span>
      {isWeb(url) && (
        <a className="part inline-link" href={url} rel="noreferrer noopener external">
          The original
        </a>
      )}
      <span className="part">
        read {instant(read)}
        {addresses.length > 1 && ` at ${counted(addresses.length, 'address').replace('addresss', 'addresses')}`}
      </span>
    </p>
  )
}

/** Only addresses of the web are ever linked: a report may name `javascript:` as its own. */
export function isWeb(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url)
}
