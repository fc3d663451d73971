/** What a page's elements say of it, read once before anything changes the document. */
import { cleanLine } from '../entities.ts'

export interface PageFacts {
  /** The first content of a `meta` with any of these names (`name`, `property`, `itemprop`), in the order of the names. */
  meta(...names: string[]): string | undefined
  /** All contents of one name. */
  metas(name: string): readonly string[]
  readonly document: Document
}

export function readPageFacts(document: Document): PageFacts {
  const found = new Map<string, string[]>()
  for (const element of document.getElementsByTagName('meta')) {
    const content = cleanLine(element.getAttribute('content'))
    if (content === undefined) continue
    for (const kind of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(kind)?.trim().toLowerCase()
      if (!name) continue
      const list = found.get(name)
      if (list) list.push(content)
      else found.set(name, [content])
    }
  }
  return {
    document,
    meta: (...names) => names.map(name => found.get(name)?.[0]).find(content => content !== undefined),
    metas: name => found.get(name) ?? [],
  }
}

/** Where a fact was found. */
export interface Found<T> {
  readonly value: T
  readonly from: string
}

/** The first of several readings that gives something. */
export function firstFound<T>(
  readings: readonly (readonly [from: string, read: () => T | undefined])[],
): Found<T> | undefined {
  for (const [from, read] of readings) {
    const value = read()
    if (value !== undefined) return { value, from }
  }
  return undefined
}
