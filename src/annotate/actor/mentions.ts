/** The way of a report's mentions: atoms, phrases, names, appositions, and then word by word whom each later word means. */
import type { Mention } from '../../record/record.ts'
import { readAppositions } from './apposition.ts'
import { type Bearers, bearerOf, readBearers } from './bearer.ts'
import { ownBody } from './body.ts'
import { isFightingCoalition, resolveCoalition } from './coalition.ts'
import { isPronoun, resolveNominal, resolvePronoun } from './corefer.ts'
import { resolveCounterpart } from './counterpart.ts'
import { type Draft, finish } from './draft.ts'
import { withHalves } from './halves.ts'
import { History, sentenceAt } from './history.ts'
import { readHosts } from './host.ts'
import { identify, ownerIn, ownersOf, unowned } from './identify.ts'
import { readName } from './name.ts'
import { type Atom, formAt, type Page } from './page.ts'
import { isPair, resolvePair } from './pair.ts'
import { genderOf, type Hints, homeOwns, People } from './person.ts'
import { isRelative, type Phrase, readPhrases } from './phrase.ts'
import { scan } from './scan.ts'
import { Scenes } from './scene.ts'
import { readShortForms } from './short-form.ts'
import { inTheatres } from './theatre.ts'

/** All mentions of a page. */
export function collect(page: Page): Mention[] {
  return finish(page, drafts(page))
}

/** As `collect`, before the mentions lose what the steps know of them. */
export function drafts(opened: Page): Draft[] {
  const atoms = withHalves(opened, scan(opened))
  const placed = inTheatres(opened, atoms, named(opened, atoms))
  const phrases = readPhrases(placed, atoms)
  const people = new People()
  const names = readNames(placed, atoms, phrases, people)
  const page = withPersons(placed, names)
  const nominals = phrases
    .filter(({ name, role, to }) => (!name || name.from > to + 2) && role.kind === 'role')
    .map(phrase => nominal(page, phrase, names))
  readAppositions(page, names, nominals, people)
  readHosts(page, names)
  const bearers = readBearers(names, nominals)
  for (const draft of nominals) giveBearer(page, bearers, draft)
  const short = readShortForms(page, names, nominals)
  const byToken = [...names, ...short, ...nominals, ...pronouns(page)].sort(
    (a, b) => a.head - b.head || a.from - b.from,
  )
  return settle(page, byToken)
}

/** A report without a date with the persons of the registry that it names. */
function withPersons(page: Page, names: readonly Draft[]): Page {
  if (page.day !== undefined || !page.parsed) return page
  const found = new Set<number>()
  for (const { identities, type } of names)
    if (type === 'PER') for (const { actor } of identities) found.add(page.registry.byId.get(actor ?? '') ?? -1)
  return { ...page, named: found }
}

/** Full names first, so that a headline's surname finds the person whom the text names later. */
function readNames(page: Page, atoms: readonly Atom[], phrases: readonly Phrase[], people: People): Draft[] {
  const titled = new Map<Atom, Phrase>()
  const bodies = new Map<Atom, Phrase>()
  for (const phrase of phrases) {
    if (phrase.name) titled.set(phrase.name, phrase)
    if (phrase.role.kind === 'unknown') bodies.set(phrase.role, phrase)
  }
  const hintsOf = (atom: Atom): Hints => {
    const phrase = titled.get(atom)
    if (!phrase) return { owners: ownerBefore(page, atoms, atom) }
    return {
      role:
        (phrase.within && phrase.role.role!.kind === 'person' ? phrase.within.role : undefined) ?? phrase.role.role!,
      former: phrase.time === 'former',
      owners: ownersOf(page, phrase),
    }
  }
  const order = atoms
    .filter(({ kind }) => kind !== 'role')
    .sort(
      (a, b) =>
        Number(isFull(b)) - Number(isFull(a)) ||
        Number(titled.has(b)) - Number(titled.has(a)) ||
        b.to - b.from - (a.to - a.from) ||
        a.from - b.from,
    )
  const found: Draft[] = []
  for (const atom of order) {
    const draft = readName(page, atom, { hints: hintsOf(atom), people, countries: page.focus })
    const title = titled.get(atom)?.role.role?.name
    if (!draft) continue
    const body = atom.kind === 'unknown' ? bodies.get(atom) : undefined
    if (body && draft.identities.length === 1) ownBody(page, body, draft)
    found.push({ ...draft, ...(title !== undefined && { title }) })
  }
  return found
}

