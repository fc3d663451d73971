/** Sitemaps (news sitemaps and indexes too) → the addresses they list, read as a stream of tags. */
import { SaxesParser } from 'saxes'
import type { Given } from '../record/record.ts'

export interface SitemapEntry {
  readonly url: string
  readonly given: Given
}

export interface Sitemap {
  readonly pages: readonly SitemapEntry[]
  /** Other sitemaps, of an index. */
  readonly sitemaps: readonly string[]
}

/** The entries of a sitemap; one that breaks off gives those before the break. */
export function readSitemap(text: string): Sitemap {
  const pages: SitemapEntry[] = []
  const sitemaps: string[] = []
  const path: string[] = []
  let fields: Record<string, string> = {}
  let words = ''
  const parser = new SaxesParser()
  // a broken tag ends the sitemap but not what was read of it
  parser.on('error', () => {})
  parser.on('opentag', ({ name }) => {
    path.push(name.replace(/^.*:/, ''))
    words = ''
    if (path.at(-1) === 'url' || path.at(-1) === 'sitemap') fields = {}
  })
  parser.on('text', text => (words += text))
  parser.on('cdata', text => (words += text))
  parser.on('closetag', () => {
    const name = path.pop() ?? ''
    const within = path.at(-1)
    if (name === 'url' && fields.loc) pages.push({ url: fields.loc, given: given(fields) })
    else if (name === 'sitemap' && fields.loc) sitemaps.push(fields.loc)
    // <loc> of an image inside <url> is not the page's
    else if (within === 'url' || within === 'sitemap' || within === 'news' || within === 'publication')
      fields[name] ??= words.trim()
    words = ''
  })
  parser.write(text).close()
  return { pages, sitemaps }
}

function given(fields: Record<string, string>): Given {
  const { loc, title, publication_date: published, name } = fields
  return {
    ...(loc && { url: loc }),
    ...(title && { title }),
    ...(published && { published }),
    ...(name && { source: name }),
  }
}
