import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linkTellings, type Telling } from '../../src/link/link.ts'
import { telling } from './telling.ts'

/** Links of two tellings, each as kind and outcome; "follows" is from the second unless marked `back`. */
function links(a: Telling, b: Telling): string[] {
  return linkTellings([b], [a]).map(({ kind, outcome, from }) =>
    [kind, outcome, kind === 'follows' && from !== b.event.id && 'back'].filter(Boolean).join(' '),
  )
}

const callTold = { quote: 'Putin and Trump spoke by phone for an hour about the war' }
const strike = { where: 'Kharkiv UKR', quote: 'Russian missiles struck a market in Kharkiv' }

describe('one event, told twice', () => {
  test.each([
    [
      'a call, by both sides',
      telling('2025-08-09', 'CONSULT phone happened', 'RUS Putin, USA Trump', callTold),
      telling('2025-08-10', 'CONSULT phone happened', 'USA Trump, RUS Putin', {
        when: '2025-08-09',
        quote: 'Trump discussed the war with Putin in a phone call',
      }),
    ],
    [
      'a strike whose toll rises',
      telling('2025-08-09', 'ASSAULT aerial happened', 'RUS > UKR', { ...strike, amount: '9 killed' }),
      telling('2025-08-09', 'ASSAULT aerial happened', 'RUS > UKR', {
        where: 'Kharkiv UKR',
        amount: '11 killed',
        quote: 'a Russian missile killed shoppers in Kharkiv',
      }),
    ],
    [
      'sanctions, a week later still told',
      telling('2025-02-01', 'SANCTION happened', 'USA > IRN', {
        quote: 'Washington imposed sanctions on Iranian oil traders',
      }),
      telling('2025-02-08', 'SANCTION happened', 'USA > IRN', {
        quote: 'the sanctions that Washington imposed on Iranian oil traders',
      }),
    ],
    [
      'talks and the agreement they brought',
      telling('2025-03-11', 'CONSULT happened', 'UKR, USA', {
        where: 'Jeddah SAU',
        quote: 'Ukraine and the United States agreed in Jeddah talks on a truce',
      }),
      telling('2025-03-11', 'AGREE happened', 'USA, UKR', {
        where: 'Jeddah SAU',
        quote: 'the United States and Ukraine agreed on a truce in Jeddah',
      }),
    ],
    [
      'a visit that both only announce',
      telling('2025-05-01', 'CONSULT visit planned', 'FRA Macron > CHN', {
        when: '2025-05-12..2025-05-14',
        quote: 'Macron will travel to China',
      }),
      telling('2025-05-02', 'CONSULT visit planned', 'FRA Macron > CHN', {
        when: '2025-05-12',
        quote: 'China will receive Macron on 12 May',
      }),
    ],
  ])('%s', (_, a, b) => {
    expect(links(a, b)).toEqual(['same-event'])
    expect(links(b, a)).toEqual(['same-event'])
  })
})

