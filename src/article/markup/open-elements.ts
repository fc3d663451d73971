/** The elements open at a point of a page, and the end tags that HTML implies (a reduction of the standard's tree construction). */

/** Deeper elements are dropped and their content kept; pages of newspapers stay below 80. */
const maxDepth = 150

const set = (names: string) => new Set(names.split(' '))
/** End tags of these do not reach through a block that opened inside them. */
const inline = set('a abbr b bdi big cite code em font i ins del mark q s small span strike strong sub sup time tt u')
/** A paragraph ends where one of these begins. */
const endsParagraph = set(
  'address article aside blockquote center details dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table ul',
)
/** What a start tag closes, up to the container that shields it. */
const closes: Readonly<Record<string, readonly [ends: ReadonlySet<string>, shields: ReadonlySet<string>]>> = {
  li: [set('li'), set('ul ol menu')],
  dt: [set('dt dd'), set('dl')],
  dd: [set('dt dd'), set('dl')],
  option: [set('option'), set('select datalist')],
  td: [set('td th'), set('table')],
  th: [set('td th'), set('table')],
  tr: [set('tr'), set('table')],
  tbody: [set('thead tbody tfoot'), set('table')],
  tfoot: [set('thead tbody tfoot'), set('table')],
}
const cells = set('td th caption')
const tables = set('table tbody thead tfoot tr td th caption')

const edges = set('html head body meta link title script style td th tr tbody thead tfoot caption option')

/** True of elements that begin and end a line of their own. */
export function isBlockLevel(name: string): boolean {
  return endsParagraph.has(name) || edges.has(name)
}

export class OpenElements {
  private readonly stack: string[] = []
  private readonly out: string[]

  /** Tags are appended to `out`; so may be the texts between them. */
  constructor(out: string[]) {
    this.out = out
  }

  /** An element without content. */
  add(name: string, tag: string): void {
    if (name === 'hr') this.endParagraph()
    this.out.push(tag)
  }

  open(name: string, tag: string): void {
    if (endsParagraph.has(name)) this.endParagraph()
    const rule = closes[name]
    if (rule) this.popTo(rule[0], rule[1])
    if (this.stack.length >= maxDepth) {
      this.out.push(inline.has(name) ? ' ' : '<br>')
      return
    }
    this.stack.push(name)
    this.out.push(tag)
  }

  close(name: string): void {
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const open = this.stack[i]!
      if (open === name) {
        this.popFrom(i)
        return
      }
      if (inline.has(name) && !inline.has(open)) return
      if (cells.has(open) && !tables.has(name)) return
    }
  }

  closeAll(): void {
    this.popFrom(0)
  }

  private endParagraph(): void {
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const open = this.stack[i]!
      if (open === 'p') this.popFrom(i)
      if (!inline.has(open)) return
    }
  }

  private popTo(ends: ReadonlySet<string>, shields: ReadonlySet<string>): void {
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const open = this.stack[i]!
      if (shields.has(open)) return
      if (ends.has(open)) {
        this.popFrom(i)
        return
      }
    }
  }

  private popFrom(index: number): void {
    for (let i = this.stack.length - 1; i >= index; i--) this.out.push(`</${this.stack[i]!}>`)
    this.stack.length = index
  }
}
