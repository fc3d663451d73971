import { describe, expect, test } from 'vitest'
import { linkTellings, type Telling } from '../../src/link/link.ts'
import { telling } from './telling.ts'

const links = (early: Telling, late: Telling): string[] =>
  linkTellings([late], [early]).map(({ kind, outcome }) => [kind, outcome].filter(Boolean).join(' '))

const drill = telling('2025-08-04', 'COOPERATE planned', 'JPN, PHL', {
  ...{ when: '2025-09-01', quote: 'Japan and the Philippines will hold naval exercises', trigger: 'exercises' },
})
const turn = (quote: string, trigger: string) =>
  telling('2025-08-20', 'RETREAT happened', 'JPN, PHL', { quote, trigger, undated: true })
const offer = telling('2025-07-24', 'CONCEDE happened', 'KHM > THA', {
  ...{ when: '2025-07-24', quote: 'offered a ceasefire', trigger: 'offered' },
})
const agreed = (quote: string, parties = 'THA, KHM') =>
  telling('2025-07-28', 'AGREE happened', parties, { when: '2025-07-28', quote, trigger: 'agreed' })
const guns = telling('2025-01-15', 'AID promised', 'DEU > UKR', {
  ...{ when: '2025-03-31', quote: 'to give Ukraine 60 howitzers', trigger: 'give' },
})
const given = (quote: string) => telling('2025-03-28', 'AID happened', 'DEU > UKR', { quote, trigger: 'gave' })

describe('what became of what was announced', () => {
  test.each<[string, string[], string[]]>([
    [
      'an act of another type calls it off',
      links(drill, turn('cancelled the naval exercises', 'cancelled')),
      ['follows cancelled'],
    ],
    ['or puts it off', links(drill, turn('postponed the naval exercises', 'postponed')), ['follows postponed']],
    ['but not one that names another thing', links(drill, turn('cancelled a loan', 'cancelled')), []],
    ['nor one that only draws back', links(drill, turn('withdrew from the exercises', 'withdrew')), []],
    ['an offer is taken up by both', links(offer, agreed('agreed to a ceasefire')), ['follows kept']],
    ['not by an agreement on something else', links(offer, agreed('agreed to trade rice')), []],
    ['nor with somebody else', links(offer, agreed('agreed to a ceasefire', 'LAO, KHM')), []],
    ['a smaller number is a part', links(guns, given('gave Ukraine 12 howitzers')), ['follows partly']],
    ['as many are all', links(guns, given('gave Ukraine 60 howitzers')), ['follows kept']],
    ['of other things nothing is known', links(guns, given('gave Ukraine 12 tanks')), ['follows kept']],
  ])('%s', (_, got, want) => expect(got).toEqual(want))

  test('what reports of one day tell as ahead and as done is no outcome', () => {
    const plan = telling('2025-04-21', 'RETREAT promised', 'PRK', {
      undated: true,
      quote: 'will halt its tests',
      trigger: 'halt',
    })
    const done = telling('2025-04-21', 'RETREAT happened', 'PRK', { quote: 'halted its tests', trigger: 'halted' })
    expect(links(plan, done)).toEqual([])
  })
})

describe('one event or two', () => {
  const until = (day: string, when: string, month: string) =>
    telling(day, 'REJECT meet happened', 'SDN, SSD', {
      when,
      quote: `postponed the talks on oil until ${month}`,
      trigger: 'postponed',
    })
  const taken = (called: string) =>
    telling('2025-06-02', 'ASSAULT abduct happened', '> CHN', {
      when: '2025-06-02',
      quote: `${called} were abducted`,
      trigger: 'abducted',
      called,
    })
  const denied = telling('2025-07-08', 'ASSAULT heavy-weapons denied', 'RWA > COD', {
    ...{ undated: true as const, where: 'Goma COD', quote: 'that it had shelled Goma', trigger: 'shelled' },
  })
  const claimed = telling('2025-07-07', 'ASSAULT heavy-weapons alleged', 'RWA > COD', {
    ...{ when: '2025-07-07', where: 'Goma COD', quote: 'of shelling Goma', trigger: 'shelling' },
  })
  const plain = (day: string, told: object) =>
    telling(day, 'CONSULT happened', 'PER, CHL', {
      quote: 'Peru and Chile spoke about fishing',
      trigger: 'spoke',
      ...told,
    })
  test.each<[string, string[], string[]]>([
    [
      'times that only touch',
      links(
        until('2025-02-17', '2025-02-17..2025-03-13', 'March'),
        until('2025-03-10', '2025-03-10..2025-04-08', 'April'),
      ),
      [],
    ],
    [
      'unknown people called alike',
      links(taken('five engineers'), taken('the five Chinese engineers')),
      ['same-event'],
    ],
    ['unknown people called otherwise', links(taken('five engineers'), taken('two nurses')), []],
    ['claim and denial in other forms of a word', links(claimed, denied), ['disputes']],
    [
      'no day, in reports of one week',
      links(plain('2025-08-11', { when: '2025-08-11' }), plain('2025-08-14', { undated: true })),
      ['same-event'],
    ],
    [
      'no day, a month later',
      links(
        plain('2025-08-11', { when: '2025-08-11' }),
        plain('2025-09-20', { undated: true, quote: 'they spoke about copper and ports' }),
      ),
      [],
    ],
  ])('%s', (_, got, want) => expect(got).toEqual(want))
})
