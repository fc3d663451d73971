/** Atoms → phrases: a noun for people with what belongs to it: whose it is, whether it is a former one, whom it names. */
import { type Atom, formAt, headOf, type Page } from './page.ts'

/** A noun phrase about people or bodies. */
export interface Phrase {
  /** From its first modifier to the end of its noun. */
  readonly from: number
  readonly to: number
  readonly head: number
  readonly role: Atom
  /** Body that narrows a general noun: "foreign ministry" in "foreign ministry official". */
  readonly within?: Atom
  /** Whose: countries, bodies, groups; nearest first. */
  readonly owners: readonly Atom[]
  /** "his foreign minister": the pronoun's token. */
  readonly possessor?: number
  /** A phrase after "of" or "for" that owns it: "leader of the rebels". */
  readonly ownerPhrase?: Atom
  /** Where: "protesters in Tbilisi". */
  readonly places: readonly Atom[]
  /** Behind what says whose or where: "people of Mali". */
  readonly end: number
  /** The name that follows without a comma: "President Emmanuel Macron". */
  readonly name?: Atom
  readonly time?: 'former' | 'future' | 'deputy'
  readonly definite: boolean
  readonly counted?: number
}

const former = new Set(
  'former ex late deposed ousted ex- erstwhile onetime retired fallen toppled fugitive exiled then disgraced jailed previous outgoing-former'.split(
    ' ',
  ),
)
const future = new Set('next future incoming elect designate prospective would-be presumptive'.split(' '))
const deputy = new Set('deputy vice assistant associate'.split(' '))
const determiners = new Set('the this that these those its their his her my our your both'.split(' '))
const articles = new Set(['the', 'a', 'an', 'this', 'that', 'these', 'those'])
const predeterminers = new Set(['all', 'both', 'half', 'such', 'quite'])
const numbers: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, both: 2 }
/** Bodies that name nobody before another noun. */
const vague = new Set(
  'state power side capital party group public community country nation society family unit force'.split(' '),
)
const possessives = new Set(['his', 'her', 'their', 'its'])
const modifierTags = new Set(['ADJ', 'NUM', 'DET', 'NOUN', 'PROPN', 'PRON', 'ADV'])
/** Words that end a bare phrase's modifiers where no tags tell. */
const stops = new Set(
  'of for from in at to on by with against and or but as that who which is are was were be has have had said says met told will would after before over into than not , ; : . ( ) " “ ”'.split(
    ' ',
  ),
)
/** Not "Russian-backed rebels": Russia's hand behind others. */
const linked = new Set(
  'backed led made supported controlled occupied held speaking born based brokered mediated funded style installed appointed aligned supplied trained armed sponsored built designed owned'.split(
    ' ',
  ),
)

export function readPhrases(page: Page, atoms: readonly Atom[]): Phrase[] {
  const at = new Map<number, Atom>()
  for (const atom of atoms) for (let i = atom.from; i < atom.to; i++) at.set(i, atom)
  const phrases: Phrase[] = []
  for (const atom of atoms) {
    if (!atom.role || (atom.kind !== 'role' && atom.kind !== 'unknown')) continue
    if (page.parsed && describes(page, atom)) continue
    const next = at.get(atom.to)
    // "police officers", "foreign ministry spokesman": the last noun heads them all
    if (
      atom.kind === 'role' &&
      next?.kind === 'role' &&
      next.from === atom.to &&
      !(page.parsed && separate(page, atom, next))
    )
      continue
    phrases.push(readPhrase(page, at, atom))
  }
  return phrases
}

/** "Muslim crimes", "state visit": the word tells of what kind the next noun is, and names nobody. */
function describes(page: Page, { from, to, role }: Atom): boolean {
  const { upos, deprel } = page.tokens[headOf(page, from, to)]!
  return (
    (deprel === 'amod' && upos === 'ADJ') ||
    (deprel === 'compound' && (role!.kind === 'person' || vague.has(role!.name)))
  )
}

/** Two nouns side by side that the tree does not join. */
function separate(page: Page, left: Atom, right: Atom): boolean {
  const head = page.tokens[headOf(page, left.from, left.to)]!.head
  return head < right.from || head >= right.to
}

