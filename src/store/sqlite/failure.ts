/** What SQLite says → whose turn it is: full disk, locked, read-only, damaged, no record at all. */
import { basename } from 'node:path'
import { InputError, ReadoutError, ResourceError } from '../../base/errors.ts'

// SQLite's primary result codes
const PERM = 3
const BUSY = 5
const LOCKED = 6
const READONLY = 8
const IOERR = 10
const CORRUPT = 11
const FULL = 13
const CANTOPEN = 14
const NOTADB = 26

/** The error to throw for one that SQLite threw; others come back as they are. */
export function explainFailure(error: unknown, path: string): unknown {
  if (error instanceof ReadoutError) return error
  const code = resultCode(error)
  const file = basename(path)
  switch (code) {
    case FULL:
      return new ResourceError(
        `missing disk space: ${file} (${path}); free some and run it again, nothing kept is lost`,
      )
    case BUSY:
    case LOCKED:
      return new ResourceError(`missing write lock: ${file} (another program is writing); try again`)
    case READONLY:
    case PERM:
      return new ResourceError(`missing write permission: ${file} (${path}); choose a file that can be written`)
    case CANTOPEN:
      return new ResourceError(`missing permission: ${file} (${path}); choose a folder that exists and can be written`)
    case IOERR:
      return new ResourceError(`invalid disk answer: ${file} (${messageOf(error)}); check the disk`)
    case CORRUPT:
      return new ResourceError(`invalid record: ${file} (damaged: ${messageOf(error)}); restore it from a copy`)
    case NOTADB:
      return new InputError(`invalid record: ${file} (not a record of Readout); name another file`)
    default:
      return error
  }
}

function resultCode(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined
  const { errcode, sqliteCode } = error as Error & { errcode?: number; sqliteCode?: number }
  const code = errcode ?? sqliteCode
  // extended codes carry the primary one in their low byte
  return typeof code === 'number' ? code & 0xff : undefined
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
