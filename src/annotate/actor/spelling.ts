/** A titled name that the registry spells otherwise → who holds the office: "President Nicloas Sarkozy", "Prime Minister Reingeldt". */
import { nameKey } from './key.ts'
import { covers } from './office.ts'
import type { Page } from './page.ts'
import type { Hints } from './person.ts'

/** Days around a term in which its holder is called by the title: elected before, a visit after. */
const margin = 120

/** The one holder of the title's office whose name is spelt nearly so; undefined where none or several fit. */
export function nearHolder(page: Page, name: string, { role, owners, former }: Hints): number | undefined {
  if (role?.kind !== 'office' || !role.head || former || page.day === undefined) return undefined
  const words = nameKey(name).split(' ')
  const states = owners.map(owner => page.registry.actors[owner]!.id)
  let best: number | undefined
  let [most, tie] = [0, false]
  for (const [key, holders] of page.registry.holders) {
    const [office, of] = key.split('|')
    if (office !== role.name || (states.length > 0 && !states.includes(of!))) continue
    for (const index of holders) {
      if (!inOffice(page, index, key)) continue
      const points = likeness(words, nameKey(page.registry.actors[index]!.name).split(' '), states.length > 0)
      if (points > most) [best, most, tie] = [index, points, false]
      else if (points === most && index !== best) tie = true
    }
  }
  return tie ? undefined : best
}

function inOffice({ registry, day }: Page, index: number, key: string): boolean {
  return (registry.actors[index]!.terms ?? []).some(
    term =>
      `${term.office}|${term.of}` === key &&
      (covers(term, day) || covers(term, day! - margin) || covers(term, day! + margin)),
  )
}

/** How many of the written words are words of a known name, nearly so at least; 0 where that is not enough to tell. */
function likeness(written: readonly string[], known: readonly string[], ownState: boolean): number {
  const long = written.filter(word => word.length > 3)
  const matches = long.map(word =>
    Math.max(0, ...known.filter(other => other.length > 2).map(other => like(word, other))),
  )
  const sum = matches.reduce((total, match) => total + match, 0)
  const surname = matches.at(-1) ?? 0
  if (ownState) return surname > 0.7 || sum > 1.4 ? sum : 0
  return (matches.length === 1 && surname > 0.85 && long[0]!.length > 6) || (sum > 1.4 && matches.length > 1) ? sum : 0
}

/** 1 for the same word, less for each letter that differs, 0 for another word. */
function like(a: string, b: string): number {
  if (a === b) return 1
  if (a[0] !== b[0] && !(a.length > 6 && b.length > 6)) return 0
  const far = distance(a, b) / Math.max(a.length, b.length)
  return far <= 0.34 ? 1 - far : 0
}

/** Letters to add, drop, exchange or swap (with the next) until one word is the other. */
export function distance(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        next[j] = Math.min(next[j]!, before[j - 2]! + 1)
    }
    before = row
    row = next
  }
  return row[b.length]!
}
