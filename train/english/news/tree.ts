/** Trees under construction: words that hang from one another, and how they become a sentence of a treebank. */
import { type NameSpan, nameLabels } from '../../../src/annotate/english/network/names.ts'
import type { NAME_TYPES } from '../../../src/annotate/english/network/shape.ts'
import type { TreebankSentence } from '../treebank.ts'

export interface Word {
  form: string
  /** UPOS and XPOS with a space between them. */
  readonly tag: string
  relation: string
  readonly before: Word[]
  readonly after: Word[]
  /** Words of one name share one of these. */
  name?: NameMark
  /** Does a verb agree with it in the plural? */
  plural?: boolean
}

export interface NameMark {
  readonly type: (typeof NAME_TYPES)[number]
}

interface Around {
  readonly before?: readonly Word[]
  readonly after?: readonly Word[]
}

export function word(form: string, tag: string, relation: string, around: Around = {}): Word {
  return { form, tag, relation, before: [...(around.before ?? [])], after: [...(around.after ?? [])] }
}

/** Words before its own, nearest last. */
export function before(head: Word, ...words: readonly Word[]): Word {
  head.before.push(...words)
  return head
}

export function after(head: Word, ...words: readonly Word[]): Word {
  head.after.push(...words)
  return head
}

/** The same phrase in another role. */
export function as(head: Word, relation: string): Word {
  head.relation = relation
  return head
}

/** A word of a name; Islands and Forces are plural. */
export const proper = (form: string, relation: string): Word =>
  word(form, /[a-z]{5,}[^aisu]s$/.test(form) ? 'PROPN NNPS' : 'PROPN NNP', relation)

export const punct = (form: string, xpos = form): Word => word(form, `PUNCT ${xpos}`, 'punct')
export const comma = (): Word => punct(',')

/** Hangs a phrase behind a comma on the head; the comma that closes it hangs on the head, as the treebank has it. */
export function setOff(head: Word, phrase: Word, closed = true): Word {
  phrase.before.unshift(comma())
  return after(head, phrase, ...(closed ? [comma()] : []))
}

/** A commas's neighbours can be commas or the end: one mark is enough. */
const isComma = (w: Word | undefined): boolean => w?.form === ','

export function sentence(root: Word, id: string): TreebankSentence {
  const order: { readonly word: Word; readonly head: Word | undefined }[] = []
  const visit = (one: Word, head: Word | undefined): void => {
    for (const child of one.before) visit(child, one)
    order.push({ word: one, head })
    for (const child of one.after) visit(child, one)
  }
  visit(root, undefined)
  const kept = order.filter(({ word: w }, i) => {
    const next = order[i + 1]?.word
    return !(isComma(w) && (next === undefined || isComma(next) || next.form === '.')) && !(isComma(w) && i === 0)
  })
  const place = new Map(kept.map(({ word: w }, i) => [w, i]))
  const forms = kept.map(({ word: w }) => w.form)
  const first = forms[0] === '"' ? 1 : 0
  forms[first] = forms[first]![0]!.toUpperCase() + forms[first]!.slice(1)
  return {
    id,
    forms,
    tags: kept.map(({ word: w }) => w.tag),
    heads: kept.map(({ head }) => (head === undefined ? -1 : place.get(head)!)),
    relations: kept.map(({ word: w }) => w.relation),
    names: nameLabels(spansOf(kept.map(({ word: w }) => w.name)), kept.length),
  }
}

function spansOf(marks: readonly (NameMark | undefined)[]): NameSpan[] {
  const spans: NameSpan[] = []
  marks.forEach((mark, i) => {
    if (mark === undefined || marks[i - 1] === mark) return
    let to = i + 1
    while (marks[to] === mark) to++
    spans.push({ type: mark.type, from: i, to })
  })
  return spans
}
