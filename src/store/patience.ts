import { InputError } from '../base/errors.ts'

/** What narrows most questions. */
const NARROWS: readonly string[] = ['actor', 'place', 'type', 'since', 'until']

/** A question that would search longer than who asks may wait. */
export class TooLongError extends InputError {
  override name = 'TooLongError'
  readonly milliseconds: number
  /** `by`: what the question may still be narrowed by. */
  constructor(milliseconds: number, by: readonly string[] = NARROWS) {
    const narrow = by.length > 0 ? `narrow it by ${by.join(', ')}` : 'ask for a shorter time'
    super(
      `unsupported question: it takes over ${milliseconds / 1000} s to answer from a record of this size; ${narrow}`,
    )
    this.milliseconds = milliseconds
  }

  /** The same for a question of which this much is given already. */
  beside(given: object): TooLongError {
    return new TooLongError(
      this.milliseconds,
      NARROWS.filter(name => !(name in given)),
    )
  }
}