const isFull = ({ from, to }: Atom): boolean => to - from > 1

/** "Jordan's King Abdullah": the state right before a name. */
function ownerBefore(page: Page, atoms: readonly Atom[], { from }: Atom): number[] {
  const owned = /^['’]s?$/.test(formAt(page, from - 1))
  const before = atoms.find(({ to }) => to === (owned ? from - 1 : from))
  const owner = before && (owned || before.kind === 'origin') ? ownerIn(page, before) : undefined
  return owner !== undefined && page.registry.actors[owner]!.land ? [owner] : []
}

/** States that a page names outright, most often named first. */
function named(page: Page, atoms: readonly Atom[]): string[] {
  const counts = new Map<string, number>()
  for (const { entries } of atoms) {
    const actor = entries[0] && page.registry.actors[entries[0].actor]!
    if (actor?.land && actor.country) counts.set(actor.country, (counts.get(actor.country) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([country]) => country)
}

function nominal(page: Page, phrase: Phrase, names: readonly Draft[]): Draft {
  const owners = ownersOf(page, phrase)
  const bearer = phrase.name && names.find(({ atom }) => atom === phrase.name)?.identities
  const identities = bearer?.length
    ? bearer
    : isFightingCoalition(page, phrase)
      ? [resolveCoalition(page, phrase)]
      : owners.length > 0 && phrase.role.role!.name !== 'counterpart'
        ? identify(page, phrase, owners)
        : []
  const body = phrase.role.role!.kind === 'body'
  return {
    from: phrase.from,
    to: phrase.to,
    head: phrase.head,
    type: body ? 'ORG' : 'PER',
    mention: 'nominal',
    identities,
    phrase,
    ...(!body && genderOf(phrase.role.role!.name) !== undefined && { female: genderOf(phrase.role.role!.name)! }),
    plural: phrase.role.plural === true,
    settled: identities.length > 0,
  }
}

/** "the Norwegian envoy to Chad": the one whom the report calls so by name. */
function giveBearer(page: Page, bearers: Bearers, draft: Draft): void {
  const [known] = draft.identities
  if (draft.identities.length > 1 || known?.actor !== undefined || (known && known.type !== 'person')) return
  if (!known && sentenceAt(page, draft.head) > 0) return
  const bearer = bearerOf(page, bearers, draft.phrase!, known?.country)
  if (!bearer) return
  draft.identities = [bearer]
  draft.settled = true
}

function pronouns(page: Page): Draft[] {
  if (!page.parsed) return []
  const found: Draft[] = []
  page.tokens.forEach(({ upos, deprel }, token) => {
    const form = formAt(page, token)
    if ((upos === 'PRON' && deprel !== 'expl' && isPronoun(form)) || isPair(page, token))
      found.push({
        from: token,
        to: token + 1,
        head: token,
        type: /^it/.test(form) ? 'ORG' : 'PER',
        mention: 'pronoun',
        identities: [],
      })
  })
  return found
}

/** What a phrase can look back to: who was named before it, and where its sentence is. */
interface Before {
  readonly history: History
  readonly scenes: Scenes
}

/** Goes through the mentions as a reader does; each may point back at those before it. */
function settle(page: Page, mentions: readonly Draft[]): Draft[] {
  const history = new History(page)
  const scenes = new Scenes(page, mentions)
  for (const draft of mentions) {
    if (draft.mention === 'pronoun' && isPair(page, draft.head)) {
      draft.identities = resolvePair(page, history, draft.head)
      draft.plural = true
    } else if (draft.mention === 'pronoun') {
      const trace = resolvePronoun(page, history, draft.head)
      if (trace) {
        draft.identities = trace.identities
        if (trace.female !== undefined) draft.female = trace.female
        draft.plural = trace.plural
      }
    } else if (!draft.settled && draft.phrase) settlePhrase(page, { history, scenes }, draft, draft.phrase)
    history.add(draft)
  }
  return mentions.filter(({ identities, location, mention }) => mention === 'name' || identities.length > 0 || location)
}

function settlePhrase(page: Page, { history, scenes }: Before, draft: Draft, phrase: Phrase): void {
  if (isOfMembers(phrase)) {
    const [union] = history.last(phrase.head, 1, ({ country, type }) => country === 'IGO' && type === 'organisation')
    draft.identities = [{ ...unowned(page, phrase), ...(union && { country: 'IGO' }) }]
    return
  }
  draft.identities =
    phrase.role.role!.name === 'counterpart'
      ? resolveCounterpart(page, history, phrase)
      : resolveNominal(page, history, phrase)
  if (draft.identities.length > 0) return
  const country =
    (isCrowd(page, phrase) ? scenes.at(phrase.head) : undefined) ?? whereabouts(page, { history, scenes }, phrase)
  const owner = country === undefined ? undefined : page.registry.byId.get(country)
  draft.identities =
    owner !== undefined && belongs(phrase)
      ? identify(page, phrase, [owner])
      : [{ ...unowned(page, phrase), ...(country && { country }) }]
}

/** "member states", "ministers of member states": of the body that has them, and of no single state. */
function isOfMembers({ role, ownerPhrase, owners }: Phrase): boolean {
  const members = [role, ownerPhrase].find(atom => atom?.role?.name === 'member state')
  return members?.plural === true && owners.length === 0
}

/** Offices, authorities and crowds belong to the state where they stand; "a man" or "the worker" need not. */
function belongs({ role }: Phrase): boolean {
  // foreign ministers are ministers of several states
  if (role.role!.kind === 'office' && role.plural) return false
  return role.role!.kind !== 'person' || /^(?:GOV|MIL|COP|LEG|JUD|OPP|REB|SPY)$/.test(role.role!.sector)
}

/** "civilians", "mourners", "three families": people of the place where things befall them, unless the words say otherwise. */
function isCrowd(page: Page, phrase: Phrase): boolean {
  const { sector, kind } = phrase.role.role!
  return (
    phrase.role.plural === true &&
    kind === 'person' &&
    /^(?:CVL|MED|EDU|REL|AGR|OPP|LAB)$/.test(sector) &&
    phrase.possessor === undefined &&
    !isForeign(page, phrase)
  )
}

/** The state that a phrase without an owner belongs to: where it says it stands, else the only one around. */
function whereabouts(page: Page, { history, scenes }: Before, phrase: Phrase): string | undefined {
  for (const atom of phrase.places) {
    const owner = ownerIn(page, atom)
    const country =
      scenes.of(atom) ??
      (owner === undefined
        ? page.locate(textOf(page, atom), history.countries())?.country
        : page.registry.actors[owner]!.country)
    if (country) return country
  }
  if (isForeign(page, phrase) || isRelative(phrase) || phrase.role.role!.name === 'king') return undefined
  if (!belongs(phrase) || phrase.possessor !== undefined || phrase.role.role!.name === 'counterpart') return undefined
  const { role } = phrase.role
  // an armed group is of where things happen, not of whoever speaks of it or backs it
  if (armed.test(role!.sector)) {
    const [here, main] = [scenes.at(phrase.head), history.mainCountry()]
    return phrase.definite && main !== page.publisher?.country ? (main ?? here) : (here ?? main)
  }
  const home = !phrase.role.plural && role && homeOwns(page, { role, owners: [] })
  if (home && role.kind === 'person') return page.registry.actors[home]!.country
  return history.countryInSentence(phrase.head) ?? atHome(page, history, phrase) ?? history.mainCountry()
}

/** "KARACHI: …", and then "the opposition": that of the state from which the report is sent, where the report tells of it too. */
function atHome({ home, registry }: Page, history: History, { role, definite }: Phrase): string | undefined {
  if (home === undefined || !definite || role.plural || !/^(?:LEG|OPP)$/.test(role.role!.sector)) return undefined
  const country = registry.actors[registry.byId.get(home) ?? -1]?.country
  return history.countries().includes(country ?? '') ? country : undefined
}

const armed = /^(?:REB|UAF|CRM)$/

/** "European leaders", "foreign forces": the words before it say that it is of no single state. */
function isForeign(page: Page, { from, role }: Phrase): boolean {
  // "guards from the neighbouring state"
  const to = /^(?:of|from)$/.test(formAt(page, role.to)) ? role.to + 3 : role.from
  for (let i = from; i < to; i++)
    if (
      /^(?:european|western|arab|asian|african|latin|gulf|nordic|foreign|world|international|allied|multinational|regional|global|african|un|u\.n\.|other|neighbou?ring)$/.test(
        formAt(page, i),
      )
    )
      return true
  return false
}

const textOf = (page: Page, { from, to }: Atom): string =>
  page.text.slice(page.tokens[from]!.start, page.tokens[to - 1]!.end)
