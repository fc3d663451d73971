/** Acts → who takes part in them beyond their own words: from the place, the speech act around them, or what they speak of. */
import type { Participant, Span } from '../record/record.ts'
import type { Act } from './act.ts'
import { counterpartsOf } from './counterpart.ts'
import { type Match, readArguments, readVictims, type Sides } from './frame/frame.ts'
import { keyOf } from './merge.ts'
import type { Frame, Ontology } from './ontology.ts'
import { isPolitical, isPublic } from './participant/participant.ts'
import type { Tree } from './tree.ts'
import { placeOf } from './where.ts'

/** A crowd acts for where it is, and violence with no victim named befalls those its words describe, or where it is. */
export function placeSides(tree: Tree, ontology: Ontology, match: Match, sides: Sides): Sides {
  const { type } = match.frame
  if (sides.recipients.length === 0 && sides.actors.some(isPolitical)) {
    const recipients = readVictims(tree, ontology, match)
    if (recipients.length > 0) return { ...sides, recipients }
  }
  if (type === 'ASSAULT' && sides.recipients.some(isOfNobody))
    return { ...sides, recipients: located(tree, match, sides) }
  const missing =
    type === 'PROTEST' ? sides.actors : type === 'ASSAULT' ? [...sides.actors, ...sides.recipients] : undefined
  if (!missing || missing.some(isPolitical)) return sides
  const place = placeOf(tree, match)
  if (!place?.country) return sides
  const crowd = type === 'PROTEST' ? crowdOf(tree, match) : undefined
  const { start, end } = crowd ?? tree.tokens[match.token]!
  const text = tree.annotated.article.text.slice(start, end)
  const there: Participant = {
    name: crowd ? text : type === 'PROTEST' ? 'protesters' : place.name,
    country: place.country,
    type: type === 'PROTEST' ? 'group' : 'country',
    text,
    start,
    end,
  }
  return type === 'PROTEST' ? { ...sides, actors: [there] } : { ...sides, recipients: [there] }
}

const isOfNobody = ({ type, country, actor }: Participant) =>
  type === 'group' && country === undefined && actor === undefined

/** "strikes against militant camps in Mali": a group of which no more is known belongs where it is attacked. */
function located(tree: Tree, match: Match, { recipients }: Sides): readonly Participant[] {
  const country = placeOf(tree, match)?.country
  return country ? recipients.map(one => (isOfNobody(one) ? { ...one, country } : one)) : recipients
}

/** "exiled monks held a vigil": the words for a crowd of which nothing else is known. */
function crowdOf(tree: Tree, { token, host, pos }: Match): Span | undefined {
  const head = readArguments(tree, pos === 'noun' ? host : token).subject[0]
  if (head === undefined || head === token || tree.tokens[head]!.upos !== 'NOUN') return undefined
  const first = tree.children[head]!.find(
    child => child < head && ['amod', 'compound'].includes(tree.tokens[child]!.deprel),
  )
  return { start: tree.tokens[first ?? head]!.start, end: tree.tokens[head]!.end }
}

/** Types whose doer speaks of what he will do himself. */
const own = new Set(['AGREE', 'THREATEN', 'CONCEDE', 'REJECT'])

/** Acts by speaking that somebody else answers. */
const answered = new Set(['REQUEST', 'THREATEN', 'ACCUSE', 'AGREE'])

/** "rejected the demand", "ignored the threat": it was made by whoever is answered. */
const isAnswered = ({ match }: Act, outer: Act): boolean =>
  outer.match.frame.type === 'REJECT' && match.pos === 'noun' && answered.has(match.frame.type)

/** Who does what a speech act speaks of: whoever promises or threatens it, or who is asked, accused or answered. */
export function doersWithin(outer: Act, act: Act): readonly Participant[] {
  return own.has(outer.match.frame.type) && !isAnswered(act, outer) ? outer.actors : outer.recipients
}

/** Who acts is understood from the speech act, and whom a threat or a call is for from the act it speaks of. */
export function share(tree: Tree, acts: readonly Act[], outers: ReadonlyMap<Act, Act>): Act[] {
  const inner = new Map([...outers].map(([act, outer]) => [outer, act]))
  const shared = new Map<Act, Act>()
  const of = (act: Act): Act => {
    const known = shared.get(act)
    if (known) return known
    const outer = outers.get(act)
    const within = outer && of(outer)
    const done = {
      ...act,
      ...(within && { within }),
      ...participantsOf(act, within, inner.get(act)),
    }
    shared.set(act, done)
    return done
  }
  return withCounterparts(tree, acts.map(of))
}

/** The same acts, those that name no recipient with whom they are toward. */
function withCounterparts(tree: Tree, acts: readonly Act[]): Act[] {
  const done = new Map<Act, Act>()
  const earlier: Act[] = []
  const of = (act: Act): Act => {
    const known = done.get(act)
    if (known) return known
    const found = act.recipients.length > 0 ? [] : counterpartsOf(tree, act, earlier)
    const within = act.within && of(act.within)
    const asked = act.actors.length === 0 && within && isAnswered(act, within) ? within.recipients : []
    const filled = {
      ...act,
      ...(within && { within }),
      ...(asked.length > 0 && { actors: asked, bare: act.bare && !isEnough(act.match, asked, act.recipients) }),
      ...(found.length > 0 && { recipients: found, bare: act.bare && !isEnough(act.match, act.actors, found) }),
    }
    done.set(act, filled)
    return filled
  }
  return acts.map(act => {
    const filled = of(act)
    earlier.push(filled)
    return filled
  })
}

