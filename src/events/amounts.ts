/** Act → the amounts that its clause tells: percent, people killed or wounded, money, weapons, days. */
import type { Amount } from '../record/record.ts'
import type { Act } from './act.ts'
import type { Ontology } from './ontology.ts'
import { childrenBy, subtree, type Tree, under } from './tree.ts'

const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  dozen: 12,
  m: 1e6,
  bn: 1e9,
  k: 1000,
  crore: 1e7,
  lakh: 1e5,
}
const small: Readonly<Record<string, number>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [word, value]),
)
Object.assign(small as Record<string, number>, {
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
})
const currencies: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', us$: 'USD' }

/** Clauses whose amounts are their own. */
const apart = new Set(['ccomp', 'advcl', 'acl:relcl', 'parataxis', 'conj'])

/** Amounts under the words of an act, in the order of the text. */
export function readAmounts(tree: Tree, ontology: Ontology, { match }: Act): Amount[] {
  const isApart = (child: number) => apart.has(tree.tokens[child]!.deprel) && child > match.host
  const [from, to] = subtree(tree, match.host, isApart)
  const others = tree.children[match.host]!.filter(isApart)
  const found: Amount[] = []
  for (let token = from; token < to; token++) {
    // a full stop may reach past what another verb counts
    if (others.some(other => under(tree, token, other))) continue
    const amount = amountAt(tree, ontology, token, match)
    if (amount && !found.some(one => one.text === amount.text)) found.push(amount)
  }
  return found
}

function amountAt(tree: Tree, ontology: Ontology, token: number, match: Act['match']): Amount | undefined {
  const unit = unitOf(tree, ontology, token, match)
  if (!unit) return undefined
  const numbers = childrenBy(tree, token, 'nummod', 'compound').filter(
    child => /\d/.test(tree.tokens[child]!.form) || numberOf(tree, child) !== undefined,
  )
  const first = numbers[0]
  const value = first === undefined ? undefined : numberOf(tree, first)
  if (first === undefined || value === undefined || tree.time[first]! >= 0) return undefined
  const last = Math.max(...numbers, token)
  const start = Math.min(first, token)
  const scale = numbers.length > 1 || first < token ? scaleBehind(tree, first) : scaleBehind(tree, first)
  const text = tree.annotated.article.text.slice(
    tree.tokens[start]!.start,
    tree.tokens[Math.max(last, scale.last)]!.end,
  )
  return { value: value * scale.by, unit, text }
}

/** What a noun counts; people who are objects of killing count as killed. */
function unitOf(tree: Tree, ontology: Ontology, token: number, match: Act['match']): string | undefined {
  const { form, deprel } = tree.tokens[token]!
  if (currencies[form.toLowerCase()]) return currencies[form.toLowerCase()]
  const unit = ontology.amounts.get(tree.lemmas[token]!) ?? ontology.amounts.get(form)
  if (unit !== 'people') return unit
  const verb = tree.lemmas[tree.tokens[token]!.head]
  if (tree.tokens[token]!.head === match.token && (deprel === 'obj' || deprel === 'nsubj:pass')) {
    if (verb === 'kill' || verb === 'massacre' || verb === 'execute' || verb === 'slay' || verb === 'murder')
      return 'killed'
    if (verb === 'wound' || verb === 'injure') return 'wounded'
  }
  return unit
}

function numberOf(tree: Tree, token: number): number | undefined {
  const form = tree.tokens[token]!.form.toLowerCase().replaceAll(',', '')
  const digits = Number.parseFloat(form)
  if (!Number.isNaN(digits) && /^[\d.]+$/.test(form)) return digits
  return small[form] ?? scales[form]
}

/** "4.2 million": the scale word behind a number, or before it in its own subtree. */
function scaleBehind(tree: Tree, token: number): { by: number; last: number } {
  const next = tree.tokens[token + 1]
  const scale = next ? scales[next.form.toLowerCase()] : undefined
  const own = scales[tree.tokens[token]!.form.toLowerCase()]
  if (own !== undefined && token > 0) {
    const before = numberOf(tree, token - 1)
    return before === undefined ? { by: 1, last: token } : { by: before, last: token }
  }
  return scale === undefined ? { by: 1, last: token } : { by: scale, last: token + 1 }
}
