/** What some bytes are, by their first words, then by name and declared type. */

export type Form = 'feed' | 'opml' | 'sitemap' | 'archive' | 'lines' | 'html' | 'text' | 'empty' | 'binary'

/** The words a person knows each form by. */
export const FORM_NAMES: Readonly<Record<Form, string>> = {
  feed: 'a feed',
  opml: 'a list of feeds (OPML)',
  sitemap: 'a sitemap',
  archive: 'a web archive (WARC)',
  lines: 'JSON lines',
  html: 'a page',
  text: 'text',
  empty: 'nothing',
  binary: 'no text',
}

/** The form of what `bytes` begin (already unpacked), `name` being its path or address. */
export function recognise(bytes: Uint8Array, name: string, contentType = ''): Form {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8192)).replace(/^(\u00ef\u00bb\u00bf|\s)+/, '')
  if (head === '') return 'empty'
  if (head.startsWith('WARC/')) return 'archive'
  if (/^(\u0000|%PDF|\u0089PNG|\u00ff\u00d8\u00ff|PK\u0003|GIF8|SQLite format 3)/.test(head)) return 'binary'
  const root = /<(?!\?|!)([\w:.-]+)/.exec(head)?.[1]?.toLowerCase() ?? ''
  if (head.startsWith('<')) {
    if (/^(rss|feed|rdf:rdf|rdf)$/.test(root)) return 'feed'
    if (root === 'opml') return 'opml'
    if (/^(.*:)?(urlset|sitemapindex)$/.test(root)) return 'sitemap'
  }
  if (head.startsWith('{')) return isJsonFeed(head) ? 'feed' : 'lines'
  if (/\.(jsonl|ndjson)(\.gz)?$/.test(name)) return 'lines'
  if (/<(!doctype html|html|head|body|article|div|p)\b/i.test(head)) return 'html'
  if (/\.(x?html?|php|aspx?)(\.gz)?$/i.test(name) || /\bhtml\b/.test(contentType)) return 'html'
  return head.includes('\u0000') && !/^(\u00ff\u00fe|\u00fe\u00ff)/.test(head) ? 'binary' : 'text'
}

function isJsonFeed(head: string): boolean {
  return /"version"\s*:\s*"https?:\/\/(www\.)?jsonfeed\.org\//.test(head)
}
