import { parseHTML } from 'linkedom'

/** Text with its character references (`&amp;`, `&#x27;`) resolved, twice where they were escaped twice. */
export function decodeEntities(text: string): string {
  const once = decodeOnce(text)
  return once !== text && /&(amp|quot|apos|lt|gt|nbsp|#\d+|#x[\da-f]+);/i.test(once) ? decodeOnce(once) : once
}

function decodeOnce(text: string): string {
  if (!/&[#\w]/.test(text)) return text
  const { document } = parseHTML(`<!DOCTYPE html><html><body>${text.replaceAll('<', '&lt;')}</body></html>`)
  return document.body.textContent ?? text
}

/** One line: character references resolved, tags left out, white space collapsed; undefined where nothing is left. */
export function cleanLine(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 5_000) return undefined
  const text = decodeEntities(value.replace(/<\/?[a-z][^<>]{0,200}>/gi, ' '))
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return text === '' ? undefined : text
}
