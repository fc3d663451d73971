/** A word as the registry spells it: lower case, no accents, no full stops, cut at hyphens and apostrophes. */

const plain = /^[A-Za-z0-9]+$/
const letters: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  đ: 'd',
  ı: 'i',
  ð: 'd',
  þ: 'th',
  œ: 'oe',
  ə: 'e',
}

/** The pieces of one token's form; empty where it has neither letter nor digit. */
export function pieces(form: string): readonly string[] {
  if (plain.test(form)) return [form.toLowerCase()]
  const bare = form
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .toLowerCase()
    .replace(/[æøłßđıðþœə]/g, letter => letters[letter]!)
  return bare.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The key of a whole name: its pieces, one space between. */
export function nameKey(name: string): string {
  return name.split(/\s+/).flatMap(pieces).join(' ')
}

/** Whether a form is written as a name: its first letter is a capital. */
export function isCapital(form: string): boolean {
  const first = /[\p{L}\p{N}]/u.exec(form)?.[0]
  return first !== undefined && (first !== first.toLowerCase() || /\d/.test(first))
}

/** Whether every letter of a form is a capital: US, U.N., BBC. */
export function isAllCapitals(form: string): boolean {
  return /\p{Lu}/u.test(form) && !/\p{Ll}/u.test(form)
}
