/** What stands beside the ranker: data, licences, plan, scores, checksum. */
import { createHash } from 'node:crypto'
import type { Plan } from './learn.ts'

const DATA = [
  {
    name: 'Sentences and reports in train/events/written',
    use: 'words that carry an act, and words that carry none',
    licence: 'Apache-2.0',
    credit: 'the Readout authors',
  },
  {
    name: 'Government statements on Syria and Iraq (re3d), annotated with events for Readout',
    use: 'the same',
    licence: 'public domain, Open Government Licence 3.0, CC BY 3.0',
    credit: 're3d, Defence Science and Technology Laboratory; the statements’ publishers',
  },
  {
    name: 'Machine-written stories of the PLOVER coder NGEC',
    use: 'the words that frames find in them',
    licence: 'MIT',
    credit: 'Halterman et al., PLOVER and POLECAT (2023)',
  },
  {
    name: 'GloVe 6B, 100 dimensions, as models/english has it',
    use: 'word vectors',
    licence: 'PDDL 1.0',
    credit: 'Pennington, Socher, Manning, GloVe: Global Vectors for Word Representation (EMNLP 2014)',
  },
]

export function writeCard(plan: Plan, scores: object, file: Uint8Array): string {
  const card = {
    name: 'ranker',
    what: 'how likely a word carries an act of each type, for src/events/ranker',
    licence: 'CC BY 3.0',
    data: DATA,
    made: 'npm run train -- events',
    plan,
    scores,
    bytes: file.length,
    sha256: createHash('sha256').update(file).digest('hex'),
  }
  return `${JSON.stringify(card, null, 2)}\n`
}

export function writeLinkerCard(plan: object, scores: object, file: Uint8Array): string {
  const uses = ['who takes part in each act', 'the same']
  const card = {
    name: 'linker',
    what: 'who fills a side of an act that its words leave open, for src/events/linker',
    licence: 'CC BY 3.0',
    data: DATA.slice(0, uses.length).map((one, at) => ({ ...one, use: uses[at] })),
    made: 'npm run train -- linker',
    plan,
    scores,
    bytes: file.length,
    sha256: createHash('sha256').update(file).digest('hex'),
  }
  return `${JSON.stringify(card, null, 2)}\n`
}
