import type { Annotated, Article, Capture, Reading, Skipped } from '../record/record.ts'

/** What a worker is asked, by number. */
export type Task = { readonly id: number } & ({ readonly capture: Capture } | { readonly article: Article })

/** What it answers: what it made, or the error that it met (a bug or a broken installation, never a text). */
export type Result =
  | { readonly id: number; readonly made: Reading | Annotated | Skipped }
  | { readonly id: number; readonly error: unknown }
