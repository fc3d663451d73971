/** Who wrote a report, from the places where pages state it. */
import { cleanLine } from '../entities.ts'
import { squash } from '../letters.ts'
import type { LinkedStory } from './linked-data.ts'
import { type Found, firstFound, type PageFacts } from './page-facts.ts'

const names = [
  'author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'article:author',
  'og:article:author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'twitter:creator',
]

/** In the order that the page has them. `site` is the source's name, which is no author where a person is named. */
export function readAuthors(
  facts: PageFacts,
  linked: LinkedStory,
  site: string | undefined,
): Found<string[]> | undefined {
  const people = (stated: readonly string[]) => {
    const all = unique(stated.flatMap(splitByline))
    return all.length > 0 ? all : undefined
  }
  const found = firstFound([
    ['json-ld', () => people(linked.authors)],
    ['meta', () => names.map(name => people(facts.metas(name))).find(list => list !== undefined)],
    ['byline', () => people(inPage(facts.document))],
  ])
  if (!found || !site) return found
  const others = found.value.filter(name => squash(name) !== squash(site))
  return others.length > 0 ? { ...found, value: others } : found
}

const prefix =
  /^(?:by|from|written by|words by|story by|report(?:ed)? by|posted by|published by|author|authors)\b[:\s]*/i
/** What may stand behind a name: an office, an outlet, a date, an address. */
const suffix =
  /\s*(?:[|/·•–—]|,\s+(?=[\p{Ll}]|(?:Senior|Chief|Staff|Special|Political|Foreign|Diplomatic|World|Deputy|Associate|Managing|Executive|National|Health|Science|Business|Sports?|Crime|Royal|News|Digital|Editor|Reporter|Correspondent|Writer|Freelance|The|For)\b)|\s(?:for|in|at|is an?)\s|\s-\s|\((?!\p{L}\.?\))|\d|\S+@).*$/iu

/** The people of a byline: "By Ann Lee and Bo Ek, Special Correspondent" are Ann Lee and Bo Ek. */
export function splitByline(byline: string): string[] {
  const line = cleanLine(byline)
  if (
    line === undefined ||
    line.length > 300 ||
    /^(https?:|www\.|@|\/)/i.test(line) ||
    /\.(com|org|net)\/\S/i.test(line)
  )
    return []
  return line
    .replace(prefix, '')
    .split(
      /\s*[;&]\s*|\s+and\s+|\s+with\s+|,\s+(?=\p{Lu}[\p{L}.'’-]*\s+(?:\p{L}[\p{L}.'’-]*\s*){1,4}(?:,|;|&|$|\s+and\s))|,\s+and\s+/iu,
    )
    .map(name =>
      name
        .replace(prefix, '')
        .replace(suffix, '')
        .replace(/^[\s,.]+|[\s,:]+$/g, ''),
    )
    .filter(isName)
}

/** Offices, which bylines tell behind the name. */
const office =
  /\b(correspondent|reporter|editor|writer|journalist|columnist|producer|bureau chief|analyst|fellow|professor|contributor)s?$/i

function isName(text: string): boolean {
  if (office.test(text)) return false
  if (text.length < 2 || text.length > 70 || !/\p{L}{2}/u.test(text)) return false
  if (
    /^(admin(istrator)?|editor|staff|unknown|none|null|undefined|n\/a|guest|webmaster|user|author|anonymous|image|photo|getty.*)$/i.test(
      text,
    )
  )
    return false
  return text.split(/\s+/).length <= 7
}

function unique(people: readonly string[]): string[] {
  const seen = new Set<string>()
  return people.filter(name => !seen.has(squash(name)) && seen.add(squash(name)))
}

/** Elements that name an author, else the byline; the first kind that the page has. */
function inPage(document: Document): string[] {
  const selectors = [
    '[itemprop=author] [itemprop=name]',
    '[itemprop=author]',
    'a[rel~=author]',
    '[class*=author-name],[class*=authorName],[class*=author_name],[class*=byline__name],[class*=byline-name]',
    '[class*=byline],[class*=Byline]',
    '[class*=author]',
  ]
  for (const selector of selectors) {
    const told: string[] = []
    for (const element of [...document.querySelectorAll(selector)].slice(0, 40)) {
      const text = cleanLine(element.getAttribute('content') ?? element.textContent)
      if (!text || text.length > 120 || element.closest('aside, nav, footer, [class*=comment], [class*=related]'))
        continue
      if (
        selector.includes('byline') || selector.includes('[class*=author]')
          ? /^(by|from)\s/i.test(text) || /^\p{Lu}\S+(\s\p{Lu}\S*){1,4}$/u.test(text)
          : true
      )
        told.push(text)
      if (told.length > 0 && !/name|rel|itemprop/.test(selector)) break
    }
    if (told.some(text => splitByline(text).length > 0)) return told
  }
  return []
}
