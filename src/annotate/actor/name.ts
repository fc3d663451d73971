/** Atoms that are names → mentions: states, bodies, groups, persons, places. */
import type { Identity, Mention, Place } from '../../record/record.ts'
import type { Draft } from './draft.ts'
import { placeOf } from './locate.ts'
import { identityOf } from './office.ts'
import { type Atom, formAt, headOf, type Page, wordsOf } from './page.ts'
import { type Hints, type People, readPerson } from './person.ts'
import type { NameEntry } from './registry.ts'

const none: Hints = { owners: [] }

/** The mention of one name, or undefined where it names nobody and nothing that counts. */
export function readName(
  page: Page,
  atom: Atom,
  context: { hints?: Hints; people: People; countries: readonly string[] },
): Draft | undefined {
  const { hints = none, people, countries } = context
  const base = { from: atom.from, to: atom.to, head: headOf(page, atom.from, atom.to), atom, settled: true }
  if (atom.kind === 'origin') return readOrigin(page, atom)
  if (isOfTreaty(page, atom)) return undefined
  const entry = entryOf(page, atom, hints)
  if (!entry || page.registry.actors[entry.actor]!.type === 'person') {
    const place = entry ? undefined : mistakenPlace(page, atom, hints)
    if (place) return { ...base, type: 'LOC', mention: 'name', identities: [], location: place }
    const person = readPerson(page, atom, hints, people)
    if (person) {
      if (person.identity.name.includes(' ')) people.add(person, atom.from, wordsOf(page, atom.from, atom.to))
      return {
        ...base,
        type: 'PER',
        mention: 'name',
        identities: [person.identity],
        ...(person.female !== undefined && { female: person.female }),
      }
    }
    // "Birmingham" may be a surname that nobody here bears
    if (!atom.tagged || (atom.kind === 'actor' && atom.tagged === 'PER')) return undefined
    return unknownName(page, atom, countries, base)
  }
  const actor = page.registry.actors[entry.actor]!
  const acts = entry.kind === 'capital' && page.tokens[base.head]!.deprel === 'nsubj'
  const location = actor.land && !acts ? placeOf(page, { ...atom, entries: [entry] }, countries) : undefined
  // "Paris, Texas" is not France's capital
  const elsewhere =
    entry.kind === 'capital' &&
    location?.country !== undefined &&
    actor.country !== undefined &&
    location.country !== actor.country
  const type: Mention['type'] = entry.kind === 'seat' ? 'LOC' : actor.land ? 'LOC' : 'ORG'
  return {
    ...base,
    type,
    mention: 'name',
    identities: elsewhere ? [] : [identityOf(page.registry, entry.actor, page.day)],
    ...(location && { location }),
  }
}

const treaty =
  /^(?:accords?|agreements?|conventions?|protocols?|statute|treaty|treaties|memorandum|declaration|charter|formula|principles)$/
const within = /^(?:climate|peace|nuclear|refugee|ceasefire|security|interim|-|\p{Lu}.*)$/u

/** "the Paris Climate Accord", "the Minsk agreements": a town that a treaty is called after is no party to it. */
function isOfTreaty(page: Page, { entries, tagged, from, to }: Atom): boolean {
  const town =
    entries.length > 0 ? entries.every(({ kind }) => kind === 'capital' || kind === 'seat') : tagged === 'LOC'
  if (!town || !/^\p{Lu}/u.test(page.tokens[from]!.form)) return false
  for (let at = to; at < to + 3; at++) {
    if (treaty.test(formAt(page, at))) return true
    if (!within.test(page.tokens[at]?.form ?? '')) return false
  }
  return false
}

/** States whose towns are called as people are. */
const anglophone = new Set(['USA', 'GBR', 'CAN', 'AUS', 'NZL', 'IRL', 'ZAF', 'JAM'])

/** "bombed Khan Younis": a town of a state that the report tells of, which the tagger took for a person. */
function mistakenPlace(page: Page, atom: Atom, { role }: Hints): Place | undefined {
  if (!page.parsed || atom.tagged !== 'PER' || role || atom.entries.length > 0) return undefined
  const { deprel, head } = page.tokens[headOf(page, atom.from, atom.to)]!
  const relation = deprel === 'conj' && head >= 0 ? page.tokens[head]!.deprel : deprel
  if (!/^(?:obj|obl|nmod|nsubj:pass)$/.test(relation)) return undefined
  const place = page.locate(wordsOf(page, atom.from, atom.to), page.focus)
  const near = place?.country !== undefined && page.focus.includes(place.country) && !anglophone.has(place.country)
  return near ? place : undefined
}

function unknownName(
  page: Page,
  atom: Atom,
  countries: readonly string[],
  base: Pick<Draft, 'from' | 'to' | 'head' | 'atom' | 'settled'>,
): Draft {
  const place = placeOf(page, atom, countries)
  // a town called as somebody in politics is: only in a state that the report tells of
  const location = atom.kind === 'actor' && !page.focus.includes(place?.country ?? '') ? undefined : place
  const identity: Identity = {
    name: wordsOf(page, atom.from, atom.to).replace(/\s+/g, ' '),
    ...(atom.country && { country: atom.country }),
    ...(atom.role && { sector: atom.role.sector }),
    type: 'organisation',
  }
  const type = atom.tagged!
  return { ...base, type, mention: 'name', identities: type === 'ORG' ? [identity] : [], ...(location && { location }) }
}

/** Which of several bearers of a name is meant: what the tagger says it is, else a state before a body before a person. */
function entryOf(page: Page, atom: Atom, hints: Hints): NameEntry | undefined {
  const { actors } = page.registry
  const typeOf = ({ actor }: NameEntry) => actors[actor]!.type
  const persons = atom.entries.filter(entry => typeOf(entry) === 'person')
  const others = atom.entries.filter(entry => typeOf(entry) !== 'person')
  if (persons.length > 0 && (atom.tagged === 'PER' || hints.role || others.length === 0)) return persons[0]
  const group = others.find(({ actor, kind }) => actors[actor]!.type === 'group' && kind === 'name')
  // taggers take groups' names for people's more often than people bear them
  if (atom.tagged === 'PER' && page.parsed && others.every(({ kind }) => kind !== 'acronym')) return group
  const owned = others.find(({ actor }) =>
    hints.owners.some(owner => actors[owner]!.country === actors[actor]!.country),
  )
  return owned ?? others.find(({ actor }) => actors[actor]!.land) ?? others[0]
}

/** "Russian", "the Russians": whose; people of a state where it is a noun. */
function readOrigin(page: Page, atom: Atom): Draft {
  const entry = atom.entries[0]!
  const head = headOf(page, atom.from, atom.to)
  const token = page.tokens[head]!
  const state = identityOf(page.registry, entry.actor, page.day)
  const isNoun =
    entry.kind === 'demonyms' ||
    entry.kind === 'demonym' ||
    (page.parsed && token.upos !== 'ADJ' && !/amod|compound|nmod:desc|flat/.test(token.deprel))
  const people: Identity = {
    name: wordsOf(page, atom.from, atom.to),
    ...(state.country && { country: state.country }),
    sector: 'CVL',
    type: 'group',
  }
  return {
    from: atom.from,
    to: atom.to,
    head,
    type: isNoun ? 'PER' : 'LOC',
    mention: 'nominal',
    identities: [isNoun ? people : state],
    atom,
    settled: true,
    ...(!isNoun && { modifier: true }),
    ...(isNoun && entry.kind === 'demonyms' && { plural: true }),
  }
}
