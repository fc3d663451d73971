/**
 * Machine-written stories (NGEC, MIT), each of one type → examples of what words of that type stand among. Their words are labelled by the
 * frames, so that a word which no frame knows is read like those that it resembles; what the frames say is hidden from the learner.
 */
import { readFileSync } from 'node:fs'
import { annotate } from '../../src/annotate/annotate.ts'
import { matchAt } from '../../src/events/frame/frame.ts'
import { isCandidate } from '../../src/events/ranker/ranker.ts'
import { readTree } from '../../src/events/tree.ts'
import { type Annotator, type Example, exampleAt } from './examples.ts'

/** Every third story: the stories come in groups of one prompt. Of each, the first paragraph, so far. */
const STEP = 3
const LENGTH = 600
/** Of words that no frame has, one in so many stands for those that tell nothing. */
const PLAIN = 4

export function readStories(path: string, by: Annotator): Example[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n')
  return lines.filter((_, at) => at % STEP === 0).flatMap((line, at) => examplesIn(JSON.parse(line), at, by))
}

function examplesIn({ text, type }: { text: string; type: string }, at: number, by: Annotator): Example[] {
  const opening = text.split('\n')[0]!.slice(0, LENGTH)
  const tree = readTree(annotate({ id: `story ${at}`, text: opening, published: '2015-05-05' }, by.english))
  const { verbs, nouns, adjectives } = by.ontology
  const found: Example[] = []
  for (let token = 0; token < tree.tokens.length; token++) {
    if (!isCandidate(tree, token)) continue
    const match = matchAt(tree, by.ontology, token)
    const lemma = tree.lemmas[token]!
    const isPlain = !verbs.has(lemma) && !nouns.has(lemma) && !adjectives.has(lemma)
    if (match ? match.frame.type !== type && token % 2 === 0 : !isPlain || (token + at) % PLAIN !== 0) continue
    found.push({ ...exampleAt(tree, token, match, match?.frame.type ?? 'NONE', by), frameKeys: [] })
  }
  return found
}
