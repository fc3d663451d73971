/** Errors → RFC 9457 problems. One table; docs/api.md repeats it. */
import { InputError, MissingError, ResourceError, UpstreamError } from '../base/errors.ts'
import { TooLongError } from '../store/store.ts'

/** Who asks may not do this; 401 where logging in would help, 403 where it would not; 413 and 429 where it is too much. */
export class ForbiddenError extends InputError {
  override name = 'ForbiddenError'
  readonly status: 401 | 403 | 413 | 429
  constructor(status: 401 | 403 | 413 | 429, message: string) {
    super(message)
    this.status = status
  }
}

const STATUSES = [
  { of: TooLongError, status: 503, title: 'Too much to search' },
  { of: MissingError, status: 404, title: 'Not there' },
  { of: InputError, status: 400, title: 'Cannot be used' },
  { of: UpstreamError, status: 502, title: 'The other side failed' },
  { of: ResourceError, status: 500, title: 'This installation is broken' },
] as const

export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  /** The error's own message, in the project's grammar; absent for a bug, whose words stay in the log. */
  readonly detail?: string
  readonly instance: string
}

/** The problem that an error is, at the address where it came up. */
export function problemOf(error: unknown, instance: string): Problem {
  const known = STATUSES.find(({ of }) => error instanceof of)
  if (error instanceof ForbiddenError)
    return { type: 'about:blank', title: 'Not allowed', status: error.status, detail: error.message, instance }
  if (!known) return { type: 'about:blank', title: 'A fault in Readout', status: 500, instance }
  return { type: 'about:blank', title: known.title, status: known.status, detail: (error as Error).message, instance }
}

export function problemResponse(error: unknown, instance: string): Response {
  const problem = problemOf(error, instance)
  if (problem.status === 500) console.error(error)
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  })
}
