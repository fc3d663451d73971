/**
 * Fits the confidence of events: `tsx train/confidence.ts`. A logistic regression over the traits of an event on ../shared/gold/open, judged on
 * documents held back in ten folds; prints the weights for src/events/confidence.ts, the ten bins and their mean error.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { annotate } from '../src/annotate/annotate.ts'
import { assemble, readGroups, traitsOf } from '../src/events/events.ts'
import type { Event } from '../src/record/record.ts'
import { openKnowledge } from '../src/resource/resource.ts'

interface Example {
  readonly fold: number
  readonly traits: readonly string[]
  readonly right: boolean
}
type Weights = Record<string, number>
interface Gold {
  readonly events: readonly { readonly type: readonly string[]; readonly mentions: readonly { quote: string }[] }[]
}

const FOLDS = 10
const ROUNDS = 600
const RATE = 2
/** Pull of a weight toward nothing, as so many examples. */
const PULL = 3

const gold = join(dirname(fileURLToPath(import.meta.url)), '../../shared/gold/open')

async function examples(): Promise<Example[]> {
  const { english, ontology } = await openKnowledge()
  const names = readdirSync(gold).filter(name => name.endsWith('.txt'))
  return names.sort().flatMap((name, at) => {
    const text = readFileSync(join(gold, name), 'utf8')
    const key = JSON.parse(readFileSync(join(gold, name.replace(/txt$/, 'gold.json')), 'utf8')) as Gold
    const { report, groups } = readGroups(annotate({ id: name, text }, english), ontology)
    return assemble(report, groups).map((event, index) => {
      const group = groups[index]!
      const best = group.find(({ act }) => report.tree.tokens[act.match.token]!.start === event.trigger.start)
      const traits = traitsOf((best ?? group[0]!).act, group.length)
      return { fold: at % FOLDS, traits, right: isRight(event, key, text) }
    })
  })
}

/** Right where its trigger lies in a clause that tells an event of its type. */
function isRight({ type, trigger }: Event, { events }: Gold, text: string): boolean {
  return events.some(
    one =>
      one.type.includes(type) &&
      one.mentions.some(({ quote }) => {
        const start = text.indexOf(quote)
        return trigger.start < start + quote.length && start < trigger.end
      }),
  )
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

if (!existsSync(gold)) {
  console.error('missing folder: ../shared/gold/open (annotated statements); fitting needs it, using Readout does not')
  process.exit(3)
}
const all = await examples()
judge(all)
const round = (value: number) => Math.round(value * 100) / 100
console.log(Object.fromEntries(Object.entries(weigh(all)).map(([trait, value]) => [trait, round(value)])))
