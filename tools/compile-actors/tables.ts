/** Collects actors and their names while the files are read. */
import {
  type Actor,
  NAME_KINDS,
  type NameKind,
  nameKey,
  type RegistryTables,
  type Role,
  type Term,
} from '../../src/annotate/actor/actor.ts'

type Draft = { -readonly [K in keyof Actor]: Actor[K] } & { terms?: Term[] }

/** The tables in the making. A name that an actor has already is not added twice. */
export class Tables {
  readonly actors: Draft[] = []
  readonly roles: Role[] = []
  readonly names: ([string, number, number] | [string, number, number, string])[] = []
  readonly roleNames: ([string, number, number] | [string, number, number, string])[] = []
  readonly women: string[] = []
  readonly leaders: [string, string][] = []
  readonly houses: [string, string][] = []
  readonly together: [string, string, number, number][] = []
  readonly problems: string[] = []
  readonly #index = new Map<string, number>()
  readonly #seen = new Set<string>()

  /** Adds an actor, or gives back the one that has this id. */
  actor(draft: Draft): number {
    const known = this.#index.get(draft.id)
    if (known !== undefined) return known
    this.#index.set(draft.id, this.actors.length)
    return this.actors.push(draft) - 1
  }

  has(id: string): boolean {
    return this.#index.has(id)
  }

  get(id: string): Draft | undefined {
    const at = this.#index.get(id)
    return at === undefined ? undefined : this.actors[at]
  }

  name(actor: number, text: string, kind: NameKind): void {
    const key = nameKey(text)
    const code = NAME_KINDS.indexOf(kind)
    if (key === '' || this.#seen.has(`${key}|${actor}`)) return
    this.#seen.add(`${key}|${actor}`)
    this.names.push(kind === 'capital' || kind === 'seat' ? [key, code, actor, text] : [key, code, actor])
  }

  /** A full name or an acronym, by its look: ETA and PKK are written in capitals only. */
  fullName(actor: number, text: string): void {
    const bare = text.replace(/[^\p{L}]/gu, '')
    this.name(actor, text, bare.length <= 6 && bare === bare.toUpperCase() && !text.includes(' ') ? 'acronym' : 'name')
  }

  finish(): RegistryTables {
    return {
      women: this.women,
      leaders: this.leaders,
      houses: this.houses,
      together: this.together,
      actors: this.actors,
      roles: this.roles,
      names: this.names,
      roleNames: this.roleNames,
    }
  }
}

/** `Name = variant, variant` → the name and its variants; one with a comma is written in the long form. */
export function splitNames(line: string): { name: string; also: string[] } {
  const [name = '', rest = ''] = line.split(/\s+=\s+/, 2)
  return {
    name: name.trim(),
    also: rest
      .split(',')
      .map(variant => variant.trim())
      .filter(Boolean),
  }
}

/** `Emmanuel Macron` → `emmanuel-macron`. */
export const slug = (name: string): string => nameKey(name).replaceAll(' ', '-')
