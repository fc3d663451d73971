/** A source of bytes → captures, by what it turns out to be. */
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import type { Capture, Given, Skipped } from '../record/record.ts'
import { readArchive } from './archive.ts'
import type { Source } from './bytes.ts'
import { decodeText } from './decode.ts'
import { type Entry, readFeed, readOpml } from './feed.ts'
import { readLine } from './lines.ts'
import { FORM_NAMES, type Form, recognise } from './recognise.ts'
import { readSitemap } from './sitemap.ts'

/** Where some bytes came from, and how what they point to is read. */
export interface Context {
  readonly address: string
  readonly contentType?: string
  /** What is known of a single report beforehand. */
  readonly given?: Given
  readonly fetched?: string
  /** Told once what the bytes are: "a feed, 30 entries". */
  readonly onFound: (address: string, what: string) => void
  /** Reads another address that this one names; absent where nothing may be followed. */
  readonly follow: (address: string, given: Given, kind: 'page' | 'list') => AsyncGenerator<Capture | Skipped>
}

type Captures = AsyncGenerator<Capture | Skipped>

/** All that a source holds. */
export async function* interpret(source: Source, context: Context): Captures {
  const form = recognise(source.head, context.address, context.contentType)
  const found = (more = ''): void => context.onFound(context.address, FORM_NAMES[form] + more)
  if (form === 'empty') return yield { skipped: 'there is nothing in it', address: context.address }
  if (form === 'binary') return yield { skipped: 'it holds no text', address: context.address }
  if (form === 'archive') {
    found()
    return yield* readArchive(source.stream(), context.address)
  }
  if (form === 'lines') {
    found()
    return yield* lines(source, context)
  }
  const text = decodeText(await source.whole(), context.contentType)
  if (form === 'html' || form === 'text') {
    found()
    return yield single(form, text, context)
  }
  yield* listed(form, text, context, found)
}

async function* listed(form: Form, text: string, context: Context, found: (more: string) => void): Captures {
  if (form === 'opml') {
    const feeds = readOpml(text)
    found(`, ${feeds.length} feeds`)
    for (const feed of feeds) yield* context.follow(feed, {}, 'list')
    return
  }
  if (form === 'sitemap') {
    const { pages, sitemaps } = readSitemap(text)
    found(`, ${pages.length} pages${sitemaps.length > 0 ? `, ${sitemaps.length} more sitemaps` : ''}`)
    for (const page of pages) yield* context.follow(page.url, page.given, 'page')
    for (const sitemap of sitemaps) yield* context.follow(sitemap, {}, 'list')
    return
  }
  yield* feed(text, context, found)
}

async function* feed(text: string, context: Context, found: (more: string) => void): Captures {
  const entries = readFeed(text)
  if (!entries) return yield { skipped: 'the feed cannot be read', address: context.address }
  found(`, ${entries.length} entries`)
  for (const [index, entry] of entries.entries()) {
    const address = `${context.address}#${index + 1}`
    if (entry.link && !entry.whole) yield* pageOrTeaser(entry, entry.link, address, context)
    else if (entry.html) yield ofEntry(entry.html, entry, address, context)
    else yield { skipped: 'the entry has neither text nor address', address }
  }
}

/** The page behind an entry; where it cannot be had, the entry's own words are better than none. */
async function* pageOrTeaser(entry: Entry, link: string, address: string, context: Context): Captures {
  for await (const made of context.follow(link, entry.given, 'page'))
    yield 'skipped' in made && entry.html ? ofEntry(entry.html, entry, address, context) : made
}

function ofEntry(content: string, { given }: Entry, address: string, { fetched }: Context): Capture {
  return { address, kind: 'html', content, given, ...(fetched && { fetched }) }
}

async function* lines(source: Source, context: Context): Captures {
  let number = 0
  for await (const line of createInterface({
    input: Readable.from(source.stream()),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number++
    if (line.trim() !== '') yield readLine(line, context.address, number)
  }
}

function single(form: 'html' | 'text', text: string, { address, given, fetched }: Context): Capture {
  return { address, kind: form, content: text, given: given ?? {}, ...(fetched && { fetched }) }
}
