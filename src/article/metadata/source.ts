/** What publishes a page and where the page is. */
import { cleanLine } from '../entities.ts'
import type { LinkedStory } from './linked-data.ts'
import { type Found, firstFound, type PageFacts } from './page-facts.ts'

/** An address on the web without fragment; undefined for anything but http and https. Relative ones need a `base`. */
export function webAddress(text: string | null | undefined, base?: string): string | undefined {
  if (!text || text.length > 4_000) return undefined
  try {
    const url = new URL(text.trim(), base)
    if ((url.protocol !== 'http:' && url.protocol !== 'https:') || !url.hostname.includes('.')) return undefined
    url.hash = ''
    return url.href
  } catch {
    return undefined
  }
}

/** The canonical address by the page's own word. `address` is where it was fetched, if it was. */
export function readUrl(facts: PageFacts, linked: LinkedStory, address: string | undefined): Found<string> | undefined {
  const base = webAddress(address) ?? webAddress(facts.document.querySelector('base')?.getAttribute('href'))
  const own = (url: string | undefined) => (url && isFrontPage(url) && base && !isFrontPage(base) ? undefined : url)
  return firstFound([
    ['meta', () => own(webAddress(link(facts.document), base))],
    ['meta', () => own(webAddress(facts.meta('og:url', 'twitter:url', 'parsely-link'), base))],
    ['json-ld', () => own(webAddress(linked.url, base))],
    ['url', () => webAddress(address)],
  ])
}

/** The name of the paper, agency or site, and its address where it is known. */
export function readSource(
  facts: PageFacts,
  linked: LinkedStory,
  url: string | undefined,
): Found<{ name: string; url?: string }> | undefined {
  const origin = url === undefined ? undefined : new URL(url).origin
  const name = firstFound([
    ['meta', () => facts.meta('og:site_name')],
    ['json-ld', () => linked.publisher],
    [
      'meta',
      () => facts.meta('application-name', 'apple-mobile-web-app-title', 'dc.publisher', 'publisher', 'copyright'),
    ],
    ['title', () => behindHeadline(facts.document)],
    ['url', () => (url === undefined ? undefined : new URL(url).hostname.replace(/^(www|m|amp)\./, ''))],
  ])
  if (!name) return undefined
  const line = cleanLine(name.value)?.replace(/^@|^(https?:\/\/)?(www\.)?|\/$/gi, '')
  return line ? { value: { name: line, ...(origin && { url: origin }) }, from: name.from } : undefined
}

/** "Headline | Paper", where the page's main heading is the headline. */
function behindHeadline(document: Document): string | undefined {
  const title = cleanLine(document.getElementsByTagName('title')[0]?.textContent)
  const heading = cleanLine(document.getElementsByTagName('h1')[0]?.textContent)
  if (title === undefined || heading === undefined || !title.startsWith(heading)) return undefined
  return /^\s*[|–—·»:-]\s+([^|–—·»]{3,40})$/.exec(title.slice(heading.length))?.[1]
}

function link(document: Document): string | null | undefined {
  return document.querySelector('link[rel~=canonical]')?.getAttribute('href')
}

function isFrontPage(url: string): boolean {
  return new URL(url).pathname.length <= 1 && new URL(url).search === ''
}