interface Left {
  from: number
  owners: Atom[]
  within?: Atom
  possessor?: number
  time?: Phrase['time']
  definite: boolean
  counted?: number
}

function readPhrase(page: Page, at: ReadonlyMap<number, Atom>, role: Atom): Phrase {
  const left = readLeft(page, at, role)
  const end = pastElect(page, role.to)
  if (end > role.to) left.time ??= 'future'
  const adjacent = nameAfter(at.get(end), page, [role, end])
  const right = readRight(page, at, adjacent ? adjacent.to : end)
  // "Minister for the Middle East Tobias Ellwood"
  const name = adjacent ?? (right.to > end ? nameAfter(at.get(right.to), page, [role, right.to]) : undefined)
  if (left.within?.from === role.from) delete left.within
  return {
    from: left.from,
    to: role.to,
    head: headOf(page, role.from, role.to),
    role,
    owners: [...left.owners, ...right.owners],
    places: right.places,
    end: right.to,
    definite: left.definite,
    ...(left.within && { within: left.within }),
    ...(left.possessor !== undefined && { possessor: left.possessor }),
    ...(right.ownerPhrase && { ownerPhrase: right.ownerPhrase }),
    ...(name && { name }),
    ...(left.time && { time: left.time }),
    ...(left.counted !== undefined && { counted: left.counted }),
  }
}

/** Past "-elect" and "designate" behind an office. */
function pastElect(page: Page, to: number): number {
  const dash = formAt(page, to) === '-' ? 1 : 0
  return /^(?:elect|designate)$/.test(formAt(page, to + dash)) ? to + dash + 1 : to
}

/** "President Emmanuel Macron", "rebel leader Riek Machar": a person's name stands right behind. */
function nameAfter(after: Atom | undefined, page: Page, [role, end]: readonly [Atom, number]): Atom | undefined {
  if (!after || after.from !== end || role.plural || role.role?.kind === 'body') return undefined
  const person = after.entries.some(({ actor }) => page.registry.actors[actor]!.type === 'person')
  return (after.kind === 'unknown' && after.tagged === 'PER') || (after.kind === 'actor' && person) ? after : undefined
}

/** Walks to the left over modifiers. */
function readLeft(page: Page, at: ReadonlyMap<number, Atom>, role: Atom): Left {
  const left: Left = { from: role.from, owners: [], definite: false }
  const first = page.sentences.find(({ from, to }) => from <= role.from && role.from < to)?.from ?? 0
  for (let i = role.from - 1; i >= first && role.from - i < 12; i--) {
    const form = formAt(page, i)
    const atom = at.get(i)
    if (atom && atom.kind !== 'role' && (!isPerson(page, atom) || rules(page, atom, role))) {
      if (page.parsed && !within(page, atom, role)) break
      if (!isLinked(page, atom)) left.owners.push(atom)
      i = left.from = atom.from
      continue
    }
    if (atom?.kind === 'role' && (atom.role!.kind === 'body' || !atom.plural)) {
      if (isPossessed(page, atom) || !adjoins(page, atom.to, left.from)) break
      left.within ??= atom
      i = left.from = atom.from
      continue
    }
    if (former.has(form)) left.time = 'former'
    else if (future.has(form)) left.time = 'future'
    else if (deputy.has(form)) left.time = 'deputy'
    if (determiners.has(form)) left.definite = true
    if (numbers[form]) left.counted = numbers[form]!
    if (possessives.has(form)) left.possessor = i
    if (isMark(form) || isModifier(page, i, form)) {
      if (!isMark(form)) left.from = i
      // "Last week the rebels": an article begins its phrase
      if (articles.has(form) && !predeterminers.has(formAt(page, i - 1))) break
      continue
    }
    // "Russian and Syrian forces", "Iran's foreign minister"
    if ((form === 'and' || form === ',' || form === '&') && at.get(i - 1)?.kind === 'origin' && left.owners.length > 0)
      continue
    break
  }
  return left
}

const isMark = (form: string): boolean => form === '-' || form === "'s" || form === '’s' || form === "'" || form === '’'

