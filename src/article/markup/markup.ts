/** A page as it came → balanced markup of bounded depth and size, without scripts and styles, and the page's JSON-LD. */
import { readAttributes } from './attributes.ts'
import { isBlockLevel, OpenElements } from './open-elements.ts'
import { type Tag, tagReader } from './tags.ts'

/** What every later step reads a page from. */
export interface Markup {
  /** A whole document: doctype, head, body; every element closed. */
  readonly html: string
  /** The contents of `script type="application/ld+json"`, in order. */
  readonly linkedData: readonly string[]
  /** Elements in `html`. */
  readonly elements: number
  /** The page is a piece of a page (a feed's content), without `html`, `head` or `body`. */
  readonly fragment: boolean
}

/** Longest page that is read, in UTF-16 units; what follows is left out. */
const maxLength = 8_000_000
/** Tags beyond these are dropped and their text kept: Readability's time grows with depth times text. */
const maxElements = 60_000
/** A tag longer than this loses its attributes. */
const maxTag = 20_000

/** Character references and stray `<` in a page's texts. */
const maxMarks = 50_000

/** Their content is no text of the page; the end tag is searched for literally. */
const hidden = new Set([
  'script',
  'style',
  'svg',
  'noscript',
  'template',
  'iframe',
  'object',
  'select',
  'textarea',
  'math',
])
/** Of these an unclosed one hides the rest of the page, as in a browser. */
const hidesRest = new Set(['script', 'style'])
const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const heads = new Set(['meta', 'link', 'title', 'base'])

/** Balances a page; never throws, and takes time linear in its length. */
export function balance(page: string): Markup {
  const html = page.length > maxLength ? page.slice(0, maxLength) : page
  const read = tagReader(html)
  const head: string[] = []
  const body: string[] = []
  const linkedData: string[] = []
  const open = new OpenElements(body)
  const texts = new MarkedText()
  const unclosed = new Set<string>()
  let attributes = ''
  let inBody = false
  let fragment = true
  let titled = false
  let elements = 0
  let last = 'body'
  let at = 0

  const endOf = (name: string, from: number): { start: number; end: number } | undefined => {
    if (unclosed.has(name)) return undefined
    const pattern = new RegExp(`</${name}(?=[\\s/>])[^>]*>?`, 'gi')
    pattern.lastIndex = from
    const match = pattern.exec(html)
    if (!match) unclosed.add(name)
    return match ? { start: match.index, end: pattern.lastIndex } : undefined
  }

  for (let tag = read(0); tag; tag = read(at)) {
    if (tag.start > at) body.push(texts.read(html.slice(at, tag.start), isBlockLevel(tag.name) || isBlockLevel(last)))
    last = tag.name
    at = tag.end
    const { name, closing } = tag
    if (name === '') continue
    if (name === 'html' || name === 'head' || name === 'body') {
      fragment = false
      if (name === 'html' && !closing && attributes === '') attributes = attributesOf(html, tag)
      if (name === 'body' && !closing) inBody = true
    } else if (hidden.has(name)) {
      if (closing || html[tag.end - 2] === '/') continue
      const end = endOf(name, tag.end)
      if (name === 'script' && /ld\+json/i.test(html.slice(tag.start, tag.end)))
        linkedData.push(html.slice(tag.end, end?.start ?? html.length))
      at = end?.end ?? (hidesRest.has(name) ? html.length : tag.end)
    } else if (heads.has(name) && (!inBody || name === 'title' || name === 'base')) {
      if (closing || elements++ >= maxElements) continue
      head.push(startTag(html, tag))
      if (name !== 'title') continue
      const end = endOf('title', tag.end)
      const title = html.slice(tag.end, end?.start ?? tag.end)
      if (titled) head.pop()
      else head.push(title.replaceAll('<', '&lt;'), '</title>')
      titled = true
      at = end?.end ?? tag.end
    } else if (closing) {
      if (!voids.has(name)) open.close(name)
    } else if (elements++ < maxElements) {
      if (voids.has(name)) open.add(name, startTag(html, tag))
      else open.open(name, startTag(html, tag))
    } else body.push(' ')
  }
  body.push(texts.read(html.slice(at), true))
  open.closeAll()
  const document = `<!DOCTYPE html><html${attributes}><head>${head.join('')}</head><body>${body.join('')}</body></html>`
  return { html: document, linkedData, elements, fragment }
}

/** A `<` that begins no tag is text. Parsers are slow on texts full of marks, so beyond `maxMarks` they are blanks. */
class MarkedText {
  private marks = 0

  /** White space at the edge of a block is nothing. */
  read(text: string, atEdge: boolean): string {
    if (atEdge && /^\s*$/.test(text)) return ''
    const found = text.match(/[<&]/g)
    if (!found) return text
    this.marks += found.length
    return this.marks > maxMarks ? text.replace(/[<&]/g, ' ') : text.replaceAll('<', '&lt;')
  }
}

function startTag(html: string, tag: Tag): string {
  return `<${tag.name}${attributesOf(html, tag)}>`
}

/** None where the tag is too long or broken. */
function attributesOf(html: string, { name, start, end, whole }: Tag): string {
  return whole && end - start <= maxTag ? readAttributes(html.slice(start + 1 + name.length, end - 1)) : ''
}
