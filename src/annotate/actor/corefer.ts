/** Words that point back — pronouns, "the president", "the two leaders", "his Turkish counterpart" → whom they mean. Unsure: nobody. */
import type { Identity } from '../../record/record.ts'
import type { History, Trace } from './history.ts'
import { identify } from './identify.ts'
import { holderIn, identityOf, isRuler, leaderIn } from './office.ts'
import { formAt, type Page } from './page.ts'
import { isRelative, type Phrase } from './phrase.ts'
import type { Registry, Role } from './registry.ts'

const male = new Set(['he', 'him', 'his', 'himself'])
const female = new Set(['she', 'her', 'hers', 'herself'])
const many = new Set(['they', 'them', 'their', 'theirs', 'themselves'])
const thing = new Set(['it', 'its', 'itself'])

/** Whether a token is a pronoun that points back at somebody. */
export function isPronoun(form: string): boolean {
  return male.has(form) || female.has(form) || many.has(form) || thing.has(form)
}

/** Whom a pronoun means. */
export function resolvePronoun(page: Page, history: History, token: number): Trace | undefined {
  const form = formAt(page, token)
  if (/sel(?:f|ves)$/.test(form) && page.tokens[token]!.deprel === 'obj') {
    const { head } = page.tokens[token]!
    return history.find(token, trace => isSubjectOf(page, trace.token, head), 0)
  }
  const verb = objectOf(page, token)
  // "Macron lobbied him": him is somebody else
  const isOther = ({ token: at }: Trace) => verb === undefined || !isSubjectOf(page, at, verb)
  if (male.has(form)) return history.find(token, trace => isOne(trace) && trace.female !== true && isOther(trace))
  if (female.has(form))
    return (
      history.find(token, trace => isOne(trace) && trace.female === true && isOther(trace)) ??
      history.find(token, trace => isOne(trace) && trace.female !== false && !isHis(trace) && isOther(trace))
    )
  if (thing.has(form)) return history.find(token, trace => !trace.plural && isBody(trace.identities[0]!), 2)
  return (
    history.find(token, ({ plural, weak, identities: [one] }) => plural && !weak && one!.country !== undefined, 2) ??
    history.find(token, ({ plural, weak }) => plural && !weak, 2) ??
    history.find(token, trace => !trace.plural && isBody(trace.identities[0]!) && trace.subject, 1)
  )
}

/** The verb that a pronoun is the object of; undefined for possessives, reflexives and subjects. */
function objectOf(page: Page, token: number): number | undefined {
  const { deprel, head, form } = page.tokens[token]!
  return ['obj', 'iobj', 'obl'].includes(deprel) && !/self$|selves$/i.test(form) ? head : undefined
}

/** Whether a name, by whichever of its words, is the subject of a verb. */
function isSubjectOf(page: Page, token: number, verb: number): boolean {
  for (let at = token, depth = 0; depth < 4; depth++) {
    const { head, deprel } = page.tokens[at]!
    if (head === verb) return deprel === 'nsubj'
    if (!/^(?:flat|compound|nmod:desc|appos)$/.test(deprel)) return false
    at = head
  }
  return false
}

const isOne = ({ identities, plural }: Trace): boolean =>
  !plural && identities.length === 1 && identities[0]!.type === 'person'
/** A man by the registry: known persons who are not marked as women. */
const isHis = ({ identities, female }: Trace): boolean =>
  female === undefined && /^[a-z]{2,4}\//.test(identities[0]!.actor ?? '')
const isBody = ({ type }: Identity): boolean => type === 'country' || type === 'organisation' || type === 'group'

const slights = new Set(['dictator', 'strongman', 'autocrat', 'despot', 'tyrant'])

/** "the former president" is not whom the report calls president. */
const fitsTime = ({ identities: [one] }: Trace, { time }: Phrase): boolean =>
  time === undefined || (time === 'former' && one!.sector === 'ELI')

const rare = new Set(['king', 'pope', 'chancellor', 'crown prince', 'supreme leader'])
const countryWords = new Set(['country', 'nation', 'kingdom', 'republic', 'state'])
const sideWords = new Set([
  'side',
  'party',
  'government',
  'country',
  'nation',
  'state',
  'neighbor',
  'neighbour',
  'ally',
  'rival',
  'power',
  'superpower',
  'capital',
  'adversary',
  'foe',
  'republic',
  'kingdom',
  'partner',
  'member state',
  'group',
  'faction',
  'army',
  'force',
])
const groupWords =
  /^(?:group|movement|organization|organisation|militia|faction|party|bloc|alliance|union|body|agency|company|network|paper|newspaper|commission|committee|council|court|ministry|army|militant group|armed group|rebel group|terrorist group)$/

