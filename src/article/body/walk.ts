/** A document's body → its blocks of text in reading order, and the elements that they stand in. */

/** An element as it stood before anything changed the document. */
export interface Place {
  /** Index of the parent in the page's places; -1 at the root. */
  readonly parent: number
  /** Upper case, as in HTML. */
  readonly name: string
  /** Its class, id and role, in lower case, with a blank at either end. */
  readonly marks: string
}

/** A paragraph, heading, list item, caption or cell. */
export interface Block {
  /** One line; line breaks of the page are kept. */
  readonly text: string
  /** Index of the innermost block-level element that its text begins in. */
  readonly place: number
  /** Letters, those of them that stand in links, and those in bold or italics. */
  readonly letters: number
  readonly linked: number
  readonly emphasised: number
}

export interface Blocks {
  readonly places: readonly Place[]
  readonly blocks: readonly Block[]
}

const set = (names: string) => new Set(names.split(' '))
const blockLevel = set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL',
)
const silent = set('SCRIPT STYLE NOSCRIPT TEMPLATE BUTTON SELECT TEXTAREA IFRAME OBJECT SVG AUDIO VIDEO CANVAS HEAD')
const strong = set('B STRONG EM I')

/** Every block below `root` that has text. One line break is a new line within its block, two are a new block. */
export function readBlocks(root: Element): Blocks {
  const walker = new Walker()
  walker.enter(root, -1, { linked: false, emphasised: false })
  return { places: walker.places, blocks: walker.blocks }
}

/** The inline elements around a text. */
interface Inline {
  readonly linked: boolean
  readonly emphasised: boolean
}

class Walker {
  readonly places: Place[] = []
  readonly blocks: Block[] = []
  private pieces: string[] = []
  private place = -1
  private letters = 0
  private linked = 0
  private emphasised = 0

  /** Recursion is bounded by the depth that balanced markup has. */
  enter(element: Element, parent: number, inline: Inline): void {
    const name = element.tagName.toUpperCase()
    if (silent.has(name) || isHidden(element)) return
    if (name === 'BR') this.breakLine()
    else if (blockLevel.has(name)) {
      this.flush()
      this.places.push({ parent, name, marks: marksOf(element) })
      this.walk(element, this.places.length - 1, inline)
      this.flush()
    } else {
      const linked = inline.linked || name === 'A'
      this.walk(element, parent, { linked, emphasised: inline.emphasised || strong.has(name) })
    }
  }

  private walk(element: Element, place: number, inline: Inline): void {
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) this.add(node.nodeValue ?? '', place, inline)
      else if (node.nodeType === 1) this.enter(node as Element, place, inline)
    }
  }

  private add(text: string, place: number, inline: Inline): void {
    const letters = text.replace(/\s+/g, '').length
    if (letters === 0) {
      if (this.pieces.length > 0) this.pieces.push(' ')
      return
    }
    if (this.letters === 0) this.place = place
    this.pieces.push(text)
    this.letters += letters
    if (inline.linked) this.linked += letters
    if (inline.emphasised) this.emphasised += letters
  }

  private breakLine(): void {
    const last = this.pieces.findLast(piece => piece !== ' ')
    if (last === '\n') this.flush()
    else if (last !== undefined) this.pieces.push('\n')
  }

  private flush(): void {
    if (this.letters > 0) {
      const { place, letters, linked, emphasised } = this
      const text = oneLine(this.pieces)
      if (text !== '') this.blocks.push({ text, place, letters, linked, emphasised })
    }
    this.pieces = []
    this.letters = this.linked = this.emphasised = 0
  }
}

/** White space collapses to one blank, marks without width go; `\n` pieces are the page's line breaks. */
function oneLine(pieces: readonly string[]): string {
  return pieces
    .map(piece =>
      piece === '\n' ? piece : piece.replace(/[\u200b\u200e\u200f\u2060\ufeff\u00ad]+/g, '').replace(/\s+/g, ' '),
    )
    .join('')
    .replace(/ *\n */g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim()
}

function marksOf(element: Element): string {
  const marks = ['class', 'id', 'role', 'data-component', 'data-testid', 'itemprop'].map(
    name => element.getAttribute(name) ?? '',
  )
  return ` ${marks
    .join(' ')
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()} `
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true
  const style = element.getAttribute('style')
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
}
