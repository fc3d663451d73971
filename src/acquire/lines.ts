/** JSON lines → captures: news-please's keys, or `{id,title,text,published,url,source}`. */
import type { Capture, Given, Skipped } from '../record/record.ts'

/** Which keys may hold which field; the first that is filled counts. */
const KEYS = {
  id: ['id'],
  title: ['title', 'headline'],
  published: ['published', 'date_publish', 'date', 'publish_date', 'datePublished', 'date_download'],
  source: ['source', 'source_domain', 'sitename', 'publisher'],
  url: ['url', 'link'],
  language: ['language', 'lang'],
} as const
const TEXTS = ['text', 'maintext', 'content', 'body', 'article']

/** One line → one capture, named `address#line`. A line that is no JSON object or carries no text is skipped with its reason. */
export function readLine(line: string, address: string, number: number): Capture | Skipped {
  const at = `${address}#${number}`
  let row: Record<string, unknown>
  try {
    row = JSON.parse(line) as Record<string, unknown>
  } catch {
    return { skipped: 'the line is no JSON', address: at }
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    return { skipped: 'the line is no JSON object', address: at }
  const content = first(row, TEXTS)
  const html = first(row, ['html'])
  if (!content && !html) return { skipped: `the line has no text (one of ${TEXTS.join(', ')}, html)`, address: at }
  return { address: at, kind: content ? 'text' : 'html', content: content ?? html ?? '', given: given(row) }
}

function given(row: Record<string, unknown>): Given {
  const fields = Object.entries(KEYS).flatMap(([field, keys]) => {
    const value = first(row, keys)
    return value ? [[field, field === 'published' ? instant(value) : value] as const] : []
  })
  const authors = [row.authors ?? row.author ?? []].flat().filter(name => typeof name === 'string' && name !== '')
  return { ...(Object.fromEntries(fields) as Given), ...(authors.length > 0 && { authors: authors as string[] }) }
}

/** news-please writes `2025-08-08 14:00:00`, in UTC. */
const instant = (text: string): string => text.replace(/^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})$/, '$1T$2Z')

function first(row: Record<string, unknown>, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = row[key]
    if (typeof value === 'string' && value.trim() !== '') return value
    if (typeof value === 'number') return String(value)
    if (value && typeof value === 'object' && 'name' in value && typeof value.name === 'string') return value.name
  }
  return undefined
}