describe('what must stay apart', () => {
  test.each([
    [
      'two calls of the same leaders, a week apart',
      telling('2025-08-02', 'CONSULT phone happened', 'RUS Putin, USA Trump', { ...callTold, when: '2025-08-02' }),
      telling('2025-08-09', 'CONSULT phone happened', 'RUS Putin, USA Trump', { ...callTold, when: '2025-08-09' }),
    ],
    [
      'two calls of the same leaders, three days apart',
      telling('2025-08-06', 'CONSULT phone happened', 'RUS Putin, USA Trump', { ...callTold, when: '2025-08-06' }),
      telling('2025-08-09', 'CONSULT phone happened', 'RUS Putin, USA Trump', { ...callTold, when: '2025-08-09' }),
    ],
    [
      'two bombings of one city on one day, one of a market and one of a barracks',
      telling('2025-08-09', 'ASSAULT aerial happened', 'RUS > UKR', { ...strike, amount: '30 killed' }),
      telling('2025-08-09', 'ASSAULT aerial happened', 'RUS > UKR', {
        where: 'Kharkiv UKR',
        amount: '2 killed',
        quote: 'drones hit an army barracks at night',
      }),
    ],
    [
      'strikes on two cities on one day',
      telling('2025-08-09', 'ASSAULT aerial happened', 'RUS > UKR', strike),
      telling('2025-08-09', 'ASSAULT aerial happened', 'RUS > UKR', {
        where: 'Odesa UKR',
        quote: 'a drone set fire to the port of Odesa',
      }),
    ],
    [
      'different persons of one state',
      telling('2025-08-09', 'CONSULT visit happened', 'FRA Macron > EGY', { quote: 'Macron arrived in Cairo' }),
      telling('2025-08-09', 'CONSULT visit happened', 'FRA Barrot > EGY', { quote: 'Barrot met aid workers' }),
    ],
    [
      'the same act the other way about',
      telling('2025-04-04', 'SANCTION happened', 'CHN > USA', { quote: 'China raised tariffs on American goods' }),
      telling('2025-04-04', 'SANCTION happened', 'USA > CHN', { quote: 'America raised tariffs on Chinese goods' }),
    ],
    [
      'other parties',
      telling('2025-04-04', 'CONSULT happened', 'IND, PAK', { quote: 'ministers of India and Pakistan met' }),
      telling('2025-04-04', 'CONSULT happened', 'IRN, OMN', { quote: 'ministers of Iran and Oman met' }),
    ],
    [
      'acts of no kin',
      telling('2025-04-04', 'AID happened', 'JPN > PHL', { quote: 'Japan gave the Philippines five boats' }),
      telling('2025-04-04', 'PROTEST happened', 'JPN > PHL', { quote: 'Japan gave the Philippines five boats' }),
    ],
    [
      'a promise of help and a strike much later',
      telling('2025-01-10', 'AID promised', 'DEU > UKR', { quote: 'Germany promised Ukraine howitzers' }),
      telling('2025-12-10', 'AID happened', 'DEU > UKR', { quote: 'Germany gave Ukraine generators' }),
    ],
    [
      'a visit that was over before it was announced again',
      telling('2025-06-01', 'CONSULT visit planned', 'POL Tusk > GBR', {
        when: '2025-06-20',
        quote: 'Tusk will visit',
      }),
      telling('2025-06-05', 'CONSULT visit happened', 'POL Tusk > GBR', {
        when: '2024-11-02',
        quote: 'Tusk visited London',
      }),
    ],
  ])('%s', (_, a, b) => {
    expect(links(a, b)).toEqual([])
    expect(links(b, a)).toEqual([])
  })
})

describe('what became of it', () => {
  const visit = (day: string, status: string, when: string, quote: string) =>
    telling(day, `CONSULT visit ${status}`, 'FRA Macron > CHN', { when, quote })
  const announced = visit('2025-05-01', 'planned', '2025-05-12', 'Macron will visit China on 12 May')
  const promised = telling('2025-01-10', 'AID promised', 'DEU > UKR', {
    when: '2025-01-10..2025-03-31',
    amount: '60 weapons',
    quote: 'Germany promised Ukraine 60 howitzers by the end of March',
  })
  const threatened = telling('2025-02-03', 'SANCTION threatened', 'USA > CAN', {
    when: '2025-03-04',
    quote: 'the United States threatened tariffs on Canadian steel',
  })
  test.each([
    ['held', announced, visit('2025-05-12', 'happened', '2025-05-12', 'Macron arrived in China for a visit'), 'kept'],
    [
      'put off',
      announced,
      visit('2025-05-08', 'planned', '2025-06-20', 'Macron will visit China in June'),
      'postponed',
    ],
    [
      'called off',
      announced,
      visit('2025-05-08', 'cancelled', '2025-05-12', 'Macron cancelled the visit'),
      'cancelled',
    ],
    ['not held', announced, visit('2025-05-13', 'negated', '2025-05-12', 'Macron did not visit China'), 'cancelled'],
    [
      'a promise kept',
      promised,
      telling('2025-03-20', 'AID happened', 'DEU > UKR', { amount: '60 weapons', quote: 'Germany gave 60 howitzers' }),
      'kept',
    ],
    [
      'kept in part',
      promised,
      telling('2025-03-20', 'AID happened', 'DEU > UKR', { amount: '12 weapons', quote: 'Germany gave 12 howitzers' }),
      'partly',
    ],
    [
      'a promise broken',
      promised,
      telling('2025-04-02', 'AID negated', 'DEU > UKR', { quote: 'Germany did not give Ukraine the howitzers' }),
      'broken',
    ],
    [
      'a threat carried out',
      threatened,
      telling('2025-03-04', 'SANCTION happened', 'USA > CAN', {
        quote: 'the United States imposed tariffs on Canadian steel',
      }),
      'kept',
    ],
  ])('%s', (_, early, late, outcome) => {
    expect(links(early, late)).toEqual([`follows ${outcome}`])
    expect(links(late, early)).toEqual([`follows ${outcome} back`])
  })
})

