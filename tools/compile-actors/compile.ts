/** The folder of actors' files → the registry's tables, with a line for each thing that is wrong in them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { nameKey, type RegistryTables } from '../../src/annotate/actor/actor.ts'
import { addBodies } from './bodies.ts'
import { addCountries } from './countries.ts'
import { addPeople } from './people.ts'
import { addRoles } from './roles.ts'
import { Tables } from './tables.ts'

export interface Compiled {
  readonly tables: RegistryTables
  readonly problems: readonly string[]
}

/** A file of knowledge: where it lies, for messages, and what it holds. */
export interface Source {
  readonly path: string
  readonly content: Readonly<Record<string, unknown>>
}

/** Reads the files in an order in which each may refer to those before: countries, roles, bodies, people. */
export function compileActors(folder: string): Compiled {
  const tables = new Tables()
  const read = (path: string): Source => ({
    path: `knowledge/actors/${path}`,
    content: (parse(readFileSync(join(folder, path), 'utf8')) ?? {}) as Record<string, unknown>,
  })
  const all = (name: string): Source[] =>
    existsSync(join(folder, name))
      ? readdirSync(join(folder, name))
          .filter(file => file.endsWith('.yaml'))
          .sort()
          .map(file => read(`${name}/${basename(file)}`))
      : []
  addCountries(tables, all('countries'))
  addRoles(tables, read('roles.yaml'))
  for (const family of ['international', 'institutions', 'groups', 'media']) addBodies(tables, all(family))
  addPeople(tables, all('people'))
  for (const name of read('given-names.yaml').content.women as readonly string[]) tables.women.push(nameKey(name))
  return { tables: tables.finish(), problems: tables.problems }
}
