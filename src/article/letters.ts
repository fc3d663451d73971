/** Letters and digits alone, in lower case: the same words in any spacing, punctuation and markup. */
export function squash(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
