import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { decodeRegistry, encodeRegistry, readWho } from '../../../src/annotate/actor/actor.ts'
import { decodeEnglish, readSyntax } from '../../../src/annotate/english/english.ts'
import { openKnowledge } from '../../../src/resource/resource.ts'
import { compileActors } from '../../../tools/compile-actors/compile.ts'

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))
const model = decodeEnglish(readFileSync(join(root, 'models', 'english', 'english.bin')))
const registry = decodeRegistry(encodeRegistry(compileActors(join(root, 'knowledge', 'actors')).tables))
const { gazetteer } = (await openKnowledge()).english

/** `words → names` of every mention that somebody is known for. */
function read(text: string, published: string): string[] {
  const { mentions } = readWho(readSyntax(text, model), { id: 'x', text, published }, { registry, gazetteer })
  return mentions
    .filter(({ identities }) => identities.length > 0)
    .map(
      ({ start, end, identities }) => `${text.slice(start, end)} → ${identities.map(({ name }) => name).join(' + ')}`,
    )
}

describe('mentions in a report', () => {
  test.each([
    [
      'Turkish Foreign Minister Hakan Fidan met his Russian counterpart on Monday.',
      '2024-03-05',
      'his Russian counterpart → Sergei Lavrov',
    ],
    [
      'German Chancellor Angela Merkel arrived in Paris. She will meet the French president.',
      '2018-05-02',
      'She → Angela Merkel',
    ],
    [
      'German Chancellor Angela Merkel arrived in Paris. She will meet the French president.',
      '2018-05-02',
      'the French president → Emmanuel Macron',
    ],
    [
      'Emmanuel Macron met Narendra Modi in Paris. The two leaders signed an agreement.',
      '2023-07-14',
      'The two leaders → Emmanuel Macron + Narendra Modi',
    ],
    ['The Kremlin said on Friday that it would respond.', '2022-02-04', 'Kremlin → Russia'],
    [
      'Anders Holm, the Danish trade envoy, arrived in Oslo. Holm said talks would start.',
      '2019-02-04',
      'Holm → Anders Holm',
    ],
  ])('%s', (text, published, want) => {
    expect(read(text, published)).toContain(want)
  })

  test.each([
    ['They told us to wait, and I did.', 'us → United States'],
    ['She may march with turkey sandwiches.', 'turkey → Turkey'],
    ['I am here.', 'I → Juan Carlos I'],
    ['Angela Merkel met Emmanuel Macron. Police detained two men.', 'two men → Angela Merkel + Emmanuel Macron'],
  ])('%s has no %s', (text, wrong) => expect(read(text, '2019-01-01')).not.toContain(wrong))

  test('spans and heads lie inside the text, in order of heads', () => {
    const text =
      'Syrian forces and Hezbollah fighters attacked rebels near Aleppo, the UN said. Its envoy urged both sides to stop.'
    const syntax = readSyntax(text, model)
    const { mentions } = readWho(syntax, { id: 'x', text, published: '2016-09-01' }, { registry, gazetteer })
    expect(mentions.length).toBeGreaterThan(4)
    for (const { start, end, from, to, head } of mentions) {
      expect(start).toBe(syntax.tokens[from]!.start)
      expect(end).toBe(syntax.tokens[to - 1]!.end)
      expect(head >= 0 && head < syntax.tokens.length).toBe(true)
    }
    const heads = mentions.map(({ head }) => head)
    expect(heads).toEqual([...heads].sort((a, b) => a - b))
  })
})
