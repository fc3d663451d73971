/** CoNLL-U → raw documents and where their sentences end. */
import { readFileSync } from 'node:fs'

/** A text, where its sentences end (offsets behind their last character), and where nobody knows. */
export interface MarkedText {
  readonly text: string
  readonly ends: ReadonlySet<number>
  readonly unknown?: ReadonlySet<number>
}

/** The documents of a CoNLL-U file with `newdoc` and `newpar` marks; paragraphs stand apart by an empty line. */
export function readGoldText(path: string): MarkedText[] {
  const documents: { text: string; ends: Set<number> }[] = []
  let rows: string[][] = []
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('# newdoc') || documents.length === 0) documents.push({ text: '', ends: new Set() })
    const document = documents.at(-1)!
    if (line.startsWith('# newpar') && document.text !== '') document.text = `${document.text.trimEnd()}\n\n`
    if (line !== '' && !line.startsWith('#')) rows.push(line.split('\t'))
    else if (line === '' && rows.length > 0) {
      document.text += surface(rows)
      document.ends.add(document.text.trimEnd().length)
      rows = []
    }
  }
  return documents
}

/** The sentence as it was typed: words of a multiword token once, spaces where there were some. */
function surface(rows: readonly string[][]): string {
  let typed = ''
  let covered = 0
  for (const [id, form, , , , , , , , misc] of rows) {
    if (id!.includes('.')) continue
    const range = id!.split('-')
    if (range.length === 1 && Number(id) <= covered) continue
    if (range.length === 2) covered = Number(range[1])
    typed += form + (misc!.includes('SpaceAfter=No') ? '' : ' ')
  }
  return typed
}
