/** Tokens → the same, with heads mended where a clause was read as a noun phrase: "Britain eased restrictions", "Canada backs Ukraine". */
import type { Token } from '../record/record.ts'

const finite = new Set(['VBD', 'VBN', 'VBZ', 'VBP'])
const loose = new Set([
  'compound',
  'obl:unmarked',
  'nmod:unmarked',
  'nmod',
  'amod',
  'dep',
  'flat',
  'nmod:poss',
  'vocative',
])

/** Mends sentences whose root has no subject although a name stands right before a verb. */
export function repairTokens(tokens: readonly Token[]): readonly Token[] {
  let mended: Token[] | undefined
  const set = (at: number, change: Pick<Token, 'head' | 'deprel'>) => {
    mended ??= [...tokens]
    mended[at] = { ...mended[at]!, ...change }
  }
  for (let verb = 1; verb < tokens.length; verb++) {
    const { upos, xpos, head, deprel } = tokens[verb]!
    if (upos !== 'VERB' || !finite.has(xpos)) continue
    const name = nameBefore(tokens, verb)
    if (name === undefined) continue
    if (head < 0 || deprel === 'root') {
      if (!hasSubject(tokens, verb) && tokens[name]!.head === verb) set(name, { head: verb, deprel: 'nsubj' })
    } else if (
      head > verb &&
      tokens[head]!.head < 0 &&
      tokens[head]!.upos === 'NOUN' &&
      (deprel === 'amod' || deprel === 'compound')
    ) {
      // a name never stands before a participle inside one noun phrase that is a whole sentence
      if (hasSubject(tokens, head)) continue
      set(verb, { head: -1, deprel: 'root' })
      set(head, { head: verb, deprel: 'obj' })
      set(name, { head: verb, deprel: 'nsubj' })
      for (let day = head + 1; day < Math.min(tokens.length, head + reach); day++)
        if (tokens[day]!.head === head && isDay(tokens, day)) set(day, { head: verb, deprel: 'obl' })
    }
  }
  return mended ?? tokens
}

/** How far behind a noun a day still belongs to its clause. */
const reach = 20
const days = new Set('monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow'.split(' '))

/** "severed relations with Oslo on Tuesday": a day dates the clause, not the noun. */
function isDay(tokens: readonly Token[], at: number): boolean {
  return days.has(tokens[at]!.lemma.toLowerCase())
}

/** The head of the name that ends right before a verb and hangs on that verb or on its noun. */
function nameBefore(tokens: readonly Token[], verb: number): number | undefined {
  let at = verb - 1
  if (tokens[at]!.upos !== 'PROPN') return undefined
  for (let depth = 0; depth < 5; depth++) {
    const { head, deprel } = tokens[at]!
    if (head === verb || head === tokens[verb]!.head) return loose.has(deprel) ? at : undefined
    if (head < 0 || head > verb || tokens[head]!.upos !== 'PROPN') return undefined
    at = head
  }
  return undefined
}

function hasSubject(tokens: readonly Token[], of: number): boolean {
  for (let at = Math.max(0, of - 40); at < Math.min(tokens.length, of + 40); at++)
    if (tokens[at]!.head === of && /^(?:nsubj|csubj|cop)/.test(tokens[at]!.deprel)) return true
  return false
}
