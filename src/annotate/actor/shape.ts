/** The tagger's names → the same, with those that by their shape are bodies found, widened and called so: "Google, Inc.", "University of X". */
import type { Name, Token } from '../../record/record.ts'
import { isCapital } from './key.ts'

/** Words that end a body's name. */
export const ends =
  /^(?:inc|corp|ltd|llc|plc|corporation|company|group|bank|university|college|institute|council|committee|commission|ministry|party|association|foundation|federation|society|orchestra|airlines|airways|motors|agency|authority|union|coalition|league|club|board|bureau|organi[sz]ation|conference|congress|fund|partners|holdings|industries|consulting|securities|insurance|systems|technologies|software|pharmaceuticals|newspaper|gazette|tribune|monthly|weekly)$/i
/** Forms of companies, which stand behind a name with or without a comma. */
const forms = /^(?:inc|corp|ltd|llc|plc|co|gmbh|s\.a|ag)\.?$/i
/** Words that begin a body's name with "of" or "for" behind. */
const begins =
  /^(?:university|ministry|department|bank|board|court|institute|college|council|bureau|office|offices|church|society|association|federation|union|league|party)$/i

export function bodiesByShape(tokens: readonly Token[], names: readonly Name[]): Name[] {
  const found: Name[] = []
  for (const name of names) {
    const last = found.at(-1)
    if (last && name.from < last.to) continue
    found.push(shaped(tokens, name, last?.to ?? 0))
  }
  return found
}

function shaped(tokens: readonly Token[], name: Name, floor: number): Name {
  let { from, to } = name
  const form = (at: number): string => tokens[at]?.form ?? ''
  const comma = form(to) === ',' ? 1 : 0
  const formed = forms.test(form(to + comma)) && isCapital(form(to + comma))
  if (formed) to += comma + 1
  else if (name.type === 'ORG' && from - 2 >= floor && to - from === 1 && forms.test(form(from))) {
    if (form(from - 1) === ',' && isCapital(form(from - 2))) from -= 2
    else if (isCapital(form(from - 1)) && tokens[from - 1]!.upos === 'PROPN') from -= 1
  }
  const opens = from - 2 >= floor && begins.test(form(from - 2)) && isCapital(form(from - 2)) && form(from - 1) === 'of'
  if (opens && name.type !== 'PER') from -= 2
  const final = form(to - 1).replace(/\.$/, '')
  const body = formed || (opens && name.type !== 'PER') || (to - from > 1 && ends.test(final) && isCapital(final))
  if (!body) return name
  return { ...name, type: 'ORG', from, to, start: tokens[from]!.start, end: tokens[to - 1]!.end }
}
