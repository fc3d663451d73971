/** knowledge/actors/roles.yaml: nouns for people and bodies → roles with their singular and plural keys. */
import { nameKey, type Role } from '../../src/annotate/actor/actor.ts'
import type { Source } from './compile.ts'
import type { Tables } from './tables.ts'

type Lists = Readonly<Record<string, readonly string[]>>
interface OfficeLine {
  readonly sector: string
  readonly head?: boolean
  readonly also?: readonly string[]
}

interface Together {
  readonly office: string
  readonly of: string
  /** Years, inclusive. */
  readonly from?: number
  readonly to?: number
}

export function addRoles(tables: Tables, { content }: Source): void {
  const irregular = content.irregular as Readonly<Record<string, string>>
  const proper = new Map(
    Object.entries(content.proper as Lists).flatMap(([of, titles]) => titles.map(title => [title, of] as const)),
  )
  const add = (role: Role, nouns: readonly string[]): void => {
    const index = tables.roles.push(role) - 1
    for (const noun of nouns) {
      const of = proper.get(noun)
      const plural = nameKey(pluralOf(noun, irregular))
      tables.roleNames.push(of ? [nameKey(noun), index, 0, of] : [nameKey(noun), index, 0])
      tables.roleNames.push(of ? [plural, index, 1, of] : [plural, index, 1])
    }
  }
  for (const [office, states] of Object.entries(content.leader as Lists))
    for (const state of states) tables.leaders.push([state, office])
  for (const { office, of, from = 0, to = 9999 } of content.together as readonly Together[])
    tables.together.push([office, of, from, to])
  for (const [office, seats] of Object.entries(content.houses as Lists))
    for (const seat of seats) tables.houses.push([nameKey(seat), office])
  for (const [name, line] of Object.entries(content.offices as Record<string, OfficeLine>))
    add({ name, sector: line.sector, kind: 'office', ...(line.head && { head: true }) }, [name, ...(line.also ?? [])])
  for (const kind of ['people', 'bodies'] as const)
    for (const [sector, nouns] of Object.entries(content[kind] as Lists))
      for (const noun of nouns) add({ name: noun, sector, kind: kind === 'people' ? 'person' : 'body' }, [noun])
}

/** The regular English plural of a noun phrase; the noun before "of", "for" or "to" takes it. */
export function pluralOf(noun: string, irregular: Readonly<Record<string, string>>): string {
  if (irregular[noun]) return irregular[noun]
  const post = /^(.+?)( (?:of|for|to|in|d') ?.+)$/.exec(noun)
  if (post) return pluralOf(post[1]!, irregular) + post[2]
  const last = noun.split(' ').at(-1)!
  const known = irregular[last]
  if (known) return noun.slice(0, noun.length - last.length) + known
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return `${noun}s`
}
