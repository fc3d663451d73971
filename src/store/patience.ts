import { InputError } from '../base/errors.ts'

/** A question that would search longer than who asks may wait. */
export class TooLongError extends InputError {
  override name = 'TooLongError'
  constructor(milliseconds: number) {
    super(
      `unsupported question: it takes over ${milliseconds / 1000} s to answer from a record of this size; narrow it by actor, place, type, since or until`,
    )
  }
}
