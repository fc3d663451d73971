/** Which language a text is in. */

/** Words that fill a fifth or more of English prose and are rare elsewhere, "in", "a", "on", "is", "was" apart. */
const english = new Set(
  'the of and to that for with it by from at this has have had were which are been would will who their its but not they said after'.split(
    ' ',
  ),
)

/**
 * ISO 639-1, or undefined where the text is too short to tell. English is known by its function words;
 * only other texts load the detector's database (35 MB of heap).
 */
export async function detectLanguage(text: string): Promise<string | undefined> {
  const sample = text.slice(0, 3_000)
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const functional = words.filter(word => english.has(word)).length
  if (words.length >= 20 && functional / words.length >= 0.15) return 'en'
  if (sample.trim().length < 20) return undefined
  const { eld } = await import('eld/extrasmall')
  const result = eld.detect(sample)
  return result.language !== '' && result.isReliable() ? result.language : undefined
}

/** The primary subtag of a declared language tag: `en-GB` → `en`. */
export function primaryLanguage(tag: string | null | undefined): string | undefined {
  return /^([a-z]{2,3})(?:[-_]|$)/i.exec(tag?.trim() ?? '')?.[1]?.toLowerCase()
}
