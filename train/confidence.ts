/**
 * Fits the confidence of events: `tsx train/confidence.ts`, after `npm run train -- events`. A logistic regression over the traits of an event on
 * the annotated texts that were held back from runs/ranker-blind.bin, which reads them; judged on texts held back in ten folds. Prints the weights
 * for src/events/confidence.ts, the ten bins and their mean error.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotate } from '../src/annotate/annotate.ts'
import { assemble, decodeRanker, readGroups, traitsOf } from '../src/events/events.ts'
import type { Event } from '../src/record/record.ts'
import { openKnowledge } from '../src/resource/resource.ts'
import { BLIND } from './events/events.ts'
import type { Trigger } from './events/examples.ts'
import { annotatedTexts, isHeld } from './events/texts.ts'

interface Example {
  readonly fold: number
  readonly traits: readonly string[]
  readonly right: boolean
}
type Weights = Record<string, number>

const FOLDS = 10
const ROUNDS = 600
const RATE = 2
/** Pull of a weight toward nothing, as so many examples. */
const PULL = 3

const blind = join('runs', BLIND)

async function examples(): Promise<Example[]> {
  const { english, ontology } = await openKnowledge()
  // the linker has learned from the texts that are held back here
  const { linker: _, ...unlinked } = ontology
  const { width, vectorOf } = english.model.vectors
  const ranker = decodeRanker(readFileSync(blind), { width, of: vectorOf })
  const held = annotatedTexts('train/events/written', '../shared').filter((_, at) => isHeld(at))
  return held.flatMap(({ article, triggers }, at) => {
    const { report, groups } = readGroups(annotate(article, english), { ...unlinked, ranker })
    return assemble(report, groups).map((event, index) => {
      const group = groups[index]!
      const best = group.find(({ act }) => report.tree.tokens[act.match.token]!.start === event.trigger.start)
      const traits = traitsOf((best ?? group[0]!).act, group.length)
      return { fold: at % FOLDS, traits, right: triggers.some(trigger => isRight(event, trigger)) }
    })
  })
}

/** Right where its trigger tells an act of its type. */
function isRight({ type, trigger }: Event, { start, end, types }: Trigger): boolean {
  return types.includes(type) && trigger.start < end && start < trigger.end
}

function weigh(from: readonly Example[]): Weights {
  const weights: Weights = {}
  for (let round = 0; round < ROUNDS; round++) {
    const slope: Weights = {}
    for (const { traits, right } of from) {
      const miss = (right ? 1 : 0) - sure(weights, traits)
      for (const trait of traits) slope[trait] = (slope[trait] ?? 0) + miss
    }
    for (const [trait, sum] of Object.entries(slope)) {
      const pull = trait === 'always' ? 0 : PULL * (weights[trait] ?? 0)
      weights[trait] = (weights[trait] ?? 0) + (RATE * (sum - pull)) / from.length
    }
  }
  return weights
}

const sure = (weights: Weights, traits: readonly string[]): number =>
  1 / (1 + Math.exp(-traits.reduce((sum, trait) => sum + (weights[trait] ?? 0), 0)))

/** Prints the share of right events in ten bins of equal width, and the mean distance between share and confidence. */
function judge(all: readonly Example[]): void {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, sure: 0, right: 0 }))
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = weigh(all.filter(one => one.fold !== fold))
    for (const { traits, right } of all.filter(one => one.fold === fold)) {
      const p = sure(weights, traits)
      const bin = bins[Math.min(9, Math.floor(p * 10))]!
      bin.count++
      bin.sure += p
      bin.right += right ? 1 : 0
    }
  }
  let error = 0
  bins.forEach((bin, at) => {
    if (bin.count === 0) return
    const [p, share] = [bin.sure / bin.count, bin.right / bin.count]
    error += (Math.abs(p - share) * bin.count) / all.length
    console.log(`0.${at}: ${bin.count} events, confidence ${p.toFixed(2)}, right ${share.toFixed(2)}`)
  })
  console.log(`mean error ${error.toFixed(3)} on ${all.length} events, documents held back`)
}

if (!existsSync(blind)) {
  console.error(`missing file: ${blind}; npm run train -- events makes it (it needs ../shared, using Readout does not)`)
  process.exit(3)
}
const all = await examples()
judge(all)
const round = (value: number) => Math.round(value * 100) / 100
console.log(Object.fromEntries(Object.entries(weigh(all)).map(([trait, value]) => [trait, round(value)])))
