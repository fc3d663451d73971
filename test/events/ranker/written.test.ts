import { expect, test } from 'vitest'
import { parseWritten } from '../../../train/events/written.ts'

test('marks become spans of the plain text', () => {
  const { text, parties, acts } = parseWritten(
    '{Finland|a} [urged|REQUEST.change happened a>b] {Sweden|b}, and {both|ab} [met|CONSULT planned ab>].',
    'here:1',
    '2024-05-15',
  )
  expect(text).toBe('Finland urged Sweden, and both met.')
  expect(
    [...parties].map(([letter, spans]) => [letter, spans.map(({ start, end }) => text.slice(start, end))]),
  ).toEqual([
    ['a', ['Finland', 'both']],
    ['b', ['Sweden', 'both']],
  ])
  expect(acts).toEqual([
    { start: 8, end: 13, type: 'REQUEST', mode: 'change', status: 'happened', actors: ['a'], recipients: ['b'] },
    { start: 31, end: 34, type: 'CONSULT', status: 'planned', actors: ['a', 'b'], recipients: [] },
  ])
})

test('a mark of another form is told with its place', () => {
  expect(() => parseWritten('{Finland} met.', 'here:2', '2024-05-15')).toThrow(/here:2/)
})
