/** A lexicon entry's own words → what a frame asks to stand beside its word: "pull out of {agreement}". */
import { InputError } from '../../src/base/errors.ts'
import { type Part, singular } from '../../src/events/events.ts'

/** Words that stand between a predicate and its phrases; particles among them. */
export const LINKS = new Set(
  `about above across after against ahead along alongside among apart around as aside at away back before behind
  between beyond by down for forward from home in inside into near of off on onto out over past through to together
  toward towards under up upon via with within without abroad short together close`.split(/\s+/),
)

export interface Entry {
  readonly lemma: string
  readonly parts: readonly Part[]
}

export type Classes = Readonly<Record<string, readonly string[]>>

/**
 * Parses an entry. `{class}` is any noun of that class, before a verb the class of its subject; `{somebody}` is a political
 * participant, `{place}` a named place, `{deed}` a clause that tells a conflict; "will not" before a verb is a refusal. `where` is for errors.
 */
export function parseEntry(entry: string, pos: 'verb' | 'noun' | 'adjective', classes: Classes, where: string): Entry {
  const words = entry.trim().split(/\s+/)
  const first: Part[] = []
  if (pos === 'verb' && words[0]!.startsWith('{')) first.push(filled({ subject: true }, words.shift()!, classes, where))
  if (pos === 'verb' && words[0] === 'will' && words[1] === 'not') {
    first.push({ refused: true })
    words.splice(0, 2)
  }
  const headAt = pos === 'noun' ? nounHead(words) : 0
  const lemma = pos === 'noun' ? singular(words[headAt]!.toLowerCase()) : words[headAt]!
  const parts: Part[] =
    headAt > 0 ? [{ before: new Set(words.slice(0, headAt).flatMap(word => nounsOf(word, classes, where))) }] : first
  for (let i = headAt + 1; i < words.length; i++) {
    const word = words[i]!
    if (!LINKS.has(word)) {
      parts.push(filled({}, word, classes, where))
      continue
    }
    // "out of" and "ahead of" are one preposition
    const next = words[i + 1]
    const link =
      next !== undefined && LINKS.has(next) && (next === 'of' || word === 'because') ? `${word} ${next}` : word
    if (link !== word) i++
    const noun = words[i + 1]
    if (noun !== undefined && !LINKS.has(noun)) {
      parts.push(filled({ word: link }, noun, classes, where))
      i++
    } else parts.push({ word: link })
  }
  return { lemma, parts }
}

function nounHead(words: readonly string[]): number {
  const link = words.findIndex((word, i) => i > 0 && LINKS.has(word))
  return (link < 0 ? words.length : link) - 1
}

function filled(part: Part, word: string, classes: Classes, where: string): Part {
  if (word === '{somebody}') return { ...part, somebody: true }
  if (word === '{place}') return { ...part, place: true }
  if (word === '{something}') return part
  if (word === '{nothing}') return { ...part, bare: true }
  if (word === '{deed}') return { ...part, deed: true }
  return { ...part, nouns: new Set(nounsOf(word, classes, where)) }
}

function nounsOf(word: string, classes: Classes, where: string): readonly string[] {
  if (!word.startsWith('{')) return forms(word)
  const found = classes[word.slice(1, -1)]
  if (!found)
    throw new InputError(`unknown word class: ${word} (${where}); define it in knowledge/lexicon/classes.yaml`)
  return [...new Set(found.flatMap(forms))]
}

/** A noun as it is listed and as the reader folds it: "goods" is read as "good" where the lemmatizer leaves it so. */
const forms = (noun: string): string[] =>
  spellings(noun.toLowerCase()).flatMap(one => [...new Set([one, singular(one)])])

/** A word as Americans and as the British write it; entries are listed in American. */
export function spellings(word: string): string[] {
  const british = word
    .replace(/iz(e|ation)$/, 'is$1')
    .replace(/yze$/, 'yse')
    .replace(/^(defen|offen|licen)se$/, '$1ce')
    .replace(/(lab|arm|harb|fav|hon|neighb|rum)or/, '$1our')
    .replace(/^program$/, 'programme')
    .replace(/maneuver/, 'manoeuvre')
    .replace(/^center/, 'centre')
  return british === word ? [word] : [word, british]
}

/** How much an entry asks for: frames that ask for more are tried first, and of two that ask for a noun that of the fewer nouns. */
export function specificity(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => {
    const nouns = part.nouns ?? part.before
    return (
      sum +
      (part.word ? 3 : 2) +
      (nouns ? 2 + 1 / (1 + nouns.size) : 0) +
      (part.somebody || part.place ? 1 : 0) +
      (part.refused ? 6 : 0)
    )
  }, 0)
}