/** "the nation's leader", "the country's foreign minister": who leads or holds the office in the state that was named last. */
function ofNation(page: Page, history: History, { role, head, time }: Phrase): Identity | undefined {
  if (role.plural || time !== undefined || !isOfNation(page, head)) return undefined
  const [land] = single(history.find(head, ({ identities: [one], plural }) => !plural && one!.type === 'country'))
  if (land?.country === undefined) return undefined
  const { registry, day } = page
  const { name, kind } = role.role!
  const index = isRuler(name)
    ? leaderIn(page, land.country)
    : kind === 'office'
      ? holderIn(page, name, land.country)
      : undefined
  return index === undefined ? undefined : identityOf(registry, index, day)
}

/** Words between a possessor and its noun, at most. */
const gap = 6

function isOfNation({ tokens }: Page, noun: number): boolean {
  for (let at = noun - 1; at >= Math.max(0, noun - gap); at--) {
    const { head, deprel, form } = tokens[at]!
    if (head === noun && deprel === 'nmod:poss' && countryWords.has(form.toLowerCase())) return true
  }
  return false
}

/** Whom a phrase without an owner means; empty where nobody fits or several do. */
export function resolveNominal(page: Page, history: History, phrase: Phrase): readonly Identity[] {
  const role = phrase.role.role!
  const { head } = phrase
  if (phrase.possessor !== undefined) return byPossessor(page, history, phrase)
  if (role.name === 'counterpart') return []
  const own = ofNation(page, history, phrase)
  if (own) return [own]
  if (phrase.counted !== undefined && phrase.role.plural) return several(page, history, phrase)
  if (!phrase.definite && !(role.kind === 'office' && page.tokens[head]!.upos === 'PROPN') && role.kind !== 'body')
    return []
  if (phrase.role.plural) return armedGroup(page, history, phrase)
  if (phrase.definite && countryWords.has(role.name) && !isAnother(page, phrase))
    return single(history.find(head, ({ identities: [one], plural }) => !plural && one!.type === 'country'))
  if (phrase.definite && groupWords.test(role.name)) {
    const found = history.find(
      head,
      ({ identities: [one], plural, weak }) =>
        !plural && !weak && (one!.type === 'group' || one!.type === 'organisation') && suits(one!, role),
    )
    if (found) return found.identities
  }
  if (role.kind === 'body') return phrase.definite ? sameBody(page, history, phrase) : []
  const called = history.find(head, trace => isOne(trace) && trace.noun === role.name && fitsTime(trace, phrase), 12)
  if (called) return called.identities
  // only who has been called so is "the dictator"
  if (slights.has(role.name)) return []
  const same = history.find(
    head,
    trace => isOne(trace) && holds(page, trace.identities[0]!, phrase),
    rare.has(role.name) ? 200 : 12,
  )
  if (same) return same.identities
  if (role.kind !== 'office' || phrase.time) return []
  const near = [history.countryInSentence(head), page.publisher?.country ?? page.home, history.mainCountry()]
  // few states have a king or a pope: any that the report names will do
  for (const country of rare.has(role.name) ? [...near, ...history.countries()] : near) {
    const index = country === undefined ? undefined : holderIn(page, role.name, country)
    if (index !== undefined) return [identityOf(page.registry, index, page.day)]
  }
  return []
}

/** "the neighbouring state": not the one named last. */
function isAnother(page: Page, { from, role }: Phrase): boolean {
  for (let at = from; at < role.from; at++)
    if (/^(?:neighbou?ring|other|foreign|rival|hostile)$/.test(formAt(page, at))) return true
  return false
}

/** "the rebels", "the militants": the armed group that the report named last. */
function armedGroup(page: Page, history: History, { role, from, head, definite }: Phrase): readonly Identity[] {
  if (!definite || role.from - from > 1 || !/^(?:REB|UAF)$/.test(role.role!.sector) || formAt(page, from) !== 'the')
    return []
  const fits = ({ identities: [one, other], weak }: Trace): boolean =>
    !weak && !other && one!.type === 'group' && one!.actor !== undefined && /^(?:REB|UAF)$/.test(one!.sector ?? '')
  return single(history.find(head, fits, 8))
}

/** "the regime", "the government": of whom the report last said so. */
function sameBody(page: Page, history: History, { role, head }: Phrase): readonly Identity[] {
  const { name } = role.role!
  if (!bodies.has(name)) return []
  const found = history.find(head, ({ noun, identities: [one] }) => noun === name && one!.country !== undefined, 8)
  if (found || name !== 'regime') return single(found)
  const other = page.focus.find(country => country !== page.publisher?.country)
  const index = other === undefined ? undefined : page.registry.byId.get(other)
  return index === undefined ? [] : [identityOf(page.registry, index, page.day)]
}

