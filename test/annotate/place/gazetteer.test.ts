import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  decodeGazetteer,
  encodeGazetteer,
  locator,
  type PlaceEntry,
  placeKey,
} from '../../../src/annotate/place/place.ts'
import { ResourceError } from '../../../src/base/errors.ts'

const bare = { text: '', sentences: [], tokens: [], names: [] }

describe('keys', () => {
  test.each([
    ['Mazār-e Sharīf', 'mazar e sharif'],
    ['Mazar-e-Sharif', 'mazar e sharif'],
    ["Sana'a", 'sanaa'],
    ['Sana’a', 'sanaa'],
    ['The Hague', 'hague'],
    ['Saint Petersburg', 'st petersburg'],
    ['St. Petersburg', 'st petersburg'],
    ['Łódź', 'lodz'],
  ])('%s is %s', (name, key) => expect(placeKey(name)).toBe(key))

  test('a key is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), name => {
        expect(placeKey(placeKey(name))).toBe(placeKey(name))
      }),
    )
  })
})

describe('the packed file', () => {
  const entry = fc
    .record({
      name: fc.stringMatching(/^[A-Za-zéÖñß]{3,12}$/),
      country: fc.constantFrom('FRA', 'UKR', 'USA'),
      people: fc.nat(),
      at: fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -180, max: 180 })),
    })
    .map(
      (one): PlaceEntry => ({
        ...one,
        kind: 'city',
        id: `city:${one.country}-${one.name}`,
        keys: [placeKey(one.name)],
      }),
    )

  test('gives back what was packed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ keys }) => keys[0]!, maxLength: 30 }), places => {
        const locate = locator(decodeGazetteer(encodeGazetteer(places)), bare)
        for (const { name, country, at, id } of places)
          expect(locate(name)).toEqual({
            name,
            country,
            latitude: at![0],
            longitude: at![1],
            precision: 'city',
            place: id,
          })
        expect(locate('Nowhere at all')).toBeUndefined()
      }),
      { numRuns: 50 },
    )
  })

  test.each([
    ['another version', (bytes: Uint8Array) => bytes.fill(57, 15, 16)],
    ['cut short', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 1)],
    ['empty', () => new Uint8Array()],
  ])('%s is refused', (_, damage) => {
    const places: PlaceEntry[] = [
      { id: 'FRA', name: 'France', kind: 'country', country: 'FRA', people: 1, keys: ['france'] },
    ]
    expect(() => decodeGazetteer(damage(encodeGazetteer(places)))).toThrow(ResourceError)
  })
})
