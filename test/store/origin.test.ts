import { expect, test } from 'vitest'
import type { Attribution, Event } from '../../src/record/record.ts'
import { originOf } from '../../src/store/schema/origin.ts'

const text = 'Envoys met on Monday.'
const told = (...attribution: Attribution[]) => ({ attribution }) as unknown as Event
const report = (source: string, more: object = {}) => ({ source: { name: source }, text, ...more })

test.each<[string, Event, ReturnType<typeof report>, string | undefined]>([
  ['the house that publishes it', told(), report('Harbour Post'), 'harbour post'],
  ['two titles of one house', told(), report('The Observer'), 'guardian'],
  ['an agency in the dateline', told(), report('Harbour Post', { text: `SUVA, May 3 (Reuters) - ${text}` }), 'reuters'],
  ['an agency in the byline', told(), report('Harbour Post', { authors: ['Ana Sili, AFP'] }), 'agence france presse'],
  ['an agency that is quoted', told({ name: 'Xinhua' }), report('Harbour Post'), 'xinhua'],
  ['an agency that quotes somebody', told({ name: 'AP' }, { name: 'Ana Sili' }), report('Post'), 'associated press'],
  ['somebody of the registry', told({ name: 'Sili', actor: 'p:sili' }), report('Harbour Post'), 'p:sili'],
  ['whoever is quoted by name', told({ name: 'Ana Sili' }), report('Harbour Post'), 'ana sili'],
  ['officials, who may be any', told({ name: 'officials' }), report('Harbour Post'), 'harbour post'],
  ['a word in brackets that is no agency', told(), report('Post', { text: `The bloc (EU) - ${text}` }), 'post'],
])('whose word it is: %s', (_, event, article, want) => expect(originOf(event, article)).toBe(want))
