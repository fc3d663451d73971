/**
 * Text → words as time expressions are written: "third-quarter" is three of them, "9:30", "1,200", "p.m." and "1990s" one.
 * They are cut from the characters, so that no tokeniser's habit with hyphens and stops matters to the rules.
 */

/** Where a paragraph ends; no expression runs across it. */
export const BREAK = '\n\n'

/** Lower-cased words with their offsets; `at` answers '' beyond either end. */
export class Words {
  readonly text: string
  readonly form: readonly string[]
  readonly start: readonly number[]
  readonly end: readonly number[]

  constructor(text: string) {
    const cut = cutWords(text)
    this.text = text
    this.form = cut.form
    this.start = cut.start
    this.end = cut.end
  }

  at(i: number): string {
    return this.form[i] ?? ''
  }

  /** Whether the word begins with a capital letter. */
  capital(i: number): boolean {
    const first = this.text.charAt(this.start[i] ?? this.text.length)
    return first !== first.toLowerCase()
  }

  /** Whether nothing stands between this word and the one before it. */
  joined(i: number): boolean {
    return i > 0 && this.start[i] === this.end[i - 1]
  }

  /** Index of the first word that ends after an offset. */
  indexAt(offset: number): number {
    let low = 0
    let high = this.end.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.end[middle]! <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

const isDigit = (c: number): boolean => c >= 48 && c <= 57
const isLetter = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 0xc0 && c < 0x2000)
const isApostrophe = (c: number): boolean => c === 0x27 || c === 0x2019
const isDash = (c: number): boolean => c === 0x2d || (c >= 0x2010 && c <= 0x2015)

function cutWords(text: string): { form: string[]; start: number[]; end: number[] } {
  const form: string[] = []
  const start: number[] = []
  const end: number[] = []
  for (let i = 0; i < text.length; ) {
    const c = text.charCodeAt(i)
    if (c <= 32 || c === 0xa0 || (c >= 0x2000 && c <= 0x200b)) {
      const next = c === 10 ? paragraphEnd(text, i) : 0
      if (next > 0) {
        form.push(BREAK)
        start.push(i)
        end.push(next)
      }
      i = next || i + 1
      continue
    }
    const to = wordEnd(text, i, c)
    form.push(to === i + 1 && !isLetter(c) ? plain(text, i, c) : text.slice(i, to).toLowerCase())
    start.push(i)
    end.push(to)
    i = to
  }
  return { form, start, end }
}

const plain = (text: string, i: number, c: number): string =>
  isApostrophe(c) || c === 0x2018 ? "'" : isDash(c) ? '-' : text.charAt(i)

/** Where the blank line that begins at a line's end is over; 0 where the line merely wraps. */
function paragraphEnd(text: string, i: number): number {
  let to = i + 1
  while (text.charCodeAt(to) === 32 || text.charCodeAt(to) === 9 || text.charCodeAt(to) === 13) to++
  return text.charCodeAt(to) === 10 ? to + 1 : 0
}

function wordEnd(text: string, i: number, c: number): number {
  let to = i + 1
  if (isDigit(c)) {
    while (isDigit(text.charCodeAt(to)) || holdsNumber(text, to)) to++
    while (isLetter(text.charCodeAt(to))) to++
    return to
  }
  if (isLetter(c)) {
    while (isLetter(text.charCodeAt(to)) || isDigit(text.charCodeAt(to))) to++
    // p.m., a.m., U.S.: single letters with stops between them are one word
    if (to === i + 1)
      while (text.charAt(to) === '.' && isLetter(text.charCodeAt(to + 1)) && !isLetter(text.charCodeAt(to + 2))) to += 2
    return to > i + 2 && text.charAt(to) === '.' && text.charAt(to - 2) === '.' ? to + 1 : to
  }
  const possessive = isApostrophe(c) && text.charAt(i + 1) === 's' && !isLetter(text.charCodeAt(i + 2))
  return possessive && i > 0 && !isSpace(text.charCodeAt(i - 1)) ? i + 2 : to
}

/** Stop and colon hold a number together (2.5, 9:30), a comma before exactly three digits too (1,200, but not 3,2024). */
function holdsNumber(text: string, i: number): boolean {
  const mark = text.charAt(i)
  if (mark === '.' || mark === ':') return isDigit(text.charCodeAt(i + 1))
  return mark === ',' && /^\d{3}(?!\d)/.test(text.slice(i + 1, i + 5))
}

const isSpace = (c: number): boolean => c <= 32
