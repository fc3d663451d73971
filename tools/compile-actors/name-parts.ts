/** A person's full name → its shorter whole forms, and the parts by which the news calls them. */

/** Words that belong to the surname after them. */
const particles = new Set(
  'al el bin ben ibn abu abd abdul van von der den de da dos do di del della la le las los st ter ten af av zu'.split(
    ' ',
  ),
)
/** Where the family name stands first. */
const familyFirst = new Set(['CHN', 'TWN', 'HKG', 'MAC', 'KOR', 'PRK', 'VNM', 'KHM'])
/** Not names: they stand before one. */
const titles = new Set(
  'king queen emperor sultan emir prince princess sheikh sheikha lord lady baron grand crown duke pope'.split(' '),
)
/** Not names: they follow one. */
const suffixes = new Set('jr jr. sr sr. ii iii iv'.split(' '))

/** `short`: first and last name without what stands between; `parts`: the surname with and without its particles. */
export function partsOf(name: string, country: string): { short: string[]; parts: string[] } {
  const words = name.split(' ').filter(word => !suffixes.has(word.toLowerCase()))
  while (words.length > 1 && titles.has(words[0]!.toLowerCase())) words.shift()
  // "King Hussein" is Hussein; a lone given name is no surname
  if (words.length === 1 && name.includes(' ')) return { short: [], parts: [words[0]!] }
  // "Juan Carlos I": the number of a reign is no surname
  if (words.length === 1 || /^[IVX]+$/.test(words.at(-1)!)) return { short: [], parts: [] }
  if (familyFirst.has(country) && words.length <= 3) {
    // "Moon Jae-in" is Moon; a Vietnamese is called by the last of the given names
    return { short: [], parts: country === 'VNM' ? [words.at(-1)!] : [words[0]!] }
  }
  let from = words.length - 1
  while (from > 1 && particles.has(words[from - 1]!.toLowerCase())) from--
  const surname = words.slice(from).join(' ')
  const last = words.at(-1)!
  const parts = [surname, last, ...(last.includes('-') ? [last.replace(/^(?:al|el)-/i, '')] : [])]
  return { short: words.length > 2 && from > 1 ? [`${words[0]} ${surname}`] : [], parts: [...new Set(parts)] }
}
