/** Statements → who speaks at each word: "I" is whoever is quoted or the author of a statement, "we" the state or body that they speak for. */
import type { Participant } from '../../record/record.ts'
import { isPolitical, participants } from '../participant/participant.ts'
import type { Tree } from '../tree.ts'
import type { Told } from './statements.ts'

export type Voice = (token: number) => Participant | undefined

/** How far down an author may first be named: the headline and the first sentences. */
const opening = 80

export function readVoice(tree: Tree, told: readonly Told[]): Voice {
  const { tokens } = tree
  const speakers: (Told | undefined)[] = new Array(tokens.length).fill(undefined)
  // inner statements are shorter and come to stand over the outer
  const byLength = [...told].filter(one => one.statement.speaker).sort((a, b) => lengthOf(b) - lengthOf(a))
  for (const one of byLength)
    for (const { start, end } of one.statement.content)
      for (let token = firstAt(tree, start); token < tokens.length && tokens[token]!.start < end; token++)
        speakers[token] = one
  let author: Participant | undefined | null = null
  return token => {
    let speaker = speakers[token]?.statement.speaker
    if (!speaker) {
      if (author === null) author = authorOf(tree)
      speaker = author
    }
    return plural.has(tree.lemmas[token]!) ? bodyBehind(tree, token, speaker) : speaker
  }
}

const plural = new Set(['we', 'our', 'us', 'ourselves'])
const serving = new Set(['GOV', 'MIL'])

/** Whom an official speaks for: the publisher, where it is theirs, else their state where the report names it. */
function bodyBehind(tree: Tree, token: number, speaker: Participant | undefined): Participant | undefined {
  const { publisher, mentions } = tree.annotated
  const { start, end, form } = tree.tokens[token]!
  const words = { text: form, start, end }
  if (publisher && (!speaker || speaker.country === publisher.country)) return { ...publisher, ...words }
  if (speaker?.type !== 'person' || !serving.has(speaker.sector ?? '')) return speaker
  const state = mentions
    .flatMap(({ identities }) => identities)
    .find(({ type, country, actor }) => type === 'country' && country === speaker.country && actor === country)
  return state ? { ...state, ...words } : speaker
}

function lengthOf({ statement }: Told): number {
  return statement.content.reduce((sum, { start, end }) => sum + end - start, 0)
}

function firstAt(tree: Tree, offset: number): number {
  let low = 0
  let high = tree.tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tree.tokens[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The first official that a statement names, of the publisher's own where it has one. */
function authorOf(tree: Tree): Participant | undefined {
  const home = tree.annotated.publisher?.country
  for (const mention of tree.annotated.mentions) {
    if (mention.head > opening) break
    const found = participants(tree, mention).find(
      one => one.type === 'person' && isPolitical(one) && one.country && (!home || one.country === home),
    )
    if (found) return found
  }
  return bodyOf(tree)
}

/** In whose name a text without an author speaks: the first state or body that is the subject of a verb. */
function bodyOf(tree: Tree): Participant | undefined {
  for (const mention of tree.annotated.mentions) {
    if (mention.head > opening) return undefined
    if (tree.tokens[mention.head]!.deprel !== 'nsubj') continue
    const found = participants(tree, mention).find(
      one => one.type !== 'person' && one.type !== 'group' && isPolitical(one),
    )
    if (found) return found
  }
  return undefined
}
