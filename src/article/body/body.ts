/** A page's document → the text of its report. */
import { Readability } from '@mozilla/readability'
import type { Markup } from '../markup/markup.ts'
import type { LinkedStory } from '../metadata/metadata.ts'
import { chooseLinkedBody } from './linked-body.ts'
import { reportBlocks, Sought } from './region.ts'
import { type Block, readBlocks } from './walk.ts'

/** `document` is used up: Readability takes it apart. */
export interface Parsed {
  readonly document: Document
  readonly markup: Markup
  readonly linked: LinkedStory
  readonly title?: string
}

export interface Body {
  /** Paragraphs stand apart by one empty line. */
  readonly text: string
  /** `page` by Readability's choice, `json-ld`, or `paragraphs` where neither helped. */
  readonly from: string
}

/** Pages with more elements are not given to jsdom, which needs some ten times linkedom's time. */
const maxForJsdom = 8_000

export async function readBody({ document, markup, linked, title }: Parsed): Promise<Body> {
  const page = readBlocks(document.body)
  const root = markup.fragment ? undefined : await mainElement(document, markup)
  const sought = root ? readBlocks(root).blocks : page.blocks
  const blocks = reportBlocks(page, new Sought(sought.map(block => block.text)), title)
  const chosen = linked.body === undefined ? undefined : chooseLinkedBody(blocks, page, linked.body)
  if (chosen)
    return typeof chosen === 'string' ? { text: chosen, from: 'json-ld' } : { text: joined(chosen), from: 'page' }
  return { text: joined(blocks), from: root ? 'page' : 'paragraphs' }
}

function joined(blocks: readonly Block[]): string {
  return blocks.map(block => block.text).join('\n\n')
}

const options = {
  serializer: (node: Node) => node as Element,
  disableJSONLD: true,
  keepClasses: true,
  charThreshold: 250,
}

/** What Readability takes for the report. Where it stumbles over linkedom's lenient tree, jsdom's is tried. */
async function mainElement(document: Document, markup: Markup): Promise<Element | undefined> {
  try {
    return new Readability<Element>(document, options).parse()?.content ?? undefined
  } catch {
    return markup.elements > maxForJsdom ? undefined : mainElementByJsdom(markup)
  }
}

async function mainElementByJsdom(markup: Markup): Promise<Element | undefined> {
  try {
    const { JSDOM } = await import('jsdom')
    return new Readability<Element>(new JSDOM(markup.html).window.document, options).parse()?.content ?? undefined
  } catch {
    return undefined
  }
}
