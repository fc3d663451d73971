/** Finds tags in markup of any kind, well formed or not, in time linear in its length. */

/** One tag, comment or declaration of the markup; `name` is lower case, empty for comments and declarations. */
export interface Tag {
  readonly name: string
  readonly closing: boolean
  readonly start: number
  readonly end: number
  /** It ends with `>`, and every quote in it closes. */
  readonly whole: boolean
}

/** A reader of the tags of `html`: each call gives the next tag at or after `from`, or undefined at the end. */
export function tagReader(html: string): (from: number) => Tag | undefined {
  // a quote that never closes is no quote: knowing the last of each kind keeps hostile markup linear
  const last = { '"': html.lastIndexOf('"'), "'": html.lastIndexOf("'") }
  const lastComment = html.lastIndexOf('-->')

  const tagEnd = (from: number): { end: number; whole: boolean } => {
    let valueNext = false
    let whole = true
    for (let i = from; i < html.length; i++) {
      const c = html[i]!
      if (c === '>') return { end: i + 1, whole }
      if (valueNext && (c === '"' || c === "'")) {
        if (i < last[c]) i = html.indexOf(c, i + 1)
        else whole = false
      }
      if (c > ' ') valueNext = c === '='
    }
    return { end: html.length, whole: false }
  }

  return from => {
    for (let start = html.indexOf('<', from); start >= 0; start = html.indexOf('<', start + 1)) {
      const c = html.charCodeAt(start + 1)
      if (c === 0x21 || c === 0x3f) {
        const comment = html.startsWith('<!--', start) && start + 2 <= lastComment
        const end = comment ? html.indexOf('-->', start + 2) + 3 : html.indexOf('>', start) + 1
        return { name: '', closing: false, start, end: end > 0 ? end : html.length, whole: true }
      }
      const closing = c === 0x2f
      const head = start + (closing ? 2 : 1)
      let tail = head
      while (isNamePart(html.charCodeAt(tail), tail === head)) tail++
      if (tail > head) return { name: html.slice(head, tail).toLowerCase(), closing, start, ...tagEnd(tail) }
    }
    return undefined
  }
}

/** A tag's name begins with a letter and runs through letters, digits, `-`, `:` and `_`. */
function isNamePart(c: number, first: boolean): boolean {
  if ((c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a)) return true
  return !first && ((c >= 0x30 && c <= 0x39) || c === 0x2d || c === 0x3a || c === 0x5f)
}
