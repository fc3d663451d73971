/**
 * The trainer of the ranker of events: texts written for this project, annotated government statements and machine-written stories
 * → models/events/ranker.bin. `npm run train -- events [--epochs N] [--out DIR]`; says how well it does on texts held back.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeRegistry } from '../../src/annotate/actor/actor.ts'
import { decodeEnglish } from '../../src/annotate/english/english.ts'
import { decodeGazetteer } from '../../src/annotate/place/place.ts'
import { decodeOntology } from '../../src/events/events.ts'
import { packRanker, type Weights } from '../../src/events/ranker/ranker.ts'
import { readResource } from '../../src/resource/resource.ts'
import { writeCard } from './card.ts'
import { type Annotator, type Example, examplesOf } from './examples.ts'
import { learn, type Plan, rankExample } from './learn.ts'
import { readStories } from './stories.ts'
import { annotatedTexts, isHeld } from './texts.ts'

export interface RankerRun {
  /** The folder ../shared, which holds the statements and the stories. */
  readonly shared: string
  readonly written: string
  readonly out: string
  /** The folder for the ranker that has not seen the texts held back; confidence is fitted with it. */
  readonly runs: string
  readonly epochs?: number
}

/** Name of the file of the ranker that has not seen the texts held back. */
export const BLIND = 'ranker-blind.bin'

export const PLAN: Omit<Plan, 'width'> = {
  seed: 20261126,
  hidden: 64,
  epochs: 7,
  rate: 0.03,
  dropout: 0.3,
  hide: { frames: 0.3, word: 0.3, slot: 0.1 },
  none: 0.6,
}

export function trainRanker({ shared, written, out, runs, epochs = PLAN.epochs }: RankerRun): void {
  const { english, ontology } = openWithoutRanker()
  const { vectorOf, width } = english.model.vectors
  const by: Annotator = { english, ontology, vectors: { width, of: vectorOf } }
  const plan = { ...PLAN, width, epochs }
  const texts = annotatedTexts(written, shared).map(({ article, triggers }) => examplesOf(article, triggers, by))
  const stories = readStories(join(shared, 'bench', 'relation', 'synthetic-stories.jsonl'), by)
  console.log(`${texts.length} annotated texts of ${texts.flat().length} words, ${stories.length} words of stories`)
  const kept = texts.filter((_, at) => !isHeld(at)).flat()
  const held = texts.filter((_, at) => isHeld(at)).flat()
  const blind = learn([...kept, ...stories], plan, console.log)
  const scores = judge(held, blind)
  console.log(scores)
  mkdirSync(runs, { recursive: true })
  writeFileSync(join(runs, BLIND), packRanker('readout-ranker 1', blind))
  const file = packRanker('readout-ranker 1', learn([...texts.flat(), ...stories], plan, console.log))
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'ranker.bin'), file)
  writeFileSync(join(out, 'card.json'), writeCard(plan, scores, file))
}

/** The shipped knowledge but for what is about to be made. */
export function openWithoutRanker(): Pick<Annotator, 'english' | 'ontology'> {
  return {
    english: {
      model: decodeEnglish(readResource('models/english/english.bin')),
      registry: decodeRegistry(readResource('dist/knowledge/actors.bin')),
      gazetteer: decodeGazetteer(readResource('dist/knowledge/places.bin')),
    },
    ontology: decodeOntology(readResource('dist/knowledge/ontology.json')),
  }
}

/** Of words held back: how many that carry an act are told (P, R), and of how many the type is right; percent. */
function judge(examples: readonly Example[], weights: Weights) {
  const [acts, told, right, typed] = [0, 0, 0, 0]
  const counts = { acts, told, right, typed }
  for (const example of examples) {
    const odds = rankExample(weights, example)
    const isAct = example.label > 0
    const isTold = odds[0]! < 0.5
    const best = odds.indexOf(Math.max(...odds.slice(1)), 1)
    counts.acts += Number(isAct)
    counts.told += Number(isTold)
    counts.right += Number(isAct && isTold)
    counts.typed += Number(isAct && isTold && best === example.label)
  }
  const share = (part: number, of: number) => Math.round((1000 * part) / of) / 10
  return {
    on: 'every tenth text, held back',
    precision: share(counts.right, counts.told),
    recall: share(counts.right, counts.acts),
    type: share(counts.typed, counts.right),
  }
}
