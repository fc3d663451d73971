/** Bytes → text in the encoding they are in: byte order mark, then what the server says, then what the page says, then what fits. */

/** Text of the bytes. `contentType` may carry a charset; HTML and XML may declare one in their first 4 KB. Never throws. */
export function decodeText(bytes: Uint8Array, contentType = ''): string {
  const marked = byteOrderMark(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  const declared = charsetOf(contentType) ?? declaredWithin(bytes)
  // a page that says Latin-1 and is valid UTF-8 beyond ASCII is UTF-8: the claim is the commonest mistake there is
  const utf8 = decodeStrictly(bytes)
  if (utf8 !== undefined && (!declared || /^(utf-?8|iso-8859-1|windows-1252|ascii|us-ascii)$/i.test(declared)))
    return utf8
  return (declared && decodeAs(bytes, declared)) || utf8 || decodeAs(bytes, 'windows-1252') || ''
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return undefined
}

function charsetOf(contentType: string): string | undefined {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1]
}

function declaredWithin(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096))
  return (
    /<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1] ??
    /<meta[^>]{0,200}charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1]
  )
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function decodeAs(bytes: Uint8Array, charset: string): string | undefined {
  try {
    const decoder = new TextDecoder(charset)
    const text = decoder.decode(bytes)
    // some builds of Node 20 decode windows-1252 as Latin-1, so that its quotes and dashes come out as controls
    return decoder.encoding === 'windows-1252'
      ? text.replace(/[\u0080-\u009f]/g, c => HIGH_1252[c.charCodeAt(0) - 0x80] ?? c)
      : text
  } catch {
    return undefined
  }
}

/** What windows-1252 has at 0x80 to 0x9f (WHATWG Encoding, index windows-1252). */
const HIGH_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
