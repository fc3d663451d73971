/** What a capture's container said of it, in the article's terms. */
import type { Article, Capture } from '../record/record.ts'
import { cleanLine } from './entities.ts'
import { primaryLanguage } from './language.ts'
import { readDate, webAddress } from './metadata/metadata.ts'

type Facts = Partial<
  Pick<Article, 'title' | 'published' | 'publishedCertainty' | 'source' | 'url' | 'authors' | 'language'>
>

/** What is given and can be used, and `given` for each field of it. A date that is no date is left out. */
export function givenFacts({ given }: Capture): { facts: Facts; found: Record<string, string> } {
  const title = cleanLine(given.title)
  const published = readDate(given.published)
  const url = webAddress(given.url)
  const source = cleanLine(given.source)
  const authors = given.authors?.map(cleanLine).filter(author => author !== undefined)
  const language = primaryLanguage(given.language)
  const facts: Facts = {
    ...(title !== undefined && { title }),
    ...(published !== undefined && { published, publishedCertainty: 'stated' as const }),
    ...(source !== undefined && { source: { name: source, ...(url !== undefined && { url: new URL(url).origin }) } }),
    ...(url !== undefined && { url }),
    ...(authors && authors.length > 0 && { authors }),
    ...(language !== undefined && { language }),
  }
  const names = Object.keys(facts).filter(name => name !== 'publishedCertainty')
  return { facts, found: Object.fromEntries(names.map(name => [name, 'given'])) }
}
