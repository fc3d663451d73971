/** Inflected English words → their base forms, by spelling alone. Words come in small letters. */

const VOWEL = /[aeiouy]/
/** Doubled before -ed, -ing, -er, -est: stopped, running, bigger. */
const DOUBLED = /(?:bb|dd|gg|mm|nn|pp|rr|tt)$/
/** Longer stems whose double l is their own: recalled, unlike cancelled. */
const KEPT_LL = /(?:stall|call|enroll|unroll|[fmtd]ill|[st]ell)$/
const ONE_SYLLABLE_E = /^(?:[^aeiou]|qu)*[aeiouy][^aeiouwxy]$/
/** Ends of longer stems that lost an e before -ed or -ing, and those among them that had none. */
const LOST_E = new RegExp(
  `(?:${[
    'u|v|c|[aeiou]s|[nlprt]s|[aiouy]z|[dlr]g|[aeiou]g|(?:ch|rr|m)ang|(?:ll|v)eng|(?:fr|mp|w)ing',
    '[^o]at|[^aeiou](?:it|ut|ot|ir|ur|id|ud|in|ib|ub|ok|ak|ik|ap|yp|am|ob|om|od|ad|ed)|quir|(?:mpl|pl|del|comp)et',
    '[^aeo]ar|(?:ign|rest|expl|[aeiou]d|depl|impl|sc)or|(?:dh|terf|coh|rev|sev)er|(?:ss|ns|es)um|[bcdfgkpstz]l|ath|[^aeiou]un|[^aeiou][iu]l|(?:erv|nv)en|cr',
  ].join('|')})$`,
)
const KEPT = new RegExp(
  `(?:${[
    '[ou]cus|bias|canvas|(?:vis|lim|vom|ed|red|prof|aud|hib|pos|her|orb|mer|hab|bm|rm|mm|ef|lic|plo|cru|rap|tra)it|tput|allot|pilot|pivot|ballot|riot',
    '[aeiou]in|[iou]ch|combat|format|[^cr]eat|treat|threat|retreat|etrad|thread|embod|thod|begin|envis|attac|ranc|(?:d|f|p|t|b|s)ad|ebut|enter',
    'etup|arap|velop|allop|wallop|edal|andom|andem|ransom|fathom|blossom|bottom|custom|phantom|alb|slog|dialog|catalog|backlog|[^dt]ump|[aeo][aeou]d|[ao]id|[oea][uoe]t|ait|uit',
    'program|telegram|worship|kidnap|handicap|reveal|zigzag|abandon|imprison|[aeiou]g[aeiou]g|hear|clear|appear|fear|spear|near|year|wear|disappear',
  ].join('|')})$`,
)
/** One-syllable stems that lost an e after two consonants. */
const SHORT_LOST_E =
  /(?:^(?:chang|rang|plung|lung|hing|cring|ting|wast|tast|past|hast|bath|breath|cloth|loath|sooth|teeth|seeth)|[nrlp]s|[aeiou]{2}s|[aeiou]{2}v|[^w]u|[nrlv]v|[aeiou]v|c|[dr]g|[bcdfgkptz]l|[aeiou]{2}z|[ai]eg)$/

/** Base of a verb in -s: says, goes, tries, reaches. */
export function baseOfS(word: string): string {
  if (word.length < 3 || !word.endsWith('s') || word.endsWith('ss')) return word
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (/(?:[^aeiou]o|sh|ch|ss|x|zz)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

/** Base of a verb in -ed or -ing. */
export function baseOfStem(word: string, ending: number): string {
  const stem = word.slice(0, -ending)
  if (!VOWEL.test(stem) || stem.length < 2) return word
  if (ending === 2 && stem.endsWith('i')) return stem.length === 2 ? `${stem}e` : `${stem.slice(0, -1)}y`
  if (ending === 2 && stem.endsWith('e')) return `${stem}e`
  if (ending === 3 && stem.endsWith('y') && stem.length === 2) return `${stem.slice(0, -1)}ie`
  if (/^(?:add|odd|err|inn|egg)$/.test(stem)) return stem
  if (DOUBLED.test(stem)) return stem.slice(0, -1)
  if (stem.endsWith('ll')) return syllables(stem) > 1 && !KEPT_LL.test(stem) ? stem.slice(0, -1) : stem
  if (/(?:ss|ff|zz|sh|ch|ck|w|x|y|o|i|e)$/.test(stem)) return stem
  if (ONE_SYLLABLE_E.test(stem)) return `${stem}e`
  if (syllables(stem) === 1) return SHORT_LOST_E.test(stem) ? `${stem}e` : stem
  return LOST_E.test(stem) && !KEPT.test(stem) ? `${stem}e` : stem
}

function syllables(stem: string): number {
  return stem.match(/[aeiouy]+/g)?.length ?? 0
}

/** Singular of a noun in the plural. */
export function singular(word: string): string {
  if (word.length < 3 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (/(?:sh|ch|ss|x|zz|[^aeiou]o)es$/.test(word)) return word.slice(0, -2)
  if (/(?:xes|uses)$/.test(word) && !/(?:cause|clause|house|pause|use|abuse|excuse|spouse|ouse|fuse)s$/.test(word))
    return word.slice(0, -2)
  if (/(?:[ao]lves|[ao]rves)$/.test(word)) return `${word.slice(0, -3)}f`
  return word.slice(0, -1)
}

/** Base of a comparative (-er) or superlative (-est). */
export function baseOfDegree(word: string): string {
  const ending = word.endsWith('est') ? 3 : word.endsWith('er') ? 2 : 0
  const stem = word.slice(0, word.length - ending)
  if (ending === 0 || stem.length < 2 || !VOWEL.test(stem)) return word
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`
  if (/(?:bb|dd|gg|mm|nn|pp|tt)$/.test(stem)) return stem.slice(0, -1)
  if (
    /(?:[^aeiou][aiou][tdrcglnmvf]|[aeiou]{1,2}[sc]|[bcdfgkpstz]l|[rn][gs]|v|u)$/.test(stem) &&
    !/(?:[aeo]w|ng|ean|eat|ear|oor|eep|eak)$/.test(stem)
  )
    return `${stem}e`
  return stem
}