describe('claim and denial', () => {
  const claim = telling('2025-07-01', 'ASSAULT aerial alleged', 'UKR > RUS', {
    when: '2025-06-30',
    where: 'Bryansk RUS',
    quote: 'Russia said Ukrainian drones hit a depot in Bryansk',
  })
  const denial = telling('2025-07-01', 'ASSAULT aerial denied', 'UKR > RUS', {
    when: '2025-06-30',
    where: 'Bryansk RUS',
    quote: 'Ukraine denied that its drones hit a depot in Bryansk',
  })
  test('of one act are a dispute and not one telling', () => {
    expect(links(claim, denial)).toEqual(['disputes'])
    expect(links(denial, claim)).toEqual(['disputes'])
  })
  test('also within one report', () => {
    expect(links(claim, { ...denial, article: claim.article })).toEqual(['disputes'])
  })
  test('a denial of something else disputes nothing', () => {
    const other = telling('2025-09-01', 'ASSAULT aerial denied', 'UKR > RUS', { where: 'Belgorod RUS' })
    expect(links(claim, other)).toEqual([])
  })
})

test('tellings of one report are not joined: it is read as one already', () => {
  const [a, b] = [
    telling('2025-08-09', 'CONSULT phone happened', 'RUS, USA', { quote: 'they spoke' }),
    telling('2025-08-09', 'CONSULT phone happened', 'USA, RUS', { quote: 'the call' }),
  ]
  expect(links({ ...a, article: 'r' }, { ...b, article: 'r' })).toEqual([])
})

describe('the order of reports', () => {
  const day = fc.integer({ min: 1, max: 28 }).map(number => `2025-08-${String(number).padStart(2, '0')}`)
  const act = fc.constantFrom(
    'CONSULT visit planned',
    'CONSULT visit happened',
    'CONSULT visit cancelled',
    'ASSAULT alleged',
    'ASSAULT denied',
    'ASSAULT happened',
    'SANCTION threatened',
    'SANCTION happened',
  )
  const side = fc.constantFrom('RUS Putin > UKR', 'RUS > UKR', 'UKR > RUS', 'USA Trump, RUS Putin', 'USA > RUS')
  const any = fc
    .tuple(
      day,
      act,
      side,
      fc.option(day),
      fc.constantFrom('the leaders met', 'missiles struck the town', 'new tariffs'),
    )
    .map(([published, did, parties, when, quote]) => telling(published, did, parties, { ...(when && { when }), quote }))
  const several = fc.uniqueArray(any, { selector: ({ event }) => event.id, minLength: 2, maxLength: 8 })

  /** Links of a record that grows by one report at a time. */
  function grown(tellings: readonly Telling[]): string[] {
    const all = tellings.flatMap((one, index) => linkTellings([one], tellings.slice(0, index)))
    return [...new Set(all.map(link => JSON.stringify(link)))].sort()
  }

  test('changes no link, and reading twice adds none', () => {
    fc.assert(
      fc.property(
        several.chain(list => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          const want = grown(list)
          expect(grown(shuffled)).toEqual(want)
          expect(grown([...list, ...shuffled])).toEqual(want)
          const atOnce = linkTellings(list, list).map(link => JSON.stringify(link))
          expect([...new Set(atOnce)].sort()).toEqual(want)
        },
      ),
    )
  })
})
