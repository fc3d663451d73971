import { expect, test } from 'vitest'
import { agree } from '../../../src/annotate/english/agree.ts'
import type { Token } from '../../../src/record/record.ts'

/** `form/UPOS/XPOS/head/relation`; the head from 1, 0 at the root. */
const tokens = (line: string): Token[] =>
  line.split(' ').map((word, i) => {
    const [form = '', upos = '', xpos = '', head, deprel = ''] = word.split('/')
    return { start: i, end: i + 1, form, lemma: form, upos, xpos, head: Number(head) - 1, deprel }
  })

test.each([
  ['They/PRON/PRP/2/nsubj meet/VERB/VB/0/root Monday/PROPN/NNP/2/obl:unmarked', 'VBP'],
  ['They/PRON/PRP/3/nsubj will/AUX/MD/3/aux meet/VERB/VB/0/root', 'VB'],
  ['demands/VERB/VBZ/0/root that/SCONJ/IN/4/mark it/PRON/PRP/4/nsubj leave/VERB/VB/1/ccomp', 'VB'],
  ['Meet/VERB/VB/0/root them/PRON/PRP/1/obj', 'VB'],
])('%s', (line, want) => {
  const given = tokens(line)
  const verb = given.findIndex(token => token.xpos === 'VB')
  expect(agree(given)[verb]!.xpos).toBe(want)
})

/** The word's relation afterwards, and its head's form. */
test.each([
  ['When/ADV/WRB/3/advmod May/AUX/MD/3/aux visited/VERB/VBD/0/root', 'May', 'nsubj visited'],
  ['If/SCONJ/IN/3/mark May/AUX/MD/3/aux visit/VERB/VB/0/root', 'May', 'aux visit'],
  [
    'Meeting/VERB/VBG/5/csubj him/PRON/PRP/1/obj ,/PUNCT/,/1/punct she/PRON/PRP/5/nsubj smiled/VERB/VBD/0/root',
    'Meeting',
    'advcl smiled',
  ],
  ['Meeting/VERB/VBG/4/csubj him/PRON/PRP/1/obj was/AUX/VBD/4/cop easy/ADJ/JJ/0/root', 'Meeting', 'csubj easy'],
  ['decide/VERB/VB/0/root whether/SCONJ/IN/4/mark to/PART/TO/4/mark go/VERB/VB/1/advcl', 'go', 'ccomp decide'],
  [
    'met/VERB/VBD/0/root Minister/PROPN/NNP/5/nmod:desc of/ADP/IN/5/case Trade/PROPN/NNP/5/nmod:desc Ada/PROPN/NNP/1/obl',
    'Trade',
    'nmod Minister',
  ],
  [
    'He/PRON/PRP/2/nsubj said/VERB/VBD/0/root Oslo/PROPN/NNP/2/nsubj is/AUX/VBZ/5/aux waiting/VERB/VBG/2/ccomp',
    'Oslo',
    'nsubj waiting',
  ],
  [
    'left/VERB/VBD/0/root as/SCONJ/IN/3/mark visiting/VERB/VBG/1/advcl kings/NOUN/NNS/3/obj sang/VERB/VBD/1/advcl',
    'kings',
    'nsubj sang',
  ],
])('%s: %s', (line, form, want) => {
  const agreed = agree(tokens(line))
  const { deprel, head } = agreed.find(token => token.form === form)!
  expect(`${deprel} ${agreed[head]!.form}`).toBe(want)
})
