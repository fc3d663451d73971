/** Feeds (RSS, Atom, RDF, JSON Feed) and lists of feeds (OPML) → what their entries say. */
import { parseFeed, parseOpml } from 'feedsmith'
import type { Given } from '../record/record.ts'

/** One entry: what the feed says of the report, its full text where the feed carries one, and where the page is. */
export interface Entry {
  readonly given: Given
  readonly html?: string
  /** The text is long enough to be the report and not a teaser for it. */
  readonly whole: boolean
  readonly link?: string
}

type Loose = Record<string, unknown>

/** Shorter than this, an entry's text is a teaser and the page has to be read. In characters without markup. */
const TEASER = 600

/** Entries of a feed, or undefined where the text is no feed. Broken feeds give what can be had. */
export function readFeed(text: string): readonly Entry[] | undefined {
  let parsed: Loose
  try {
    parsed = parseFeed(text).feed as Loose
  } catch {
    return undefined
  }
  const source = string(parsed.title)
  const items = list(parsed.items ?? parsed.entries)
  return items.map(item => entry(item as Loose, source))
}

/** Addresses of the feeds that an OPML list names, folders included. */
export function readOpml(text: string): readonly string[] {
  const found: string[] = []
  const visit = (outlines: unknown): void => {
    for (const outline of list(outlines) as Loose[]) {
      const address = string(outline.xmlUrl)
      if (address) found.push(address)
      visit(outline.outlines)
    }
  }
  try {
    visit((parseOpml(text) as { body?: Loose }).body?.outlines)
  } catch {
    return []
  }
  return found
}

function entry(item: Loose, source: string | undefined): Entry {
  const link = string(item.link) ?? string(item.url) ?? alternate(item.links)
  const title = string(item.title)
  const published = instant(
    item.published ??
      item.pubDate ??
      item.date_published ??
      (item.dc as Loose)?.date ??
      list((item.dc as Loose)?.dates)[0] ??
      item.updated,
  )
  const authors = list(item.authors)
    .map(author => (typeof author === 'string' ? author : string((author as Loose).name)))
    .filter(name => name !== undefined)
  const html = longest(
    (item.content as Loose)?.encoded,
    item.content,
    item.content_html,
    item.content_text,
    item.description,
    item.summary,
  )
  return {
    given: {
      ...(title && { title }),
      ...(published && { published }),
      ...(source && { source }),
      ...(link && { url: link }),
      ...(authors.length > 0 && { authors }),
    },
    ...(link && { link }),
    ...(html && { html }),
    whole: html !== undefined && (withoutMarkup(html).length >= TEASER || !link),
  }
}

const withoutMarkup = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

function string(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined
  if (value && typeof value === 'object') return string((value as Loose).value ?? (value as Loose).href)
  return undefined
}

function alternate(links: unknown): string | undefined {
  const all = list(links) as Loose[]
  return string((all.find(link => link.rel === undefined || link.rel === 'alternate') ?? all[0])?.href)
}

function longest(...values: readonly unknown[]): string | undefined {
  return values
    .map(string)
    .reduce((best, value) => ((value?.length ?? 0) > (best?.length ?? 0) ? value : best), undefined)
}

function instant(value: unknown): string | undefined {
  const text = value instanceof Date ? value.toISOString() : string(value)
  if (!text) return undefined
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return text
  const time = Date.parse(text)
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace('.000Z', 'Z')
}
