import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segment } from '../../../src/annotate/english/segment/segment.ts'
import { formatBrat, formatConllu, formatJson, formatTree } from '../../../src/annotate/format/format.ts'
import type { Annotated, Mention } from '../../../src/record/record.ts'

/** A text annotated by hand: `form lemma upos xpos head deprel` a token, heads counted from 1. */
function annotated(text: string, rows: readonly string[], mentions: readonly Mention[] = []): Annotated {
  const { starts, ends, bounds } = segment(text)
  const parts = rows.map(row => row.split(' '))
  const tokens = [...starts].map((start, i) => {
    const [form, lemma, upos, xpos, head, deprel] = parts[i] ?? [
      'x',
      'x',
      'X',
      'XX',
      i === 0 ? '0' : '1',
      i === 0 ? 'root' : 'dep',
    ]
    return {
      start,
      end: ends[i]!,
      form: form!,
      lemma: lemma!,
      upos: upos!,
      xpos: xpos!,
      head: Number(head) - 1,
      deprel: deprel!,
    }
  })
  const sentences = [...bounds.subarray(0, -1)].map((from, i) => {
    const to = bounds[i + 1]!
    return { from, to, start: starts[from]!, end: ends[to - 1]! }
  })
  return { article: { id: 'a', text }, syntax: { text, sentences, tokens, names: [] }, times: [], mentions }
}

const DENIED = annotated("Iran's envoy didn't leave.", [
  'Iran Iran PROPN NNP 3 nmod:poss',
  "'s 's PART POS 1 case",
  'envoy envoy NOUN NN 6 nsubj',
  'did do AUX VBD 6 aux',
  "n't not PART RB 6 advmod",
  'leave leave VERB VB 0 root',
  '. . PUNCT . 6 punct',
])

test('CoNLL-U has contractions as multiword tokens and says where no space follows', () => {
  expect(formatConllu(DENIED)).toBe(
    `# newdoc id = a
# sent_id = a-1
# newpar
# text = Iran's envoy didn't leave.
1-2	Iran's	_	_	_	_	_	_	_	_
1	Iran	Iran	PROPN	NNP	_	3	nmod:poss	_	_
2	's	's	PART	POS	_	1	case	_	_
3	envoy	envoy	NOUN	NN	_	6	nsubj	_	_
4-5	didn't	_	_	_	_	_	_	_	_
4	did	do	AUX	VBD	_	6	aux	_	_
5	n't	not	PART	RB	_	6	advmod	_	_
6	leave	leave	VERB	VB	_	0	root	_	SpaceAfter=No
7	.	.	PUNCT	.	_	6	punct	_	_

`,
  )
})

test('the tree hangs every word under its head', () => {
  expect(formatTree(DENIED)).toBe(`Iran's envoy didn't leave.
  leave        root  VERB
  ├─ envoy     nsubj  NOUN
  │  └─ Iran   nmod:poss  PROPN
  │     └─ 's  case  PART
  ├─ did       aux  AUX
  ├─ n't       advmod  PART
  └─ .         punct  PUNCT
`)
})

test('brat has a line for each mention, parted at line breaks, and a note of who it is', () => {
  const who = { name: 'Iran', type: 'country' as const }
  const mention = {
    start: 0,
    end: 4,
    type: 'LOC' as const,
    mention: 'name' as const,
    from: 0,
    to: 1,
    head: 0,
    identities: [who],
  }
  const broken = { ...mention, start: 5, end: 14, type: 'ORG' as const, identities: [] }
  expect(formatBrat(annotated('Iran Red\nCross x', [], [mention, broken]))).toBe(
    'T1\tLOC 0 4\tIran\nA1\tMention T1 name\n#1\tAnnotatorNotes T1\tIran\nT2\tORG 5 8;9 14\tRed Cross\nA2\tMention T2 name\n',
  )
})

test('JSON is one line and holds every layer', () => {
  const json = formatJson(DENIED)
  expect(json.trimEnd()).not.toContain('\n')
  expect(Object.keys(JSON.parse(json))).toEqual(['article', 'sentences', 'tokens', 'names', 'times', 'mentions'])
})

test('CoNLL-U of any text has ten columns, ids in order, and gives the text back', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom('', " don't go.", ' The U.S.\n\nIt cannot.'),
      (a, b) => {
        const value = annotated(a + b, [])
        let ids = 0
        let typed = ''
        let covered = 0
        for (const line of formatConllu(value).split('\n')) {
          if (line.startsWith('# sent_id')) ids = covered = 0
          if (line === '' || /^# (?:newdoc|newpar|sent_id|text)/.test(line)) continue
          const cells = line.split('\t')
          expect(cells.length).toBe(10)
          const range = cells[0]!.split('-')
          if (range.length === 2) covered = Number(range[1])
          else expect(Number(cells[0])).toBe(++ids)
          if (range.length === 2 || ids > covered) typed += cells[1]
        }
        expect(typed).toBe(value.syntax.tokens.map(({ start, end }) => value.article.text.slice(start, end)).join(''))
      },
    ),
    { numRuns: 300 },
  )
})
