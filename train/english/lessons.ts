/** What is learned from in an epoch: the treebank whole, made news, and later raw text as the run itself reads it. */
import type { Inventory } from '../../src/annotate/english/network/shape.ts'
import { type Example, makeExamples } from './examples.ts'
import { newsMaker } from './news/news.ts'
import type { Random } from './random.ts'
import type { Recipe } from './recipe.ts'
import { readAlike, someOf } from './self-training.ts'
import type { TreebankSentence } from './treebank.ts'

export interface Sources {
  readonly recipe: Recipe
  readonly train: readonly TreebankSentence[]
  readonly raw: readonly string[][]
  readonly inventory: Inventory
  readonly checkpoint: string
  readonly log: (line: string) => void
}

export type Lessons = (epoch: number, random: Random) => Example[]

export function makeLessons({ recipe, train, raw, inventory, checkpoint, log }: Sources): Lessons {
  const makeNews = newsMaker()
  const examples = makeExamples(train, inventory)
  const words = examples.reduce((sum, e) => sum + e.forms.length, 0)
  const unnamed = (list: readonly Example[]): Example[] => list.map(({ names: _, ...rest }) => rest)
  let alike: readonly TreebankSentence[] | undefined
  return (epoch, random) => {
    const news = makeExamples(makeNews(recipe.news * words, random), inventory)
    const made = epoch <= recipe.madeNames ? news : unnamed(news)
    if (epoch <= recipe.self.epochs[1]) return [...examples, ...made]
    if (!alike) {
      alike = readAlike(raw, checkpoint, recipe.self)
      log(`${alike.length} of ${raw.length} raw sentences were read alike`)
    }
    const read = makeExamples(someOf(alike, recipe.self.share * words, random), inventory)
    return [...examples, ...made, ...unnamed(read)]
  }
}
