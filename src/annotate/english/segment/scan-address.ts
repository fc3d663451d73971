/** Web and mail addresses and file names, which stay in one piece. */
import { CLASS, isWord, SPACE } from './characters.ts'

const COLON = 58
const SLASH = 47
const AT = 64
const W = 119

/** Whether the stretch may hold an address at all: one pass, so that ordinary words pay little. */
export function hasAddress(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === AT && at > start && at + 1 < end) return true
    if (
      code === SLASH &&
      (text.charCodeAt(at + 1) === SLASH || text.charCodeAt(at - 1) !== SLASH) &&
      hasDot(text, start, at)
    )
      return true
    if ((code | 32) === W && text.charCodeAt(at + 3) === 46 && /^www\.$/i.test(text.slice(at, at + 4))) return true
    if (code === COLON && text.charCodeAt(at + 1) === SLASH) return true
  }
  return false
}

function hasDot(text: string, start: number, end: number): boolean {
  for (let at = Math.max(start, end - 12); at < end; at++) if (text.charCodeAt(at) === 46) return true
  return false
}

const SCHEME = /(?:https?|ftp|file|mailto|news|gopher|irc):\/\/|mailto:|www\d?\./iy
const BARE =
  /(?:[a-z0-9-]{1,63}\.){1,5}(?:com|org|net|gov|edu|mil|int|info|io|co|uk|us|eu|de|fr|ru|ua|cn|in|il|ca|au|jp)\//iy
const MAIL = /[\w.+%-]{1,64}@[\w-]{1,63}(?:\.{1,3}[\w-]{1,63}){0,6}/y

/** End of the address that begins at `start`, or 0 where none does. */
export function addressEnd(text: string, start: number, end: number): number {
  MAIL.lastIndex = start
  if (MAIL.test(text)) return Math.min(MAIL.lastIndex, end)
  SCHEME.lastIndex = start
  BARE.lastIndex = start
  if (!SCHEME.test(text) && !BARE.test(text)) return 0
  let at = start
  // an address ends at the first mark that no address holds
  while (at < end && !isStop(text.charCodeAt(at))) at++
  while (at > start && isTrailing(text.charCodeAt(at - 1))) at--
  return at
}

function isStop(code: number): boolean {
  return CLASS[code] === SPACE || code === 0x22 || code === 0x3c || code === 0x3e || code === 0x5d || code === 0x201d
}

function isTrailing(code: number): boolean {
  return !isWord(code) && code !== SLASH && code !== 0x23 && code !== 0x5f && code !== 0x3d && code !== 0x2d
}
