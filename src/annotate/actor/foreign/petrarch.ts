/**
 * PETRARCH, TABARI and Phoenix dictionaries of actors → own actors. An entry is `NAME_OF_ACTOR_ [CODE]`, synonyms follow as
 * `+SYNONYM_`, dated codes as indented `[CODE 930120-010120]`, `[CODE <930120]`, `[CODE >010120]`; `;` and `#` begin comments.
 * Codes are a country and sectors: USAGOV, PSEREB. Two-digit years before 40 are of this century.
 */
import type { OwnActor, OwnTerm } from '../own.ts'

interface Entry {
  readonly names: string[]
  readonly codes: string[]
}

export function readPetrarch(text: string): OwnActor[] {
  const entries: Entry[] = []
  for (const written of text.split(/\r?\n/)) {
    const line = written.replace(/[;#].*$/, '').trimEnd()
    if (line.trim() === '' || /^\s*<!--/.test(line)) continue
    const codes = [...line.matchAll(/\[([^\]]+)\]/g)].map(([, code]) => code!.trim())
    const name = nameOf(line.replace(/\[[^\]]*\]/g, ''))
    const last = entries.at(-1)
    if (name === '' || line.startsWith('+')) {
      if (name !== '') last?.names.push(name)
      last?.codes.push(...codes)
    } else entries.push({ names: [name], codes })
  }
  return entries.flatMap(actorOf)
}

/** `BARACK_OBAMA_` → Barack Obama; words of up to four capitals without a space stay as acronyms are written. */
function nameOf(written: string): string {
  const words = written
    .replace(/^\s*\+/, '')
    .replaceAll('_', ' ')
    .trim()
    .split(/\s+/)
  if (words.length === 1 && words[0]!.length <= 4) return words[0]!
  return words.map(word => word.charAt(0) + word.slice(1).toLowerCase()).join(' ')
}

function actorOf({ names, codes }: Entry): OwnActor[] {
  const dated = codes.map(read).filter(code => code !== undefined)
  const now = dated.find(({ from, to }) => !from && !to) ?? dated.at(-1)
  if (!now || !/^[A-Z]{3}$/.test(now.country)) return []
  const terms: OwnTerm[] = dated
    .filter(({ from, to }) => from || to)
    .map(({ country, sector, from, to }) => ({
      office: 'official',
      of: country,
      ...(sector && { sector }),
      ...(from && { from }),
      ...(to && { to }),
    }))
  const person = terms.length > 0
  return [
    {
      name: names[0]!,
      type: person ? 'person' : 'group',
      country: now.country,
      ...(now.sector && { sector: now.sector }),
      ...(names.length > 1 && { also: names.slice(1) }),
      ...(person && { terms }),
    },
  ]
}

interface Code {
  readonly country: string
  readonly sector?: string
  readonly from?: string
  readonly to?: string
}

function read(code: string): Code | undefined {
  const match = /^([A-Z]{3})([A-Z]{3})?[A-Z]*(?:\s+(<|>)?(\d{6}|\d{8})(?:-(\d{6}|\d{8}))?)?$/.exec(code)
  if (!match) return undefined
  const [, country, sector, sign, first, second] = match
  const from = first && sign !== '<' ? day(first) : undefined
  const to = sign === '<' && first ? day(first) : second && day(second)
  return { country: country!, ...(sector && { sector }), ...(from && { from }), ...(to && { to }) }
}

function day(digits: string): string {
  const short = digits.length === 6
  const year = short ? `${Number(digits.slice(0, 2)) < 40 ? 20 : 19}${digits.slice(0, 2)}` : digits.slice(0, 4)
  return `${year}-${digits.slice(-4, -2)}-${digits.slice(-2)}`
}
