import { expect, test } from 'vitest'
import { linkTellings, type Telling } from '../../src/link/link.ts'
import { telling } from './telling.ts'

const links = (a: Telling, b: Telling): string[] => linkTellings([b], [a]).map(({ kind }) => kind)

test.each([
  [
    'a visit and its return',
    telling('2025-05-06', 'CONSULT visit happened', 'BRA Lula > PER', {
      quote: 'Lula visited Peru for talks on trade',
    }),
    telling('2025-05-06', 'CONSULT visit happened', 'PER Boluarte > BRA', {
      quote: 'Boluarte visited Brazil for talks on trade',
    }),
  ],
  [
    'two reproaches by one speaker, in other words',
    telling('2025-05-06', 'ACCUSE disapprove happened', 'BRA Lula > ARG', {
      quote: 'Lula called it a disgrace',
      trigger: 'called',
    }),
    telling('2025-05-06', 'ACCUSE disapprove happened', 'BRA Lula > ARG', {
      quote: 'Lula blamed Argentina',
      trigger: 'blamed',
    }),
  ],
])('%s stay apart', (_, a, b) => expect(links(a, b)).toEqual([]))

test('a plan for other words and another day puts nothing off', () => {
  const tests = telling('2025-04-14', 'RETREAT disarm planned', 'PRK', {
    when: '2025-04-20',
    quote: 'will suspend its missile launches',
    trigger: 'suspend',
  })
  const site = telling('2025-04-15', 'RETREAT disarm planned', 'PRK', {
    when: '2025-05-01',
    quote: 'will shut down a reactor',
    trigger: 'shut down',
  })
  expect(links(tests, site)).toEqual([])
})
