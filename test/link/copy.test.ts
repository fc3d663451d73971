import { describe, expect, test } from 'vitest'
import { fingerprint } from '../../src/article/article.ts'
import { linkTellings, type Telling } from '../../src/link/link.ts'
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

describe('a sentence that an editor touched up', () => {
  const rest = ' The talks went on into the night. '.concat(
    ...Array.from({ length: 30 }, (_, i) => `Point ${i} of the draft, on zone ${(i * 7) % 11}, was read aloud. `),
  )
  const touched = 'Envoys of Peru and Chile met at Arica on Monday to settle a dispute over fishing, an official said.'
  const told = (day: string, quote: string, after: string): Telling => {
    const one = telling(day, 'CONSULT happened', 'PER, CHL', { when: '2025-08-11', quote })
    const evidence = { ...one.event.evidence, suffix: after.slice(0, 32) }
    const trigger = { start: quote.indexOf('met'), end: quote.indexOf('met') + 3, quote: 'met' }
    return { ...one, event: { ...one.event, evidence, trigger }, fingerprint: fingerprint(quote + after) }
  }
  test.each<[string, string, string]>([
    ['in a report that is the same for the rest', rest, 'repeats'],
    ['in a report of its own', ' Fishermen in both countries waited for news.', 'same-event'],
    ['that is all of the report', '', 'same-event'],
  ])('%s', (_, after, want) => {
    const links = linkTellings([told('2025-08-12', touched, after)], [told('2025-08-11', words, after && rest)])
    expect(links.map(({ kind }) => kind)).toEqual([want])
  })
})
