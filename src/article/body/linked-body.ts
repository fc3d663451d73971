/** Where a page's JSON-LD carries the report's text: which of it and of the page is the better. */
import { squash } from '../letters.ts'
import { isClutter } from './clutter.ts'
import { Sought } from './region.ts'
import type { Block, Blocks } from './walk.ts'

/** Less is a summary. */
const fewestLetters = 600

/**
 * The blocks among `blocks` that `body` confirms, if it has the whole report; `body` itself, if the page lacks most of
 * it; undefined where it is a summary or cut short.
 */
export function chooseLinkedBody(blocks: readonly Block[], page: Blocks, body: string): Block[] | string | undefined {
  const letters = squash(body).length
  if (letters < fewestLetters) return undefined
  const sought = new Sought(linesOf(body).length > 1 ? [body, ...linesOf(body)] : [body])
  const confirmed = blocks.filter(block => sought.has(block.text))
  const [found, all] = [sum(confirmed), sum(blocks)]
  if (found < 0.5 * letters && letters > 1.3 * all)
    return linesOf(body)
      .filter(line => !isClutter(line, 0))
      .join('\n\n')
  if (found < 0.85 * letters || found < 0.5 * all) return undefined
  return blocks.filter(block => sought.has(block.text) || /^H[2-6]$/.test(page.places[block.place]!.name))
}

export function linesOf(text: string): string[] {
  return text
    .split(/\s*\n\s*/)
    .map(line => line.replace(/\s+/g, ' ').trim())
    .filter(line => line !== '')
}

function sum(blocks: readonly Block[]): number {
  return blocks.reduce((letters, block) => letters + squash(block.text).length, 0)
}
