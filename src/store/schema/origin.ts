/** A telling → its origin: the agency, outlet or quoted source that its word goes back to. Two of one origin are one witness. */
import type { Article, Event } from '../../record/record.ts'
import { fold } from './codes.ts'

/** Agencies by the names under which reports credit them, folded; the first is the one kept. */
const AGENCIES: readonly (readonly string[])[] = [
  ['reuters', 'thomson reuters', 'the reuters news agency'],
  ['associated press', 'ap', 'the associated press', 'the ap'],
  ['agence france presse', 'afp'],
  ['deutsche presse agentur', 'dpa'],
  ['united press international', 'upi'],
  ['bloomberg', 'bloomberg news'],
  ['efe', 'agencia efe'],
  ['ansa'],
  ['tass', 'itar tass'],
  ['ria novosti', 'ria'],
  ['interfax'],
  ['interfax ukraine'],
  ['ukrinform'],
  ['unian'],
  ['belta'],
  ['xinhua', 'xinhua news agency'],
  ['kyodo', 'kyodo news'],
  ['jiji', 'jiji press'],
  ['yonhap', 'yonhap news agency'],
  ['korean central news agency', 'kcna'],
  ['anadolu', 'anadolu agency', 'aa'],
  ['press trust of india', 'pti'],
  ['ani', 'asian news international'],
  ['irna', 'islamic republic news agency'],
  ['isna'],
  ['tasnim', 'tasnim news agency'],
  ['fars', 'fars news agency'],
  ['sana', 'syrian arab news agency'],
  ['wafa', 'palestinian news agency'],
  ['saudi press agency', 'spa'],
  ['middle east news agency', 'mena'],
  ['bernama'],
  ['antara'],
  ['vietnam news agency', 'vna'],
  ['australian associated press', 'aap'],
  ['canadian press', 'the canadian press'],
  ['press association', 'pa media'],
]

/** Outlets of one house, folded: the house's name first. */
const FAMILIES: readonly (readonly string[])[] = [
  ['bbc', 'bbc news', 'bbc world service', 'bbc com'],
  ['cnn', 'cnn international', 'cnn com'],
  ['guardian', 'the guardian', 'the observer'],
  ['times', 'the times', 'the sunday times'],
  ['telegraph', 'the telegraph', 'the sunday telegraph', 'daily telegraph'],
  ['voice of america', 'voa', 'voa news'],
  ['radio free europe', 'rfe rl', 'radio liberty', 'rferl'],
  ['deutsche welle', 'dw'],
  ['al jazeera', 'al jazeera english', 'aljazeera'],
  ['fox', 'fox news'],
  ['nbc', 'nbc news', 'msnbc'],
  ['abc', 'abc news'],
  ['cbs', 'cbs news'],
  ['dow jones', 'wall street journal', 'the wall street journal', 'wsj', 'dow jones newswires'],
]

const HOUSES = new Map([...AGENCIES, ...FAMILIES].flatMap(names => names.map(name => [name, names[0]!] as const)))
const WIRES = new Map(AGENCIES.flatMap(names => names.map(name => [name, names[0]!] as const)))

/** How far into a report its dateline may stand: "KYIV, March 3 (Reuters) - …". */
const DATELINE = 240

/** The agency that a report says it comes from, by its byline or dateline; undefined where it names none. */
function wireOf({ authors = [], text }: Pick<Article, 'authors' | 'text'>): string | undefined {
  for (const author of authors) {
    const wire = WIRES.get(fold(author)) ?? WIRES.get(fold(author.split(/[,/|]/).at(-1)!))
    if (wire) return wire
  }
  const [, named] = text.slice(0, DATELINE).match(/\(([\p{L} -]{2,30})\)\s*[-–—:]/u) ?? []
  return named === undefined ? undefined : WIRES.get(fold(named))
}

/** "Officials" may be others in the next report; a name may not. */
const isName = (name: string): boolean => /(^|\s)\p{Lu}/u.test(name)

/**
 * Whose word a telling is: an agency or outlet that it quotes, else the innermost source quoted, else the agency that the
 * report comes from, else the house that publishes it. Undefined where nothing is known.
 */
export function originOf(event: Event, article: Pick<Article, 'authors' | 'text' | 'source'>): string | undefined {
  for (const { name } of event.attribution) {
    const house = HOUSES.get(fold(name))
    if (house) return house
  }
  const quoted = event.attribution.at(-1)
  if (quoted && (quoted.actor || isName(quoted.name))) return quoted.actor ?? fold(quoted.name)
  const wire = wireOf(article)
  if (wire || !article.source) return wire
  const name = fold(article.source.name)
  return HOUSES.get(name) ?? (name || undefined)
}
