/** Exit codes, by who must act. One table; docs/command.md repeats it. */
import { InputError, MissingError, ResourceError, UpstreamError } from '../base/errors.ts'

const codes = [
  { of: InputError, code: 2 },
  { of: MissingError, code: 3 },
  { of: UpstreamError, code: 4 },
  { of: ResourceError, code: 5 },
] as const

/** 2 you, 3 not there, 4 the other side, 5 this installation, 1 a bug. */
export function exitCode(error: unknown): number {
  return codes.find(({ of }) => error instanceof of)?.code ?? 1
}

/** Tells an error as one line; a bug is told with its stack, so that it can be reported. */
export function tell(error: unknown): void {
  const known = exitCode(error) !== 1
  if (error instanceof Error) console.error(known ? error.message : error.stack)
  else console.error(String(error))
}
