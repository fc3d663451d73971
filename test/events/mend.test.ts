import { describe, expect, test } from 'vitest'
import { mendTree } from '../../src/events/mend.ts'
import type { Token } from '../../src/record/record.ts'

/** Tokens from `form upos deprel head`; a form that begins with `_` stands right behind the one before it. */
function tokens(lines: readonly string[]): Token[] {
  let at = 0
  return lines.map(line => {
    const [form = '', upos = '', deprel = '', head = ''] = line.split(' ')
    const word = form.replace('_', '')
    const start = form.startsWith('_') || at === 0 ? at : at + 1
    at = start + word.length
    return { form: word, lemma: word.toLowerCase(), upos, xpos: '', head: Number(head), deprel, start, end: at }
  })
}

const links = (list: readonly Token[]): string[] => list.map(({ form, deprel, head }) => `${form} ${deprel} ${head}`)

describe('links that their own words show to be slips', () => {
  test('a name’s last half is no adverb, and its preposition is the name’s', () => {
    const name = tokens([
      'met VERB root -1',
      'with ADP case 5',
      'Moon PROPN obl 0',
      'Jae PROPN flat 2',
      '_- PUNCT punct 5',
      '_in ADV advmod 0',
    ])
    expect(links(mendTree(name))).toEqual([
      'met root -1',
      'with case 2',
      'Moon obl 0',
      'Jae flat 2',
      '- punct 2',
      'in flat 2',
    ])
  })

  test('a hyphen between other words changes nothing', () => {
    const other = tokens(['stepped VERB root -1', 'right NOUN obj 0', '_- PUNCT punct 3', '_in ADV advmod 0'])
    expect(links(mendTree(other))).toEqual(links(other))
  })

  test('what has a "that" and a subject of its own is a verb', () => {
    const clause = tokens([
      'demanded VERB root -1',
      'that SCONJ mark 3',
      'Chad PROPN nsubj 3',
      'free ADJ amod 4',
      'captives NOUN obj 0',
    ])
    expect(links(mendTree(clause))).toEqual([
      'demanded root -1',
      'that mark 3',
      'Chad nsubj 3',
      'free ccomp 0',
      'captives obj 3',
    ])
  })

  test('an adjective stays one', () => {
    const free = tokens(['wants VERB root -1', 'free ADJ amod 2', 'elections NOUN obj 0'])
    expect(links(mendTree(free))).toEqual(links(free))
  })
})
