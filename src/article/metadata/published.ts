/** When a report was published and updated, from the places where pages state it. */
import { cleanLine } from '../entities.ts'
import { dateInUrl, readDate } from './dates.ts'
import type { LinkedStory } from './linked-data.ts'
import { type Found, firstFound, type PageFacts } from './page-facts.ts'

const publishedNames = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'og:pubdate',
  'datepublished',
  'published_time',
  'published-date',
  'publish-date',
  'publishdate',
  'publish_date',
  'publication_date',
  'publication-date',
  'article.published',
  'article_date_original',
  'article:published',
  'cxenseparse:recs:publishtime',
  'parsely-pub-date',
  'sailthru.date',
  'rnews:datepublished',
  'citation_publication_date',
  'citation_date',
  'dcterms.created',
  'dcterms.date',
  'dc.date.issued',
  'dc.date',
  'dc.date.created',
  'pubdate',
  'originalpublicationdate',
  'displaydate',
  'article.created',
  'date.released',
  'date',
  'time',
]
const updatedNames = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'lastmod',
  'dcterms.modified',
  'modified',
  'article.updated',
  'updated_time',
]

const dateMarks = /publish|pub-?date|posted|date-?(line|published|time)?\b|time-?stamp|entry-date|created|byline|meta/i
const told = /\b(publi(shed|cado|é|cato)|posted|first published|created|date|updated|last updated|veröffentlicht)\b/i

/** `address` is where the page is, for what its path may say. */
export function readPublished(
  facts: PageFacts,
  linked: LinkedStory,
  address: string | undefined,
): Found<string> | undefined {
  const meta = () => publishedNames.map(name => readDate(facts.meta(name))).find(date => date !== undefined)
  const found = firstFound([
    ['json-ld', () => readDate(linked.published)],
    ['meta', meta],
    ['time', () => inTimeElements(facts.document)],
    ['byline', () => inByline(facts.document)],
    ['url', () => dateInUrl(address)],
    ['json-ld', () => readDate(linked.updated)],
  ])
  return found
}

/** The later change of a report; absent where the page states none. */
export function readUpdated(facts: PageFacts, linked: LinkedStory): Found<string> | undefined {
  return firstFound([
    ['json-ld', () => readDate(linked.updated)],
    ['meta', () => updatedNames.map(name => readDate(facts.meta(name))).find(date => date !== undefined)],
  ])
}

/** The `time` element that is marked as the date of publication, or else the first in an article's head. */
function inTimeElements(document: Document): string | undefined {
  const times = [...document.getElementsByTagName('time')].slice(0, 60)
  const dates = times.map(time => ({
    time,
    date: readDate(time.getAttribute('datetime') ?? undefined) ?? readDate(cleanLine(time.textContent)),
  }))
  const dated = dates.filter(({ date }) => date !== undefined)
  const marked = dated.find(
    ({ time }) => time.hasAttribute('pubdate') || /publish/i.test(`${time.getAttribute('itemprop')} ${time.className}`),
  )
  const own = dated.find(({ time }) => !time.closest('aside, nav, footer, [class*=related], [class*=comment]'))
  return (marked ?? own)?.date
}

/** A short text in an element that is named for a date or a byline. */
function inByline(document: Document): string | undefined {
  const selector =
    '[itemprop=datePublished],[class*=date],[class*=publish],[class*=posted],[class*=time],[class*=byline],[class*=meta],[id*=date]'
  const marked = [...document.querySelectorAll(selector)].slice(0, 200)
  for (const element of marked) {
    if (element.closest('aside, nav, footer, [class*=related], [class*=comment], [class*=sidebar]')) continue
    const name = `${element.getAttribute('class')} ${element.id} ${element.getAttribute('itemprop')}`
    const text = cleanLine(element.getAttribute('content') ?? element.textContent)
    if (!text || text.length > 160 || !(dateMarks.test(name) || told.test(text))) continue
    const date = readDate(text)
    if (date !== undefined) return date
  }
  return undefined
}
