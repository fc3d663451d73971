/** Every annotated text that the ranker may be learned from, and which of them are held back to judge by. */
import { join } from 'node:path'
import { type AnnotatedArticle, readStatements } from './statements.ts'
import { readWritten } from './written.ts'

/** Every tenth text is held back to judge by; what ships learns from all. */
const HELD = 10

export function isHeld(at: number): boolean {
  return at % HELD === 0
}

/** Text written for the project, then government statements; `shared` is the folder ../shared. */
export function annotatedTexts(written: string, shared: string): AnnotatedArticle[] {
  const own = readWritten(written).map(({ at, text, published, acts }) => ({
    article: { id: at, text, published },
    triggers: acts.map(({ start, end, type }) => ({ start, end, types: [type] })),
  }))
  return [...own, ...readStatements(join(shared, 'gold', 'open'))]
}
