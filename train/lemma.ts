/**
 * Finds the words that the lemmatiser's rules get wrong and writes src/annotate/english/lemma/exceptions.ts:
 * `npx tsx train/lemma.ts`. From UD English EWT train, and, for verbs that lost an e, from the words of raw text.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { addIrregular } from '../src/annotate/english/lemma/irregular.ts'
import { classOf, lemma, ruleLemma } from '../src/annotate/english/lemma.ts'
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
addRawVerbs(countWords())
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

/** A verb in -ed and -ing whose base the rules make up, while the other spelling is a word of the texts. */
function addRawVerbs(counts: ReadonlyMap<string, number>): void {
  const known = (word: string) => counts.get(word) ?? 0
  for (const [word, count] of counts) {
    const ending = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0
    const stem = word.slice(0, -ending)
    if (ending === 0 || count < 2 || stem.length < 3 || !known(stem + (ending === 2 ? 'ing' : 'ed'))) continue
    const xpos = ending === 2 ? 'VBD' : 'VBG'
    const base = lemma(word, 'VERB', xpos)
    const others = [stem, `${stem}e`, stem.slice(0, -1)].filter(other => other !== base && known(other) > 1)
    if (known(base) > 0 || others.length !== 1) continue
    if (others[0] === stem.slice(0, -1) && stem.at(-1) !== stem.at(-2)) continue
    for (const kind of ending === 2 ? ['VBD', 'VBN'] : ['VBG']) found.set(`${kind} ${word}`, others[0]!)
  }
}

function write(exceptions: ReadonlyMap<string, string>): void {
  const kinds = new Map<string, string[]>()
  for (const [key, base] of [...exceptions].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [kind, form] = key.split(' ') as [string, string]
    kinds.set(kind, [...(kinds.get(kind) ?? []), `${form}>${base}`])
  }
  const lines = [...kinds].map(([kind, entries]) => `${kind}:${entries.join(' ')}`)
  const note = `/** Words whose lemma no rule gives, a class a line. Written by train/lemma.ts; learned from UD English EWT (CC BY-SA 4.0). */`
  const packed = JSON.stringify(lines.join('\n')).slice(1, -1).replaceAll('\\n', '\n').replaceAll('\\"', '"')
  const text = packed.replaceAll('\\\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')
  writeFileSync(
    join(root, 'src/annotate/english/lemma/exceptions.ts'),
    `${note}\nexport const EXCEPTIONS = \`\n${text}\`\n`,
  )
}
