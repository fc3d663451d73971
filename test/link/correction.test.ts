import { describe, expect, test } from 'vitest'
import { linkTellings, type Telling } from '../../src/link/link.ts'
import { telling } from './telling.ts'

const first: Telling = {
  ...telling('2025-05-05', 'SANCTION expel happened', 'NOR > FJI', {
    when: '2025-05-05',
    amount: '9 people',
    quote: 'Norway expelled nine diplomats of Fiji',
  }),
  source: 'Harbour Post',
}
const later = (quote: string, more: Partial<Telling>): Telling => ({
  ...telling('2025-05-06', 'SANCTION expel happened', 'NOR > FJI', { when: '2025-05-05', amount: '2 people', quote }),
  source: 'Harbour Post',
  ...more,
})
const links = (telling: Telling) =>
  linkTellings([telling], [first]).map(({ kind, evidence }) => `${kind} ${evidence.slice(2)}`.trim())

describe('an outlet that corrects itself disputes what it told', () => {
  const words = 'Norway expelled two diplomats of Fiji'
  test.each<[string, Telling, string[]]>([
    ['by its title', later(words, { title: 'CORRECTED-Norway expels envoys' }), ['disputes correction']],
    ['by its words', later(`${words}, not nine as an earlier version said`, {}), ['disputes correction']],
    ['another outlet corrects nobody', later(words, { title: 'Corrected', source: 'Northline' }), []],
    ['no correction', later(words, { title: 'Norway expels envoys' }), []],
  ])('%s', (_, telling, want) => expect(links(telling)).toEqual(want))
})
