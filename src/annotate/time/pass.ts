/** One pass over the words: at each, the rules that may begin there, in their order; the first that finds something has it. */
import { withModifiers } from './modify.ts'
import type { Found, Reader, Rule } from './reader.ts'
import { RULES } from './rule/rule.ts'

const byWord = new Map<string, Rule[]>()
const byNumber: Rule[] = []
for (const rule of RULES)
  for (const start of new Set(rule.starts)) {
    // a rule that begins with one number, like "9/11", is tried with those that begin with any
    if (start === '#' || /^\d/.test(start)) byNumber.includes(rule) || byNumber.push(rule)
    else byWord.set(start, [...(byWord.get(start) ?? []), rule])
  }

/** Fills `reader.told` with every expression of its text, in order. */
export function readAll(reader: Reader): void {
  const { form } = reader.words
  for (let at = 0; at < form.length; ) {
    const first = form[at]!.charCodeAt(0)
    const rules = first >= 48 && first <= 57 ? byNumber : byWord.get(form[at]!)
    const found = rules && firstFound(reader, rules, at)
    if (found) reader.told.push(found)
    at = found ? Math.max(found.to, at + 1) : at + 1
  }
}

function firstFound(reader: Reader, rules: readonly Rule[], at: number): Found | undefined {
  for (const rule of rules) {
    const found = rule.match(reader, at)
    if (found && found.from >= reader.floor) return { by: rule.name, ...withModifiers(reader, found) }
  }
  return undefined
}
