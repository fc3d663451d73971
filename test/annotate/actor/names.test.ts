/** The tagger's names after their shape, their neighbours and one another have been heard. Words given by hand: what the tagger says of them is the case. */
import { describe, expect, test } from 'vitest'
import { boundedNames } from '../../../src/annotate/actor/bounds.ts'
import { consistentNames } from '../../../src/annotate/actor/consistent.ts'
import { withPassedOver } from '../../../src/annotate/actor/passed-over.ts'
import type { Name, Place, Token } from '../../../src/record/record.ts'

const places: Readonly<Record<string, Place>> = {
  Springdale: { name: 'Springdale', country: 'USA', precision: 'city' },
  Ohio: { name: 'Ohio', country: 'USA', precision: 'district' },
  Otago: { name: 'Otago', country: 'NZL', precision: 'district' },
  Central: { name: 'Central', country: 'USA', precision: 'city' },
}

/** Words, names as `type word word`, an asterisk before a subject; capital words are names of their own. */
function page(text: string, named: readonly string[]): { tokens: Token[]; names: Name[] } {
  let at = 0
  const tokens = text.split(' ').map((word): Token => {
    const form = word.replace(/^\*(?=.)/, '')
    const start = at
    at += form.length + 1
    const upos = /^\p{Lu}/u.test(form) ? 'PROPN' : /^\p{Ll}/u.test(form) ? 'NOUN' : 'PUNCT'
    return {
      start,
      end: start + form.length,
      form,
      lemma: form,
      upos,
      xpos: '',
      head: -1,
      deprel: word === form ? 'dep' : 'nsubj',
    }
  })
  let from = 0
  const names = named.map((line): Name => {
    const [type, ...words] = line.split(' ') as [Name['type'], ...string[]]
    from = tokens.findIndex((_, i) => i >= from && words.every((word, n) => tokens[i + n]?.form === word))
    const to = from + words.length
    const name = { type, from, to, start: tokens[from]!.start, end: tokens[to - 1]!.end }
    from = to
    return name
  })
  return { tokens, names }
}

const shown = (tokens: readonly Token[], names: readonly Name[]): string[] =>
  names.map(
    ({ type, from, to }) =>
      `${type} ${tokens
        .slice(from, to)
        .map(({ form }) => form)
        .join(' ')}`,
  )

function read(text: string, named: readonly string[]): string[] {
  const { tokens, names } = page(text, named)
  const bounded = boundedNames(tokens, names, name => places[name])
  return shown(tokens, consistentNames(tokens, withPassedOver(tokens, bounded)))
}

describe('ends of names', () => {
  test.each([
    [
      'a body and its place',
      'the Port Authority of Bergen said',
      ['ORG Port Authority', 'LOC Bergen'],
      ['ORG Port Authority of Bergen'],
    ],
    [
      'a body of two fields',
      'the Department of Roads and Rural Water paid',
      ['ORG Department of Roads'],
      ['ORG Department of Roads and Rural Water'],
    ],
    [
      'no second field behind a court',
      'the Court of Accounts and Norway agreed',
      ['ORG Court of Accounts', 'LOC Norway'],
      ['ORG Court of Accounts', 'LOC Norway'],
    ],
    [
      'a place before a body',
      'the Greater Bergen Housing Council met',
      ['LOC Bergen', 'ORG Housing Council'],
      ['ORG Greater Bergen Housing Council'],
    ],
    ['a firm and its noun', 'we wrote to Norsk Holdings Fund today', ['ORG Norsk'], ['ORG Norsk Holdings']],
    ['a part of a place', 'they live in East Bergen now', ['LOC Bergen'], ['LOC East Bergen']],
    [
      'two places in a row',
      'moved to Springdale Ohio last week',
      ['LOC Springdale Ohio'],
      ['LOC Springdale', 'LOC Ohio'],
    ],
    ['a part is no town', 'moved to Central Otago last week', ['LOC Central Otago'], ['LOC Central Otago']],
    ['a state by its code', 'she left Springdale , OH today', ['LOC Springdale'], ['LOC Springdale', 'LOC OH']],
    ['a storm', 'Hurricane Berit came . Berit grew', ['PER Berit', 'PER Berit'], []],
    ['a cry', 'Soooo good', ['PER Soooo'], []],
    ['a body without a capital', 'the mighty firm paid', ['ORG mighty firm'], []],
    ['capitals inside a word', 'then NorPow paid', ['PER NorPow'], ['ORG NorPow']],
    ['but not in a surname', 'then McKay paid', ['PER McKay'], ['PER McKay']],
  ])('%s', (_, text, named, want) => expect(read(text, named)).toEqual(want))
})

describe('names that the tagger passed over', () => {
  test.each([
    ['a body by "of"', 'the Union of Bergen Teachers met', [], ['ORG Union of Bergen Teachers']],
    ['a body by its last noun', 'a Bergen Workers Committee met', [], ['ORG Bergen Workers Committee']],
    ['not in a headline', 'Chad Names New Roads Committee', [], []],
    ['a surname first', 'to " Hill , Anna " today', ['PER Hill', 'PER Anna'], ['PER Hill , Anna']],
    ['two people in a row', 'to Hill , Anna today', ['PER Hill', 'PER Anna'], ['PER Hill', 'PER Anna']],
  ])('%s', (_, text, named, want) => expect(read(text, named)).toEqual(want))
})

describe('names of one text agree', () => {
  test.each([
    [
      'a short form in brackets',
      'the Port Authority ( PA ) met . then PA paid',
      ['ORG Port Authority', 'LOC PA'],
      ['ORG Port Authority', 'ORG PA', 'ORG PA'],
    ],
    ['brackets that explain nothing', 'the Port Authority ( QZ ) met', ['ORG Port Authority'], ['ORG Port Authority']],
    ['what acts again and again', 'the *KPX met . in the KPX today', [], ['ORG KPX', 'ORG KPX']],
    ['one of a trade', 'the *KPX met . in the KPX a KPX today', [], ['ORG KPX', 'ORG KPX']],
    ['what acts once', 'the *KPX met', [], []],
    [
      'most say so',
      'Norpow met . Norpow paid . Norpow left . Norpow lost',
      ['ORG Norpow', 'ORG Norpow', 'PER Norpow', 'ORG Norpow'],
      ['ORG Norpow', 'ORG Norpow', 'ORG Norpow', 'ORG Norpow'],
    ],
    [
      'a surname passed over',
      'they met Anna Hillesund . then Hillesund left',
      ['PER Anna Hillesund'],
      ['PER Anna Hillesund', 'PER Hillesund'],
    ],
  ])('%s', (_, text, named, want) => expect(read(text, named)).toEqual(want))
})
