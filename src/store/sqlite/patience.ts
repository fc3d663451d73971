/** Long scans cut off: a function among the conditions of a scan looks at the clock, for SQLite on a thread listens to nothing else. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { TooLongError } from '../patience.ts'
import type { SqliteDatabase } from './library.ts'

/** Milliseconds that some work may still spend in the database. */
interface Budget {
  readonly whole: number
  left: number
}

const budgets = new AsyncLocalStorage<Budget>()

/** Runs work whose statements together take no longer than this; throws TooLongError from the one that would. */
export function within<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  return budgets.run({ whole: milliseconds, left: milliseconds }, work)
}

/** The clock of one connection, whose statements run one at a time. */
export class Stopwatch {
  readonly #now: () => number
  /** When the running statement must have ended. */
  #end = Number.POSITIVE_INFINITY

  /** Gives the database the function that `inTime` calls (plan.ts). */
  constructor(database: SqliteDatabase, now: () => number) {
    this.#now = now
    database.function('in_time', {}, () => {
      if (this.#now() > this.#end) throw new Error('too long')
      return 1
    })
  }

  /** Runs a statement on the budget of the work that it belongs to. */
  time<T>(statement: () => T): T {
    const budget = budgets.getStore()
    if (!budget) return statement()
    if (budget.left <= 0) throw new TooLongError(budget.whole)
    const began = this.#now()
    this.#end = began + budget.left
    try {
      return statement()
    } catch (error) {
      // what a function throws comes back as SQLite's own error
      throw this.#now() > this.#end ? new TooLongError(budget.whole) : error
    } finally {
      budget.left -= this.#now() - began
      this.#end = Number.POSITIVE_INFINITY
    }
  }
}
