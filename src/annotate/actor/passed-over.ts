/** Bodies and people whose names the tagger passed over although their form tells: "the Union of Oslo Teachers", "Hill, Anna". */
import type { Name, Token } from '../../record/record.ts'
import { fieldEnd, heads, isBody } from './bounds.ts'
import { isAllCapitals, isCapital } from './key.ts'

/** What stands for a state behind a town: "Baltimore, MD". */
const codes = new Set(
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC ON BC QC AB'.split(
    ' ',
  ),
)

export function withPassedOver(tokens: readonly Token[], names: readonly Name[]): Name[] {
  const taken = new Set(names.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)))
  const found: Name[] = []
  for (let at = 0; at < tokens.length; at++) {
    const to = taken.has(at) ? undefined : bodyAt(tokens, taken, at)
    if (to === undefined) continue
    found.push({ type: 'ORG', from: at, to, start: tokens[at]!.start, end: tokens[to - 1]!.end })
    at = to - 1
  }
  for (const { type, to } of names) {
    const code = tokens[to + 1]
    if (type !== 'LOC' || tokens[to]?.form !== ',' || !code || taken.has(to + 1) || !codes.has(code.form)) continue
    found.push({ type, from: to + 1, to: to + 2, start: code.start, end: code.end })
  }
  const turned = lastFirst(tokens, names)
  return found.length === 0 ? turned : [...turned, ...found].sort((a, b) => a.from - b.from)
}

/** Where a body's name ends that begins at a token; undefined where none does. In running text alone: headlines write every word so. */
function bodyAt(tokens: readonly Token[], taken: ReadonlySet<number>, from: number): number | undefined {
  const { form, upos } = tokens[from]!
  const before = tokens[from - 1]?.form ?? ''
  if (!isCapital(form) || isAllCapitals(form) || !/^(?:PROPN|NOUN|ADJ)$/.test(upos) || !/^\p{Ll}|^The$/u.test(before))
    return undefined
  let to: number | undefined
  if (heads.test(form) && tokens[from + 1]?.form === 'of') to = fieldEnd(tokens, from + 2, false)
  else to = runEnd(tokens, from)
  if (to === undefined) return undefined
  for (let at = from; at < to; at++) if (taken.has(at)) return undefined
  return to
}

/** "Arab Workers Committee": capitals, hyphens between them, up to the noun that ends a body's name. */
function runEnd(tokens: readonly Token[], from: number): number | undefined {
  for (let at = from + 1; at < from + 6; at++) {
    const form = tokens[at]?.form ?? ''
    if (form === '-' || form === '&') continue
    if (!isCapital(form)) return undefined
    if (isBody(form) && !isCapital(tokens[at + 1]?.form ?? '')) return at + 1
  }
  return undefined
}

/** `"Hill, Anna"`: the surname first, between quotation marks. */
function lastFirst(tokens: readonly Token[], names: readonly Name[]): Name[] {
  const form = (at: number): string => tokens[at]?.form ?? ''
  const found: Name[] = []
  for (const name of names) {
    const last = found.at(-1)
    const turned =
      last !== undefined &&
      form(last.to) === ',' &&
      last.to + 1 === name.from &&
      name.to - name.from === 1 &&
      last.to - last.from === 1 &&
      (last.type === 'PER' || name.type === 'PER') &&
      /^["“”]$/.test(form(last.from - 1)) &&
      /^["“”]$/.test(form(name.to))
    if (turned)
      found[found.length - 1] = { type: 'PER', from: last.from, to: name.to, start: last.start, end: name.end }
    else found.push(name)
  }
  return found
}
