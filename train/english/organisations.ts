/** Names of organisations: those of the actors' registry and well-known companies, papers and universities. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

const REGISTRY = ['international', 'institutions', 'groups', 'media']

/** Names by words, with capitals as they are written; `registry` from knowledge/actors, `companies` from a list of our own. */
export function readOrganisations(): { readonly registry: string[][]; readonly companies: string[][] } {
  const knowledge = join(import.meta.dirname, '../../knowledge/actors')
  const files = REGISTRY.flatMap(folder =>
    readdirSync(join(knowledge, folder)).map(file => join(knowledge, folder, file)),
  )
  const registry = files.flatMap(file => namesOf(parse(readFileSync(file, 'utf8'))))
  const companies = readFileSync(join(import.meta.dirname, 'companies.txt'), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .flatMap(line => line.split(', '))
  return { registry: registry.flatMap(inWords), companies: companies.flatMap(inWords) }
}

/** A name begins with a capital; "Doctors Without Borders" is three words. */
function inWords(name: string): string[][] {
  const words = name.replace(/^the /i, '').split(/\s+/)
  return /^\p{Lu}/u.test(words[0]!) ? [words] : []
}

/** `Name = variant, variant` and `{name, also}` at any depth. */
function namesOf(content: unknown): string[] {
  if (typeof content === 'string') return content.split(/ = |, /)
  if (Array.isArray(content)) return content.flatMap(namesOf)
  if (content === null || typeof content !== 'object') return []
  if ('name' in content) return namesOf([content.name, 'also' in content ? content.also : []])
  return Object.values(content).flatMap(namesOf)
}