const bodies = new Set(['regime', 'government', 'junta', 'opposition', 'military', 'army', 'parliament'])

const single = (trace: Trace | undefined): readonly Identity[] => trace?.identities ?? []

/** "the ministry" is no rebel group; "the group" can be any. */
function suits(identity: Identity, { sector, name: noun }: Role): boolean {
  return (
    identity.sector === undefined ||
    // "the court" for the International Criminal Court
    (noun !== 'army' && identity.name.toLowerCase().split(' ').includes(noun)) ||
    sector === 'CVL' ||
    identity.sector === sector ||
    (identity.sector === 'JRN' && noun === 'agency') ||
    (sector === 'UAF' && identity.sector === 'REB') ||
    (sector === 'REB' && identity.sector === 'UAF') ||
    (identity.country === 'IGO' && sector === 'PTY')
  )
}

/** "the minister" for a foreign minister, "the general" for an officer, "the leader" for a head. */
function holds({ registry }: Page, identity: Identity, phrase: Phrase): boolean {
  const role = phrase.role.role!
  const office = identity.role ?? ''
  if (phrase.time === 'former') return identity.sector === 'ELI' || office.startsWith('former')
  if (office === role.name || office.endsWith(` ${role.name}`)) return true
  if (titlesOf(registry, office, identity.country).some(title => title.endsWith(` ${role.name}`))) return true
  if (isRuler(role.name)) return /president|prime minister|king|leader|chancellor|emir|sultan/.test(office)
  if (role.kind === 'office') return false
  return (
    office !== '' &&
    role.sector === identity.sector &&
    role.name !== 'official' &&
    office.split(' ').some(word => role.name.includes(word))
  )
}

/** Titles that one state alone gives to the holders of an office: "secretary of state" and "defense secretary" in the United States. */
function titlesOf(registry: Registry, office: string, country: string | undefined): readonly string[] {
  const known = titlesByOffice.get(registry) ?? new Map<string, string[]>()
  if (!titlesByOffice.has(registry)) {
    titlesByOffice.set(registry, known)
    for (const [title, role, plural, of] of registry.roleNames)
      if (of !== undefined && !plural) {
        const key = `${of} ${registry.roles[role]!.name}`
        known.set(key, [...(known.get(key) ?? []), ` ${title.replace(/ of .*/, '')}`])
      }
  }
  return known.get(`${country} ${office}`) ?? []
}

const titlesByOffice = new WeakMap<Registry, Map<string, string[]>>()

/** "his foreign minister": the minister of the state that he acts for. "his Turkish counterpart": the same office there. */
function byPossessor(page: Page, history: History, phrase: Phrase): readonly Identity[] {
  if (isRelative(phrase)) return []
  const owner = resolvePronoun(page, history, phrase.possessor!)?.identities[0]
  if (!owner?.country || owner.country === 'IGO') return []
  const index = page.registry.byId.get(owner.country)
  return index === undefined || phrase.role.role!.name === 'counterpart' ? [] : identify(page, phrase, [index])
}

/** "the two leaders", "both sides", "the three countries": the last so many that the report named. */
function several(page: Page, history: History, phrase: Phrase): readonly Identity[] {
  const role = phrase.role.role!
  const count = phrase.counted!
  // "detained two men": only "the two men" or "both men" were named before
  if (!phrase.definite && strangers.has(role.name)) return []
  if (role.name === 'leader' || role.kind === 'office' || persons.has(role.name)) {
    const leads = (one: Identity): boolean => role.name !== 'leader' || heads.test(one.role ?? '')
    const fits = (one: Identity): boolean => one.type === 'person' && one.country !== undefined
    const found = history.last(phrase.head, count, (one, { weak }) => fits(one) && !weak && leads(one))
    const all = found.length === count ? found : history.last(phrase.head, count, (one, { weak }) => fits(one) && !weak)
    return all.length === count ? all.reverse() : []
  }
  if (!sideWords.has(role.name)) return []
  if (!lands.test(role.name)) {
    const found = history.last(phrase.head, count, (one, { weak }) => isBody(one) && !weak)
    return found.length === count ? found.reverse() : []
  }
  return history
    .lastCountries(phrase.head, count)
    .map(country => page.registry.byId.get(country))
    .filter(index => index !== undefined)
    .map(index => identityOf(page.registry, index, page.day))
}

const strangers = new Set(['man', 'woman', 'official', 'diplomat'])
const persons = new Set(['man', 'woman', 'official', 'diplomat', 'minister', 'statesman'])
const heads = /president|prime minister|chancellor|king|leader|pope/
const lands =
  /^(?:country|nation|kingdom|republic|state|neighbou?r|ally|rival|power|superpower|capital|government|partner|adversary)$/
