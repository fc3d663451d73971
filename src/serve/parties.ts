/** Names that a person gave in a correction → participants of the event, with the words of the report that name them. */
import { actors } from '../ask/ask.ts'
import { countryCode, countryCodes, countryName } from '../base/countries.ts'
import { InputError } from '../base/errors.ts'
import type { Identity, Participant, Span } from '../record/record.ts'
import type { AnsweredEvent, Store } from '../store/store.ts'

/** Throws InputError for a name that neither the event, nor the record, nor the list of states has. */
export async function participantsNamed(
  store: Store,
  event: AnsweredEvent,
  names: readonly string[],
): Promise<readonly Participant[]> {
  const text = (await store.article(event.article.id))?.article.text ?? ''
  const found: Participant[] = []
  for (const name of names) {
    const known = [...event.actors, ...event.recipients].find(one => folded(one.name) === folded(name))
    if (known) {
      found.push(known)
      continue
    }
    const identity = stateNamed(name) ?? (await actorNamed(store, name))
    if (!identity)
      throw new InputError(`unknown actor: "${name}" (this record); give a state, or a name that /actors lists`)
    const span = nearest(text, [name, identity.name], event.evidence.start) ?? event.trigger
    found.push({ ...identity, start: span.start, end: span.end, text: text.slice(span.start, span.end) })
  }
  return found
}

const folded = (name: string): string => name.trim().toLowerCase()

function stateNamed(name: string): Identity | undefined {
  const upper = /^[A-Z]{3}$/.test(name) ? countryCode(name) : undefined
  const code = upper ?? [...countryCodes()].find(code => folded(countryName(code) ?? '') === folded(name))
  return code === undefined ? undefined : { name: countryName(code)!, country: code, sector: 'GOV', type: 'country' }
}

async function actorNamed(store: Store, name: string): Promise<Identity | undefined> {
  const ref = (await actors(store, name, 50)).find(one => one.kind === 'actor' && folded(one.name) === folded(name))
  if (!ref) return undefined
  const { id, country, sector, role } = ref
  return {
    name: ref.name,
    // `~` and the folded name stand for somebody whom the registry lacks
    ...(!id.startsWith('~') && { actor: id }),
    ...(country && { country }),
    ...(sector && { sector }),
    ...(role && { role }),
    type: (ref.type as Identity['type'] | undefined) ?? 'group',
  }
}

/** The first of these words that the report has, where they stand nearest to a place. */
function nearest(text: string, names: readonly string[], place: number): Span | undefined {
  for (const words of names) {
    const [before, after] = [text.lastIndexOf(words, place), text.indexOf(words, place)]
    if (before < 0 && after < 0) continue
    const start = before < 0 || (after >= 0 && after - place <= place - before) ? after : before
    return { start, end: start + words.length }
  }
  return undefined
}