/** "asked Bonn for tanks", "promised Kenya wheat": who gives and who gets what a speech act is about. */
function granted(act: Act, outer: Act): Pick<Act, 'actors' | 'recipients' | 'bare'> {
  const { type } = outer.match.frame
  const [giver, getter] =
    type === 'REQUEST'
      ? [outer.recipients, outer.actors]
      : [outer.actors.slice(0, 1), [...outer.actors.slice(1), ...outer.recipients]]
  const actors = act.actors.length > 0 ? act.actors : giver
  const named = act.recipients.length > 0 ? act.recipients : getter
  const recipients = named.filter(one => !actors.some(other => keyOf(other) === keyOf(one)))
  return { actors, recipients, bare: !actors.some(isPolitical) && !recipients.some(isPolitical) }
}

function participantsOf(
  act: Act,
  outer: Act | undefined,
  inner: Act | undefined,
): Pick<Act, 'actors' | 'recipients' | 'bare'> {
  let { actors, recipients } = act
  const { type, equals, content, family } = act.match.frame
  if (family === 'granted' && outer) return granted(act, outer)
  if (actors.length === 0 && outer) actors = doersWithin(outer, act)
  if (recipients.length === 0 && outer && isAnswered(act, outer)) recipients = outer.actors
  // "Egypt called on Sudan for talks": whoever asks for a meeting means to be there
  if (type === 'CONSULT' && outer?.match.frame.type === 'REQUEST' && act.match.pos === 'noun' && actors.length < 2)
    actors = withFellows(actors, [...outer.actors, ...outer.recipients])
  // "Peru asked Spain to extradite him": whoever asks one alone to work together is the other
  if (type === 'COOPERATE' && outer?.match.frame.type === 'REQUEST' && actors.length === 1)
    actors = [...actors, ...outer.actors.filter(one => keyOf(one) !== keyOf(actors[0]!))]
  if (type === 'ACCUSE' && inner && inner.match.pos === 'noun') recipients = culprits(recipients, inner)
  else if (type === 'ACCUSE' && inner && recipients.length === 0)
    recipients = inner.actors.filter(one => !actors.some(other => keyOf(one) === keyOf(other)))
  // "demanded the release of hostages": they are freed, not asked
  if (type === 'REQUEST' && inner?.match.pos === 'noun')
    recipients = recipients.filter(one => !inner.recipients.some(other => other.name === one.name))
  if (recipients.length === 0 && type !== 'ACCUSE' && inner && (!equals || content === 'promised')) {
    if (type === 'THREATEN' || type === 'REJECT') recipients = inner.recipients
    else if (type === 'REQUEST') recipients = inner.actors
    else if (type === 'AGREE') recipients = [...inner.recipients, ...inner.actors]
    recipients = recipients.filter(one => !actors.some(other => keyOf(one) === keyOf(other)))
  }
  // "called for an emergency summit": who else meets there is not said
  const proposed =
    type === 'CONSULT' && outer !== undefined && asks.has(outer.match.frame.type) && actors.some(isPolitical)
  return { actors, recipients, bare: act.bare && !proposed && !isEnough(act.match, actors, recipients) }
}

/** Those of a meeting of whom one is among who speaks of it and to whom; all of these where it names nobody. */
function withFellows(named: readonly Participant[], speaking: readonly Participant[]): readonly Participant[] {
  const isOne = (one: Participant) => named.some(other => keyOf(other) === keyOf(one))
  if (named.length > 0 && !speaking.some(isOne)) return named
  return [...named, ...speaking.filter(one => !isOne(one))]
}

/** Types that speak of a meeting to come. */
const asks = new Set(['REQUEST', 'AGREE', 'REJECT'])

/** Who condemns an attack condemns those who did it, not those it was done to. */
function culprits(named: readonly Participant[], deed: Act): readonly Participant[] {
  const suffered = new Set(deed.recipients.map(keyOf))
  const blamed = named.filter(one => !suffered.has(keyOf(one)))
  return blamed.length > 0 ? blamed : deed.actors
}

/** "killed 26 people": whoever they were. */
const numbered =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozens?|scores|hundreds?|thousands?)\b/i

/** "about 40 were arrested", "nine people died": done to so many, it is told although nobody has a name. */
const isCounted = ({ type, mode }: Frame): boolean => type === 'ASSAULT' || (type === 'COERCE' && mode === 'arrest')

/** Types whose nouns tell enough by whom they are toward: "the inquiry into the premier", "calls on Oslo". */
const told = new Set(['ACCUSE', 'REQUEST', 'SANCTION'])

/** Participants that a frame needs before its words tell an act. */
export function isEnough(
  { frame, pos }: Match,
  actors: readonly Participant[],
  recipients: readonly Participant[],
): boolean {
  const { equals } = frame
  const counted = isCounted(frame) && recipients.some(({ text }) => numbered.test(text))
  const counts = frame.type === 'PROTEST' || counted ? isPolitical : isPublic
  if (!actors.some(counts) && !recipients.some(counts)) return false
  switch (frame.need) {
    case 'any':
      return actors.length + recipients.length > 0
    case 'actor':
      return actors.length > 0 || (pos === 'noun' && told.has(frame.type) && recipients.some(isPublic))
    case 'recipient':
      return recipients.length > 0
    case 'both':
      return equals ? actors.length > 1 : actors.length > 0 && recipients.length > 0
    case 'two':
      return actors.length + recipients.length > 1
  }
}
