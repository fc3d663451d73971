import { describe, expect, test } from 'vitest'
import { linkTellings } from '../../src/link/link.ts'
import { telling } from './telling.ts'

const words = 'Envoys of Peru and Chile met in Arica on Monday to settle the dispute over fishing, officials said.'
const first = telling('2025-08-11', 'CONSULT happened', 'PER, CHL', { when: '2025-08-11', quote: words })
const kinds = (quote: string, day = '2025-08-12', act = 'CONSULT happened') =>
  linkTellings([telling(day, act, 'PER, CHL', { when: '2025-08-11', quote })], [first]).map(({ kind }) => kind)

describe('an agency’s sentence on another page', () => {
  test.each<[string, string[], string[]]>([
    ['word for word', kinds(words), ['repeats']],
    ['with other quotes and spaces', kinds(words.replace(', officials', '  — officials')), ['repeats']],
    ['in other words', kinds('Peru and Chile held talks in Arica over fishing, both sides said.'), ['same-event']],
    ['too short to be copied', kinds('They met.').filter(kind => kind === 'repeats'), []],
    ['quoted a month later', kinds(words, '2025-09-20').filter(kind => kind === 'repeats'), []],
    ['of another act', kinds(words, '2025-08-12', 'PROTEST happened'), []],
  ])('%s', (_, got, want) => expect(got).toEqual(want))
})
