import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { article } from './pages.ts'

const folder = 'examples/pages'
const clutter =
  /cookie|subscri|newsletter|inbox|sign up|read more|also read|see also|don.t miss|related|trending|most (read|popular)|©|copyright|photos?:|image:|advertise|Reporting by|archive/i

test.each([
  ['xi-putin-call.html', '2025-08-08T18:42:00+08:00', ['Mei Lindqvist', 'Arkady Sorel'], 'Pearl Delta Post', 6],
  ['us-duty-on-indian-goods.html', '2025-08-06T15:20:00-04:00', ['Dana Whitlow'], 'Capitol Ledger', 7],
  [
    'poland-expels-russian-diplomat.html',
    '2025-08-14T12:10:00+02:00',
    ['Zofia Brandt', 'Piotr Hale'],
    'Vistula Herald',
    8,
  ],
  ['thai-cambodian-truce-talks.html', '2025-08-07T09:30:00Z', ['Farid Oman'], 'Straits Monitor', 7],
  ['leaders-call-without-a-date.html', undefined, undefined, 'Bosphorus Review', 6],
])('%s', async (name, published, authors, source, paragraphs) => {
  const read = await article(readFileSync(`${folder}/${name}`, 'utf8'))
  expect(read.published).toBe(published)
  expect(read.authors).toEqual(authors)
  expect(read.source?.name).toBe(source)
  expect(read.text.split('\n\n')).toHaveLength(paragraphs)
  expect(read.text).not.toMatch(clutter)
  expect(read.title).not.toContain(source)
})

test('every example page is read here', () => {
  expect(readdirSync(folder)).toHaveLength(5)
})
