/** A word with its tags → its lemma, as UD English EWT writes them: rules of spelling and a table of exceptions. */

import { plainForm } from '../segment/segment.ts'
import { CLOSED } from './closed-classes.ts'
import { EXCEPTIONS } from './exceptions.ts'
import { baseOfDegree, baseOfS, baseOfStem, singular } from './inflection.ts'
import { addIrregular } from './irregular.ts'

/** Lemma of a form with its UPOS and XPOS. Never empty; an unknown word is its own lemma. */
export function lemma(form: string, upos: string, xpos: string): string {
  const plain = isPlain(form) ? form : plainForm(form)
  const key = upos === 'PROPN' ? plain : plain.toLowerCase()
  return exceptions().get(`${classOf(upos, xpos)} ${key}`) ?? ruleLemma(form, upos, xpos)
}

/** Lemma by closed class and rule alone, before exceptions; the trainer asks for it. */
export function ruleLemma(form: string, upos: string, xpos: string): string {
  const plain = isPlain(form) ? form : plainForm(form)
  if (upos === 'PUNCT' || upos === 'SYM') return MARKS.get(form) ?? plain
  if (upos === 'PROPN') return properLemma(plain, xpos)
  if (upos === 'X') return plain
  const word = plain.toLowerCase()
  const known = closedLemma(word, upos, xpos)
  if (known !== undefined) return known
  if (upos === 'NOUN') return nounLemma(word, xpos)
  if (upos === 'VERB' || upos === 'AUX') return verbLemma(word, xpos)
  if (upos === 'ADJ') return adjectiveLemma(plain, word, xpos)
  if (upos === 'ADV') return xpos === 'RBR' || xpos === 'RBS' ? baseOfDegree(word) : word
  if (upos === 'NUM') return numberLemma(plain, word)
  return word
}

/** Thousands lose their commas; Roman numbers keep their capitals. */
function numberLemma(plain: string, word: string): string {
  if (/^\d[\d,.]*$/.test(word)) return word.replaceAll(',', '')
  return /^[IVX]+$/.test(plain) ? plain : word
}

function isPlain(form: string): boolean {
  for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) > 127 || form.charCodeAt(i) === 96) return false
  return true
}

/** Typographic marks, as EWT writes their lemmas. */
const MARKS = new Map([
  ['—', '-'],
  ['–', '-'],
  ['…', '.'],
  ['’’', "''"],
  ['‘’', "''"],
])

/** The key under which closed classes and exceptions are kept. */
export function classOf(upos: string, xpos: string): string {
  switch (upos) {
    case 'VERB':
    case 'AUX':
      return xpos === 'VBZ' || xpos === 'VBG' || xpos === 'VBD' || xpos === 'VBN' ? xpos : 'V'
    case 'PROPN':
      return xpos === 'NNPS' ? 'NNPS' : 'PROPN'
    case 'NOUN':
      return xpos === 'NNS' ? 'NNS' : 'N'
    case 'ADJ':
      return xpos === 'JJR' || xpos === 'JJS' ? 'C' : 'J'
    case 'ADV':
      return xpos === 'RBR' || xpos === 'RBS' ? 'D' : 'R'
    default:
      return upos
  }
}

function closedLemma(word: string, upos: string, xpos: string): string | undefined {
  const lemmas = CLOSED[upos]
  // "constructor" is a word as any other
  if (!lemmas || !Object.hasOwn(lemmas, word)) return undefined
  const found = lemmas[word]
  return found === undefined || typeof found === 'string' ? found : (found[xpos] ?? found['*'])
}

function nounLemma(word: string, xpos: string): string {
  // 1970s is a decade, not many of something
  return xpos === 'NNS' && !/^'?\d+'?s$/.test(word) ? singular(word) : word
}

function verbLemma(word: string, xpos: string): string {
  if (xpos === 'VBZ') return baseOfS(word)
  if (xpos === 'VBG')
    return word.endsWith('ing') ? baseOfStem(word, 3) : word.endsWith("in'") ? baseOfStem(word, 3) : word
  if (xpos === 'VBD' || xpos === 'VBN') return word.endsWith('ed') ? baseOfStem(word, 2) : word
  return word
}

function adjectiveLemma(plain: string, word: string, xpos: string): string {
  if (xpos === 'JJR' || xpos === 'JJS') return baseOfDegree(word)
  if (xpos === 'NNP') return plain
  // Iranian, Swedish: peoples keep their capital, beginnings of sentences do not
  return plain !== word && NATIONAL.test(plain) && !NOT_NATIONAL.test(plain) ? plain : word
}
/** Words of the same shape that are not of a people. */
const NOT_NATIONAL =
  /^(?:civil|guard|librar|utilit|authorit|vegetar|hum|urb|suburb|foolish|selfish|sluggish|stylish|lavish|childish|boorish|devilish|redd?ish|oceans?|pagan|partisan|bipartisan|mundane|wooden|vegan|median|amphib|pedestr|doctrinair|egalitar|humanitar|totalitar|veterinar|sectar|disciplinar|parliamentar|majoritar|proletar|barbar|custod|artis|magici|electrici|technici|clinici|politici|musici|physici|orph|multi|semi|anti|veter|slogan|cheese|these)/i
const NATIONAL = /^\p{Lu}\p{Ll}+(?:an|ish|ese|[^aeiou][aeiu]?[aiq]i|[rnlt]i)$/u

/** Months and days are written out in full; names in capitals are put into small letters where they are no initials. */
const CALENDAR = new Map(
  `Jan January,Feb February,Mar March,Apr April,Jun June,Jul July,Aug August,Sep September,Sept September,Oct October,
  Nov November,Dec December,Mon Monday,Tue Tuesday,Tues Tuesday,Wed Wednesday,Thu Thursday,Thur Thursday,Thurs Thursday,Fri Friday,Sat Saturday,Sun Sunday`
    .split(/,\s*/)
    .map(pair => pair.split(' ') as [string, string]),
)

function properLemma(plain: string, xpos: string): string {
  const day = CALENDAR.get(plain.endsWith('.') ? plain.slice(0, -1) : plain)
  if (day !== undefined) return day
  if (xpos === 'NNPS') return /[^s]s$/i.test(plain) ? properSingular(plain) : plain
  if (/^\p{Lu}{5,}$/u.test(plain)) return plain[0]! + plain.slice(1).toLowerCase()
  return plain
}

function properSingular(plain: string): string {
  const base = singular(plain.toLowerCase())
  return plain.slice(0, 1) + (plain === plain.toUpperCase() ? base.slice(1) : matchCase(plain, base))
}

/** The singular with the capitals that the plural has inside it. */
function matchCase(plural: string, base: string): string {
  return [...base.slice(1)].map((char, i) => (plural[i + 1]?.toLowerCase() === char ? plural[i + 1]! : char)).join('')
}

let table: Map<string, string> | undefined

/** `class form` → lemma, unpacked when the first word is asked for. */
function exceptions(): Map<string, string> {
  if (table) return table
  table = new Map()
  addIrregular(table)
  for (const line of EXCEPTIONS.split('\n')) {
    const [kind, rest] = [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]
    for (const entry of rest.split(' ')) {
      const at = entry.indexOf('>')
      if (at > 0) table.set(`${kind} ${entry.slice(0, at)}`, entry.slice(at + 1))
    }
  }
  return table
}
