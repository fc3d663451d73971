/** Match with nobody known done to → those its own words describe: "strafed fishing boats", "freed two of the captives". */
import type { EventType, Participant } from '../../record/record.ts'
import type { Ontology } from '../ontology.ts'
import { mentionAt, type Tree } from '../tree.ts'
import { placeOf } from '../where.ts'
import { readArguments } from './arguments.ts'
import type { Match } from './match.ts'

/** Types and modes whose object is always somebody, or what is somebody's. */
const modes: Partial<Record<EventType, ReadonlySet<string | undefined> | 'all'>> = {
  ASSAULT: 'all',
  COERCE: new Set(['arrest', 'deport']),
  RETREAT: new Set(['release']),
  SANCTION: new Set(['expel', 'convict']),
}

const aims = new Set(['on', 'against', 'at'])

/** What is done, used or crossed, and not whom it is done to. */
const means = new Set(
  `missile rocket bomb shell shot grenade gun weapon torpedo bullet mortar gas drone cannon water baton munition round salvo barrage volley
  charge device explosive force violence fire border frontier front way life dead casualty loss damage control territory ground war arm arms
  hostility truce ceasefire line blow sanction number part place warrant order law bail custody case visa office term year`.split(
    /\s+/,
  ),
)

/** Those whom no mention names but the act's own words do; with the country of where it was. */
export function readVictims(tree: Tree, ontology: Ontology, match: Match): Participant[] {
  const allowed = modes[match.frame.type]
  if (!allowed || (allowed !== 'all' && !allowed.has(match.frame.mode))) return []
  const { object, phrases } = readArguments(tree, match.token)
  const aimed = phrases.filter(({ preposition }) => aims.has(preposition)).map(({ token }) => token)
  const found =
    match.pos === 'verb'
      ? (object.find(one => isThing(tree, ontology, one)) ??
        (match.frame.type === 'ASSAULT' ? aimed.find(one => isThing(tree, ontology, one)) : undefined))
      : match.frame.type === 'ASSAULT'
        ? aimed.find(one => isThing(tree, ontology, one))
        : undefined
  return found === undefined ? [] : [described(tree, match, found)]
}

function isThing(tree: Tree, ontology: Ontology, token: number): boolean {
  const lemma = tree.lemmas[token]!
  return (
    tree.tokens[token]!.upos === 'NOUN' &&
    tree.time[token]! < 0 &&
    !means.has(lemma) &&
    !ontology.nouns.has(lemma) &&
    !mentionAt(tree, token)?.identities.length
  )
}

const kept = new Set(['amod', 'compound', 'nummod', 'nmod:poss', 'det'])

function described(tree: Tree, match: Match, head: number): Participant {
  let from = head
  for (const child of tree.children[head]!) if (child < from && kept.has(tree.tokens[child]!.deprel)) from = child
  const { text } = tree.annotated.article
  const { start } = tree.tokens[from]!
  const { end } = tree.tokens[head]!
  const first = tree.tokens[from]!.deprel === 'det' && from < head ? tree.tokens[from + 1]!.start : start
  const country = placeOf(tree, match)?.country
  return {
    name: text.slice(first, end),
    ...(country && { country }),
    type: 'group',
    text: text.slice(start, end),
    start,
    end,
  }
}
