/**
 * The trainer of the linker of events: the texts written for this project and annotated government statements → models/linker/linker.bin.
 * `npm run train -- linker [--epochs N] [--out DIR]`, after the ranker; says how well it fills open sides of texts held back.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotate } from '../../src/annotate/annotate.ts'
import { decodeRanker, readGroups } from '../../src/events/events.ts'
import {
  askOf,
  BUCKETS,
  candidatesFor,
  makeLinker,
  openSide,
  packLinker,
  readChoices,
  readNamed,
  softmax,
} from '../../src/events/linker/linker.ts'
import { readResource } from '../../src/resource/resource.ts'
import { seededRandom } from '../english/random.ts'
import { writeLinkerCard } from './card.ts'
import { openWithoutRanker } from './events.ts'
import type { Annotator } from './examples.ts'
import { readSided, type Sided } from './sided.ts'
import type { ActOfText } from './statements.ts'
import { isHeld } from './texts.ts'

export interface LinkerRun {
  /** The folder ../shared, which holds the statements. */
  readonly shared: string
  readonly written: string
  readonly out: string
  readonly epochs?: number
}

export const PLAN = {
  seed: 20261126,
  epochs: 8,
  rate: 0.1,
  /** Pull of a weight toward nothing. */
  pull: 2e-5,
  /** A side that the reading leaves open counts so often as one that it fills. */
  open: 3,
}

/** One side of an act: the traits of nobody and of each candidate, and which of them are right. */
interface Example {
  readonly choices: readonly (readonly number[])[]
  readonly keys: readonly string[]
  readonly right: readonly boolean[]
  readonly open: boolean
}

export function trainLinker({ shared, written, out, epochs = PLAN.epochs }: LinkerRun): void {
  const knowledge = openWithoutLinker()
  const texts = readSided(written, shared).map(text => examplesOf(text, knowledge))
  console.log(`${texts.length} annotated texts of ${texts.flat().length} sides`)
  const plan = { ...PLAN, epochs }
  const kept = texts.filter((_, at) => !isHeld(at)).flat()
  const scores = judge(texts.filter((_, at) => isHeld(at)).flat(), learn(kept, plan))
  console.log(scores)
  const file = packLinker('readout-linker 1', learn(texts.flat(), plan))
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'linker.bin'), file)
  writeFileSync(join(out, 'card.json'), writeLinkerCard(plan, scores, file))
}

type Knowledge = Pick<Annotator, 'english' | 'ontology'>

/** The shipped knowledge and ranker. */
function openWithoutLinker(): Knowledge {
  const { english, ontology } = openWithoutRanker()
  const { width, vectorOf } = english.model.vectors
  const ranker = decodeRanker(readResource('models/events/ranker.bin'), { width, of: vectorOf })
  return { english, ontology: { ...ontology, ranker } }
}

/** The sides of the acts of one text that the reading finds, as it finds them without a linker. */
function examplesOf(text: Sided, { english, ontology }: Knowledge): Example[] {
  const annotated = annotate(text.article, english)
  const { report, groups } = readGroups(annotated, ontology)
  const { tree } = report
  const acts = groups
    .flat()
    .map(({ act }) => act)
    .sort((a, b) => a.match.token - b.match.token)
  const named = readNamed(tree)
  const isOne = text.knowing(annotated.mentions)
  const taken = new Set<ActOfText>()
  return acts.flatMap((act, at) => {
    const { start, end } = tree.tokens[act.match.token]!
    const told = text.acts.find(
      one => one.types.includes(act.match.frame.type) && start < one.end && one.start < end && !taken.has(one),
    )
    if (!told) return []
    taken.add(told)
    const open = openSide(act)
    return (['actor', 'recipient'] as const).flatMap(role => {
      const asked = askOf(tree, acts, at, role)
      const candidates = candidatesFor(tree, named, asked)
      if (candidates.length === 0) return []
      const right = candidates.map(({ who }) => isOne(told, role, act, who))
      return {
        choices: readChoices(tree, named, asked, candidates),
        keys: ['', ...candidates.map(({ key }) => key)],
        right: [!right.includes(true), ...right],
        open: open === role,
      }
    })
  })
}

/** Cross-entropy over the choices by Adagrad (Duchi et al. 2011); several right choices share what is theirs. */
function learn(examples: readonly Example[], { seed, epochs, rate, pull, open }: typeof PLAN): Float32Array {
  const random = seededRandom(seed)
  const weights = new Float32Array(BUCKETS)
  const squares = new Float32Array(BUCKETS).fill(1e-2)
  const order = examples.map((_, at) => at)
  const mean = new Float32Array(BUCKETS)
  for (let epoch = 0; epoch < epochs; epoch++) {
    const step = rate * (1 - epoch / epochs)
    for (const at of random.shuffle(order)) {
      const { choices, right, open: isOpen } = examples[at]!
      const odds = softmax(choices.map(traits => traits.reduce((sum, trait) => sum + weights[trait]!, 0)))
      const share = odds.reduce((sum, one, choice) => sum + (right[choice] ? one : 0), 0)
      choices.forEach((traits, choice) => {
        const slope = (odds[choice]! - (right[choice] ? odds[choice]! / share : 0)) * (isOpen ? open : 1)
        if (Math.abs(slope) < 1e-3) return
        for (const trait of traits) {
          const pulled = slope + pull * weights[trait]!
          squares[trait]! += pulled * pulled
          weights[trait]! -= (step * pulled) / Math.sqrt(squares[trait]!)
        }
      })
    }
    // the mean of later passes hangs less on the order of the last
    if (epoch >= epochs / 2) for (let at = 0; at < BUCKETS; at++) mean[at]! += weights[at]! / Math.ceil(epochs / 2)
  }
  return mean
}

/** Of open sides held back: how many are filled, how many of those rightly, and how many that somebody fills are; percent. */
function judge(examples: readonly Example[], weights: Float32Array) {
  const linker = makeLinker('', weights)
  const [filled, right, wanted] = [0, 0, 0]
  const counts = { filled, right, wanted }
  for (const one of examples.filter(({ open }) => open)) {
    const odds = linker.odds(one.choices)
    counts.wanted += Number(!one.right[0])
    const sums = new Map<string, number>()
    one.keys.forEach((key, at) => {
      sums.set(key, (sums.get(key) ?? 0) + odds[at]!)
    })
    const [key, sum] = [...sums].reduce((best, next) => (next[1] > best[1] ? next : best))
    if (key === '' || sum < 0.5) continue
    counts.filled++
    counts.right += Number(one.keys.some((other, at) => other === key && one.right[at]))
  }
  const share = (part: number, of: number) => Math.round((1000 * part) / Math.max(1, of)) / 10
  return {
    on: 'sides left open in every tenth text, held back',
    precision: share(counts.right, counts.filled),
    recall: share(counts.right, counts.wanted),
  }
}
