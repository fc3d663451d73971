/** What a capture's container said of it, in the article's terms. */
import { isoDay, monthLength, parseDay } from '../base/days.ts'
import type { Article, Capture } from '../record/record.ts'
import { cleanLine } from './entities.ts'
import { primaryLanguage } from './language.ts'
import { readDate, webAddress } from './metadata/metadata.ts'

type Facts = Partial<
  Pick<
    Article,
    'title' | 'published' | 'publishedCertainty' | 'publishedInterval' | 'source' | 'url' | 'authors' | 'language'
  >
>

/** What is given and can be used, and `given` for each field of it. A month or a year is an interval; a date that is no date is left out. */
export function givenFacts({ given }: Capture): { facts: Facts; found: Record<string, string> } {
  const title = cleanLine(given.title)
  const published = readDate(given.published)
  const publishedInterval = published === undefined ? monthOrYear(given.published) : undefined
  const url = webAddress(given.url)
  const source = cleanLine(given.source)
  const authors = given.authors?.map(cleanLine).filter(author => author !== undefined)
  const language = primaryLanguage(given.language)
  const facts: Facts = {
    ...(title !== undefined && { title }),
    ...(published !== undefined && { published, publishedCertainty: 'stated' as const }),
    ...(publishedInterval && { publishedInterval, publishedCertainty: 'stated' as const }),
    ...(source !== undefined && { source: { name: source, ...(url !== undefined && { url: new URL(url).origin }) } }),
    ...(url !== undefined && { url }),
    ...(authors && authors.length > 0 && { authors }),
    ...(language !== undefined && { language }),
  }
  const names = Object.keys(facts).filter(name => name !== 'publishedCertainty')
  return { facts, found: Object.fromEntries(names.map(name => [name, 'given'])) }
}

/** The days of `2016-05` or `2016`. */
function monthOrYear(date: string | undefined): Article['publishedInterval'] {
  const [, year, month] = /^(\d{4})(?:-(\d\d))?$/.exec(date?.trim() ?? '') ?? []
  if (year === undefined) return undefined
  const first = parseDay(`${year}-${month ?? '01'}-01`)
  if (first === undefined) return undefined
  const last = month === undefined ? `${year}-12-31` : `${year}-${month}-${monthLength(Number(year), Number(month))}`
  return { start: isoDay(first), end: last }
}
