import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quoteAt, readQuotes } from '../../../src/events/statement/quotes.ts'

describe('quotations', () => {
  test.each([
    ['“We will stay,” she said.', ['“We will stay,”']],
    ['He called it "a clear mistake" and left.', ['"a clear mistake"']],
    ["``They left,'' he said.", ["``They left,''"]],
    ["''They left,'' he said. ''All of them.''", ["''They left,''", "''All of them.''"]],
    ['He said: "We left.\nThe road is shut.\n"It will open."', ['"We left.', '"It will open."']],
    ['“One paragraph\n\n“and the next” end', ['“One paragraph', '“and the next”']],
  ])('%s', (text, want) => {
    expect(readQuotes(text).map(({ start, end }) => text.slice(start, end))).toEqual(want)
  })

  test.each(["The ship's crew", 'no marks at all', 'a ” stray'.slice(0, 1)])('none in %s', text => {
    expect(readQuotes(text)).toEqual([])
  })

  test('quotations lie in the text, in order, apart, and are found at their offsets', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('“', '”', '"', 'word ', '\n\n', '``', "''")), parts => {
        const text = parts.join('')
        const quotes = readQuotes(text)
        let last = 0
        for (const quote of quotes) {
          expect(quote.start).toBeGreaterThanOrEqual(last)
          expect(quote.end).toBeLessThanOrEqual(text.length)
          expect(quoteAt(quotes, quote.start)).toEqual(quote)
          last = quote.end
        }
      }),
    )
  })
})
