/** Where on a page the report stands: which blocks, by Readability's choice and by likeness to the blocks it chose. */
import { squash } from '../letters.ts'
import { isClutter, isForeignPlace, isSentence, isStandfirst } from './clutter.ts'
import type { Block, Blocks } from './walk.ts'

/** A text that blocks can be looked for in. */
export class Sought {
  private readonly whole: string
  private readonly lines: ReadonlySet<string>
  /** Longer texts are compared by whole lines alone, so that the search stays short. */
  private static readonly longest = 300_000

  constructor(lines: readonly string[]) {
    const squashed = lines.map(squash)
    this.lines = new Set(squashed)
    this.whole = squashed.join(' ').slice(0, Sought.longest)
  }

  has(text: string): boolean {
    const key = squash(text)
    return (
      this.lines.has(key) ||
      (key.length >= 25 && this.whole.includes(key.slice(0, 80)) && this.whole.includes(key.slice(-25)))
    )
  }
}

/**
 * The blocks of the report. `sought` is what Readability took for it; it is cleaned of what stands in foreign places
 * or reads like clutter, and widened to paragraphs, headings and items that stand beside and look like the chosen ones.
 */
export function reportBlocks(page: Blocks, sought: Sought, title?: string): Block[] {
  const { blocks } = page
  const chosen = blocks.map(block => sought.has(block.text))
  const foreign = foreignPlaces(page, chosen)
  const headline = squash(title ?? '')
  const isClean = (block: Block) =>
    !foreign[block.place] && !isClutter(block.text, block.linked / block.letters) && squash(block.text) !== headline
  const kept = blocks.map((block, i) => chosen[i]! && isClean(block))
  const looks = new Set(blocks.filter((block, i) => kept[i] && block.letters > 60).map(block => look(page, block)))
  const from = kept.indexOf(true)
  const to = kept.lastIndexOf(true)
  const found = blocks.filter((block, i) => {
    if (kept[i]) return true
    if (i < from - reach || i > to + reach) return false
    const leading = i < from && isSentence(block.text) && block.linked === 0 && leads(page, block)
    const within = i > from && i < to && kept[i + 1] === true && isHeading(page, block)
    const alike = block.letters > 40 && block.linked / block.letters < 0.7 && looks.has(look(page, block))
    return (leading || within || alike) && isClean(block)
  })
  return trim(found, page)
}

/** How many blocks before the first and behind the last chosen one are looked at. */
const reach = 8

const isHeading = ({ places }: Blocks, block: Block) => /^H[2-6]$/.test(places[block.place]!.name)

/** The line between the headline and the report. */
function leads({ places }: Blocks, block: Block): boolean {
  const { name, marks, parent } = places[block.place]!
  return isStandfirst(name, marks) || (parent >= 0 && isStandfirst('', places[parent]!.marks))
}

/** Which places hold nothing of the report. One that holds a good part of it is no aside, whatever it is called. */
function foreignPlaces({ blocks, places }: Blocks, chosen: readonly boolean[]): boolean[] {
  const held = places.map(() => 0)
  const alike = new Map<string, number>()
  let all = 1
  blocks.forEach((block, i) => {
    if (!chosen[i]) return
    all += block.letters
    const seen = new Set<string>()
    for (let at = block.place; at >= 0; at = places[at]!.parent) {
      held[at]! += block.letters
      seen.add(places[at]!.marks)
    }
    for (const marks of seen) alike.set(marks, (alike.get(marks) ?? 0) + block.letters)
  })
  const foreign: boolean[] = []
  places.forEach(({ parent, name, marks }, i) => {
    const major = held[i]! > 0.3 * all || (marks.trim() !== '' && (alike.get(marks) ?? 0) > 0.3 * all)
    foreign.push((parent >= 0 && foreign[parent]!) || (!major && isForeignPlace(name, marks)))
  })
  return foreign
}

/** What an element and the ones around it are called: paragraphs of one report are alike in this. */
function look({ places }: Blocks, block: Block): string {
  const place = places[block.place]!
  const parent = places[place.parent]
  const above = parent && places[parent.parent]
  return [place, parent, above].map(p => `${p?.name}${p?.marks}`).join('<')
}

/** Cells and items may say the same again. */
const listed = /^(TD|TH|LI|DD|DT)$/

/** Without labels before the first sentence and behind the last, and without those that come again and again. */
function trim(blocks: readonly Block[], { places }: Blocks): Block[] {
  const times = new Map<string, number>()
  for (const { text } of blocks) times.set(text, (times.get(text) ?? 0) + 1)
  const once = blocks.filter(
    ({ text, place }) => (times.get(text) ?? 0) < 3 || text.length > 60 || listed.test(places[place]!.name),
  )
  const from = once.findIndex(({ text }) => isSentence(text))
  if (from < 0) return once
  let to = once.length
  while (to > from + 1) {
    const { text, place, linked, letters } = once[to - 1]!
    const heading = /^H[1-6]$/.test(places[place]!.name)
    if (isSentence(text) || (!heading && linked / letters < 0.3)) break
    to--
  }
  return once.slice(from, to)
}
