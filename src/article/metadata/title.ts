/** The headline, from the places where pages state it. */
import { cleanLine } from '../entities.ts'
import { squash } from '../letters.ts'
import type { LinkedStory } from './linked-data.ts'
import type { Found, PageFacts } from './page-facts.ts'

/** How much each place's word counts; the middle of a plateau of weights that do equally well on saved pages. */
const weights = { heading: 0.7, 'json-ld': 1, meta: 1.2, twitter: 0.1, title: 0.2 } as const

type Stated = readonly [from: keyof typeof weights, value: string]

/** The headline that most places agree on; undefined where none states one. */
export function readTitle(facts: PageFacts, linked: LinkedStory, site: string | undefined): Found<string> | undefined {
  const votes = new Map<string, { value: string; from: string; weight: number }>()
  for (const [from, value] of statedTitles(facts, linked, site)) {
    const key = squash(value)
    const vote = votes.get(key)
    if (vote) vote.weight += weights[from]
    else if (key !== '') votes.set(key, { value, from: from === 'twitter' ? 'meta' : from, weight: weights[from] })
  }
  const best = [...votes.values()].sort((a, b) => b.weight - a.weight)[0]
  return best && { value: best.value, from: best.from }
}

function statedTitles(facts: PageFacts, linked: LinkedStory, site: string | undefined): Stated[] {
  const names = [site, linked.publisher, facts.meta('og:site_name'), facts.meta('application-name')]
  const told: (readonly [Stated[0], string | undefined])[] = [
    ['json-ld', linked.headline],
    ['meta', facts.meta('og:title', 'title', 'dc.title', 'parsely-title', 'sailthru.title')],
    ['heading', heading(facts.document)],
    ['twitter', facts.meta('twitter:title')],
    ['title', cleanLine(facts.document.getElementsByTagName('title')[0]?.textContent)],
  ]
  const stated = told.filter((pair): pair is Stated => pair[1] !== undefined)
  const sites = names.filter(name => name !== undefined)
  const others = stated.map(([, text]) => text)
  return stated.map(([from, text]) => [from, cutSiteName(text, sites, others)])
}

const separator = /\s+(?:[|–—·•»:-]|::)\s+|\s*[|»]\s*/g

/**
 * A title without the name of its site or section: what stands behind or before a separator goes if it is one of
 * `names`, or if `others`, what the page's other places state, have the rest alone.
 */
export function cutSiteName(title: string, names: readonly string[], others: readonly string[]): string {
  const sites = names.map(squash)
  const whole = new Set(others.map(squash))
  const isName = (text: string) => sites.some(site => isLike(site, squash(text)))
  let rest = title
  for (let cuts = [...rest.matchAll(separator)]; cuts.length > 0; cuts = [...rest.matchAll(separator)]) {
    const [first, last] = [cuts[0]!, cuts.at(-1)!]
    const before = rest.slice(0, first.index)
    const behind = rest.slice(last.index + last[0].length)
    const [head, tail] = [rest.slice(0, last.index), rest.slice(first.index + first[0].length)]
    if (isName(behind) || whole.has(squash(head))) rest = head
    else if (isName(before) || whole.has(squash(tail))) rest = tail
    else break
  }
  return rest.trim()
}

/** "dailypost" is like "dailypost", "thedailypost", "dailypostcom". */
function isLike(site: string, text: string): boolean {
  const [short, long] = site.length < text.length ? [site, text] : [text, site]
  return short.length >= 3 && long.length - short.length < 12 && (long.startsWith(short) || long.endsWith(short))
}

/** The page's first main heading that is no logo. */
function heading(document: Document): string | undefined {
  for (const element of document.getElementsByTagName('h1')) {
    const text = cleanLine(element.textContent)
    if (text !== undefined && text.split(' ').length >= 3) return text
  }
  return undefined
}
