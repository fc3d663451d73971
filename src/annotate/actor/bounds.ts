/** Names → the same with better ends: bodies called after what they see to, parts of places, two places in a row; cries are no names. */
import type { Name, Token } from '../../record/record.ts'
import { isCapital } from './key.ts'
import type { Locate } from './page.ts'
import { ends } from './shape.ts'

/** Bodies that have their field or place behind "of". */
export const heads =
  /^(?:authority|court|department|ministry|university|bank|council|association|board|institute|college|office|bureau|society|federation|union|league|party|organi[sz]ation|commission|committee|chamber|academy|agency|directorate|secretariat|centre|center|faculty|school|church|guild|front|movement|forum|congress|assembly|alliance|coalition|corps)$/i
/** Whether a noun ends a body's name, where a body's name stands before it. */
export const isBody = (form: string): boolean =>
  ends.test(form) || /^(?:cent(?:er|re)|court|department|school)$/i.test(form)
/** Bodies with two fields: "Department of Housing and Urban Development". */
const ofTwo =
  /^(?:department|ministry|office|bureau|directorate|secretariat|committee|commission|agency|centre|center)$/i
/** Words that make another place of the place behind them. */
const parts =
  /^(?:East|West|North|South|Northern|Southern|Eastern|Western|Central|Greater|Upper|Lower|Northeast|Northwest|Southeast|Southwest)$/

export function boundedNames(tokens: readonly Token[], names: readonly Name[], locate: Locate): Name[] {
  const found: Name[] = []
  const storms = stormsIn(tokens, names)
  for (const name of names) {
    const last = found.at(-1)
    if (last && name.from < last.to) continue
    if (isCry(tokens, name) || (name.to - name.from === 1 && storms.has(tokens[name.from]!.form))) continue
    // "Greater Oslo" and "Housing Action Centre" are one body
    const place =
      last?.type === 'LOC' && last.to === name.from && name.type === 'ORG' && isBody(tokens[name.to - 1]!.form)
    if (place) {
      found[found.length - 1] = spanned(tokens, name, last.from, name.to)
      continue
    }
    const wide = widened(tokens, isCamel(tokens, name) ? { ...name, type: 'ORG' } : name, last?.to ?? 0)
    found.push(...apart(tokens, wide, locate))
  }
  return found
}

function spanned(tokens: readonly Token[], name: Name, from: number, to: number): Name {
  return { ...name, from, to, start: tokens[from]!.start, end: tokens[to - 1]!.end }
}

/** "Soooo tasty!", "the mighty corporation": what somebody exclaims, and bodies that nobody writes as a name; people and places are written small in haste. */
function isCry(tokens: readonly Token[], { type, from, to }: Name): boolean {
  if (type === 'ORG' && tokens.slice(from, to).every(({ form }) => !/[\p{Lu}\p{N}]/u.test(form))) return true
  return type === 'PER' && to - from === 1 && /(\p{L})\1\1/iu.test(tokens[from]!.form)
}

/** "NiMo", "eBay": capitals inside one word are a firm's, but for McKay, DeLay and O'Neill. */
function isCamel(tokens: readonly Token[], { type, from, to }: Name): boolean {
  return (
    type === 'PER' &&
    to - from === 1 &&
    /^(?!Ma?c|De|Di|Du|D'|La|Le|Van|O'|Fitz)\p{L}*\p{Ll}\p{Lu}\p{Ll}*$/u.test(tokens[from]!.form)
  )
}

/** Storms bear people's names. */
const storm = /^(?:hurricane|typhoon|cyclone|storm)$/i

/** Storms that a text names: "Hurricane Rita", and "Rita" ever after. */
function stormsIn(tokens: readonly Token[], names: readonly Name[]): Set<string> {
  const found = new Set<string>()
  for (const { type, from, to } of names)
    if (type === 'PER' && to - from === 1 && storm.test(tokens[from - 1]?.form ?? '')) found.add(tokens[from]!.form)
  return found
}

function widened(tokens: readonly Token[], name: Name, floor: number): Name {
  if (name.type === 'LOC' && name.from > floor && parts.test(tokens[name.from - 1]!.form))
    return spanned(tokens, name, name.from - 1, name.to)
  if (name.type !== 'ORG') return name
  for (let at = name.to - 1; at >= name.from; at--) {
    const { form } = tokens[at]!
    if (!heads.test(form) || tokens[at + 1]?.form !== 'of') continue
    const to = fieldEnd(tokens, at + 2, ofTwo.test(form))
    return to === undefined || to <= name.to ? name : spanned(tokens, name, name.from, to)
  }
  const to = bodyEnd(tokens, name.to)
  return to === undefined ? name : spanned(tokens, name, name.from, to)
}

/** "Boeing" of "Boeing Investment Partners": where the noun stands that ends a body's name. */
function bodyEnd(tokens: readonly Token[], from: number): number | undefined {
  for (let at = from; at < from + 3; at++) {
    const form = tokens[at]?.form ?? ''
    if (!isCapital(form)) return undefined
    if (isBody(form)) return at + 1
  }
  return undefined
}

/** Where "of the District of Columbia", "of Housing and Urban Development" ends. */
export function fieldEnd(tokens: readonly Token[], from: number, two: boolean): number | undefined {
  let at = tokens[from]?.form === 'the' ? from + 1 : from
  let end: number | undefined
  for (; at < from + 9; at++) {
    const { form, upos } = tokens[at] ?? { form: '', upos: '' }
    if (isCapital(form) && (upos === 'PROPN' || upos === 'NOUN' || upos === 'ADJ')) end = at + 1
    else if (end !== at || !(form === 'of' || form === '&' || (two && form === 'and'))) break
  }
  return end
}

/** Whose towns are written with their states behind them. */
const federal = new Set(['USA', 'CAN', 'AUS'])

/** "Miramar California": a town and its state are two places. */
function apart(tokens: readonly Token[], name: Name, locate: Locate): Name[] {
  const { type, from, to } = name
  if (type !== 'LOC' || to - from < 2) return [name]
  const words = (a: number, b: number): string =>
    tokens
      .slice(a, b)
      .map(({ form }) => form)
      .join(' ')
  if (locate(words(from, to), [])) return [name]
  for (let at = to - 1; at > from; at--) {
    if (parts.test(words(from, at))) break
    const [town, land] = [locate(words(from, at), []), locate(words(at, to), [])]
    const state = land?.precision === 'country' || (land?.precision === 'district' && federal.has(land.country ?? ''))
    if (town?.precision === 'city' && state) return [spanned(tokens, name, from, at), spanned(tokens, name, at, to)]
  }
  return [name]
}