/** Whether the tree hangs an atom, through a few words, on a noun. */
function within(page: Page, atom: Atom, role: Atom): boolean {
  let token = headOf(page, atom.from, atom.to)
  for (let step = 0; step < 5 && token >= 0; step++) {
    token = page.tokens[token]!.head
    if (token >= role.from && token < role.to) return true
  }
  return false
}

function isPossessed(page: Page, atom: Atom): boolean {
  return /^['’]s?$/.test(formAt(page, atom.to))
}

function adjoins(page: Page, to: number, from: number): boolean {
  return to >= from || (from - to === 1 && isMark(formAt(page, to))) || from - to <= 2
}

/** "the Obama administration", "Assad's regime": a government called after the person at its head. */
function rules(page: Page, atom: Atom, { role, plural }: Atom): boolean {
  if (plural || !/^(?:administration|government|regime|cabinet|presidency)$/.test(role!.name)) return false
  return atom.entries.some(({ actor }) => page.registry.actors[actor]!.country !== undefined)
}

function isPerson(page: Page, atom: Atom): boolean {
  const { actors } = page.registry
  if (atom.tagged === 'PER') return true
  return atom.entries.length > 0 && atom.entries.every(({ actor }) => actors[actor]!.type === 'person')
}

function isLinked(page: Page, atom: Atom): boolean {
  return (
    (formAt(page, atom.to) === '-' && linked.has(formAt(page, atom.to + 1))) ||
    (formAt(page, atom.from - 1) === '-' && /^(?:pro|anti|non)$/.test(formAt(page, atom.from - 2)))
  )
}

function isModifier(page: Page, token: number, form: string): boolean {
  if (!page.parsed) return !stops.has(form)
  const { upos, deprel, head } = page.tokens[token]!
  if (upos === 'VERB') return deprel === 'amod'
  // "where civilians", "bring together leaders": an adverb of the verb's
  if (upos === 'ADV' && (head < token || page.tokens[head]!.upos === 'VERB')) return false
  if (upos === 'PRON') return possessives.has(form)
  return modifierTags.has(upos) && deprel !== 'nsubj' && deprel !== 'root' && deprel !== 'obl' && deprel !== 'obj'
}

interface Right {
  /** Where what is read ends. */
  to: number
  owners: Atom[]
  places: Atom[]
  ownerPhrase?: Atom
}

/** "of the Islamic Republic of Iran", "for the Turkish foreign ministry", "in Tbilisi". */
function readRight(page: Page, at: ReadonlyMap<number, Atom>, from: number): Right {
  const right: Right = { to: from, owners: [], places: [] }
  let i = from
  while (/^(?:of|for|from|in|at|within|across|outside|with)$/.test(formAt(page, i))) {
    const preposition = formAt(page, i)
    let j = i + 1
    while (
      j - i < 6 &&
      !at.has(j) &&
      /^(?:the|a|an|its|north|south|east|west|northern|southern|eastern|western|central|self-declared|breakaway|capital|city|town|province|region|downtown|occupied|,|.*(?:al|ic|ed|ern))$/.test(
        formAt(page, j),
      )
    )
      j++
    const atom = at.get(j)
    if (!atom) break
    const place = preposition !== 'of' && preposition !== 'for' && preposition !== 'from' && preposition !== 'with'
    if (atom.kind === 'role') {
      if (!place && preposition !== 'from') right.ownerPhrase = atom
      break
    }
    if (isPerson(page, atom)) break
    right.to = atom.to
    if (place) right.places.push(atom)
    else right.owners.push(atom)
    i = atom.to
    // "spokesman for the Russian army": the noun behind belongs to it as well
    const noun = at.get(i)
    if (noun?.kind === 'role' && noun.from === i && !place) {
      right.ownerPhrase = noun
      break
    }
  }
  return right
}

/** "allies", "all parties", "more countries": what they are to somebody, who need not be of his state. */
const relative = new Set(
  'ally|partner|party|country|nation|state|neighbor|neighbour|neighbor state|rival|adversary|foe|enemy|power|superpower|donor|trading partner|capital'.split(
    '|',
  ),
)

export function isRelative({ role, definite }: Phrase): boolean {
  return relative.has(role.role!.name) && (role.plural === true || !definite)
}
