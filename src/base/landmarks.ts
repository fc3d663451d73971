/** Deeds of the past that news dates others by, with their day: what anniversaries and "before the war" count from. */
import { parseDay } from './days.ts'

/**
 * Day (of the start, for wars) and the ways to name it. Each way is lower-case words in order; words of the text between
 * them ("of the", "Russia's full-scale") are passed over, at most three at a time.
 */
const table: readonly (readonly [string, ...string[]])[] = [
  ['1914-07-28', 'start first world war', 'outbreak first world war', 'start world war i', 'outbreak world war i'],
  ['1918-11-11', 'end first world war', 'end world war i', 'end world war one', 'armistice day', '1918 armistice'],
  ['1917-10-25', 'bolshevik revolution', 'october revolution', 'russian revolution'],
  ['1933-03-03', 'holodomor'],
  ['1937-12-13', 'nanjing massacre', 'rape nanking', 'nanking massacre'],
  [
    '1939-09-01',
    'start world war ii',
    'outbreak world war ii',
    'start world war two',
    'outbreak second world war',
    'start second world war',
    'invasion poland',
  ],
  ['1941-12-07', 'attack pearl harbor', 'pearl harbor attack', 'pearl harbor'],
  ['1944-06-06', 'd-day', 'd - day', 'normandy landings', 'normandy invasion'],
  ['1945-01-27', 'liberation auschwitz'],
  [
    '1945-05-08',
    've day',
    'victory europe',
    'defeat nazi germany',
    'end world war ii europe',
    'end world war two europe',
    'end second world war europe',
    'world war two ended europe',
    'world war ii ended europe',
    'victory nazi germany',
    'victory day',
    'nazi germany surrender',
  ],
  ['1945-08-06', 'bombing hiroshima', 'hiroshima bombing'],
  ['1945-08-09', 'bombing nagasaki'],
  ['1945-08-15', 'japan surrender', 'surrender japan', 'liberation japanese'],
  [
    '1945-09-02',
    'end world war ii',
    'end world war two',
    'end second world war',
    'end wwii',
    'victory japan',
    'world war ii end',
  ],
  ['1945-10-24', 'founding united nations', 'foundation united nations', 'creation united nations'],
  ['1947-08-15', 'independence india', 'indian independence', 'partition india', 'india independence'],
  ['1948-05-14', 'founding israel', 'creation israel', 'israel independence', 'establishment israel'],
  ['1948-05-15', 'nakba'],
  ['1948-12-10', 'universal declaration human rights'],
  ['1949-04-04', 'founding nato', 'creation nato', 'nato founding', 'north atlantic treaty'],
  ['1949-10-01', 'founding people republic', 'founding communist china', 'people republic china'],
  ['1950-06-25', 'start korean war', 'outbreak korean war'],
  ['1953-07-27', 'end korean war', 'korean armistice', 'korean war armistice', 'armistice korean war'],
  ['1956-10-23', 'hungarian uprising', 'hungarian revolution'],
  ['1959-03-10', 'tibetan uprising', 'uprising chinese rule'],
  ['1961-08-13', 'building berlin wall', 'construction berlin wall'],
  ['1962-10-16', 'cuban missile crisis'],
  ['1963-11-22', 'assassination kennedy', 'kennedy assassination'],
  ['1967-06-05', 'six-day war', 'six - day war', '1967 war'],
  ['1968-04-04', 'assassination martin luther king'],
  ['1968-08-20', 'invasion czechoslovakia'],
  ['1973-09-11', 'pinochet coup', 'coup allende'],
  ['1973-10-06', 'yom kippur war', '1973 war'],
  ['1974-07-20', 'turkish invasion cyprus', 'invasion cyprus'],
  ['1975-04-30', 'fall saigon', 'end vietnam war'],
  ['1979-02-11', 'islamic revolution', 'iranian revolution'],
  ['1979-11-04', 'seizure us embassy', 'takeover us embassy'],
  ['1979-12-24', 'soviet invasion afghanistan'],
  ['1982-04-02', 'falklands war', 'invasion falklands'],
  ['1986-04-26', 'chernobyl disaster', 'chernobyl'],
  ['1988-12-21', 'lockerbie bombing'],
  ['1989-06-04', 'tiananmen square', 'tiananmen crackdown', 'tiananmen'],
  ['1989-11-09', 'fall berlin wall', 'berlin wall fall'],
  ['1990-08-02', 'invasion kuwait', 'iraqi invasion kuwait'],
  ['1990-10-03', 'german reunification', 'german unity'],
  ['1991-01-17', 'start gulf war', 'gulf war'],
  [
    '1991-12-26',
    'collapse soviet union',
    'fall soviet union',
    'breakup soviet union',
    'dissolution soviet union',
    'soviet collapse',
  ],
  ['1994-04-07', 'rwandan genocide', 'genocide rwanda', 'rwanda genocide', 'genocide tutsi', 'genocide against tutsi'],
  ['1995-07-11', 'srebrenica massacre', 'srebrenica genocide', 'srebrenica'],
  ['1995-11-21', 'dayton accords', 'dayton agreement', 'dayton peace'],
  ['1997-07-01', 'handover hong kong', 'hong kong handover', 'hong kong return'],
  ['1998-04-10', 'good friday agreement'],
  ['1999-03-24', 'nato bombing yugoslavia', 'nato bombing serbia'],
  ['2001-09-11', '9 / 11', 'september 11 attacks', 'sept 11 attacks', '11 september attacks'],
  ['2003-03-20', 'invasion iraq', 'start iraq war', 'iraq war'],
  ['2004-12-26', 'indian ocean tsunami', 'boxing day tsunami'],
  ['2005-07-07', '7 / 7', 'london bombings'],
  ['2008-08-08', 'russo-georgian war', 'war georgia', 'georgian war'],
  ['2010-01-12', 'haiti earthquake', 'earthquake haiti'],
  ['2011-03-11', 'fukushima disaster', 'great east japan earthquake'],
  ['2011-03-15', 'syrian uprising', 'start syrian civil war', 'syrian civil war', 'syria war', 'war syria'],
  ['2014-02-20', 'maidan revolution', 'euromaidan'],
  ['2014-03-18', 'annexation crimea', 'crimea annexation'],
  ['2014-07-17', 'downing mh17', 'mh17', 'downing flight mh17'],
  ['2015-11-13', 'paris attacks', 'bataclan'],
  ['2016-06-23', 'brexit referendum', 'brexit vote', 'eu referendum'],
  ['2018-10-02', 'murder khashoggi', 'khashoggi murder', 'killing khashoggi'],
  ['2020-08-04', 'beirut port explosion', 'beirut blast', 'port blast'],
  [
    '2021-01-06',
    'january 6 attack',
    'jan 6 attack',
    'january 6 riot',
    'jan 6 riot',
    'attack capitol',
    'capitol riot',
    'capitol attack',
  ],
  ['2021-02-01', 'myanmar coup', 'coup myanmar', 'military coup myanmar'],
  ['2021-08-15', 'fall kabul', 'taliban takeover', 'taliban return power', 'taliban seized power'],
  [
    '2022-02-24',
    'invasion ukraine',
    'russia invasion',
    'russian invasion',
    'full-scale invasion',
    'full - scale invasion',
    'full - scale war',
    'war ukraine',
    'ukraine war',
    'start war ukraine',
  ],
  ['2023-02-06', 'earthquake turkey', 'turkey-syria earthquake', 'turkish earthquake'],
  ['2023-04-15', 'sudan war', 'war sudan', 'sudan civil war'],
  [
    '2023-10-07',
    'october 7 attack',
    'oct 7 attack',
    '7 october attack',
    'hamas - led attack',
    'october 7 massacre',
    'gaza war',
    'war gaza',
    'start war gaza',
  ],
  [
    '2025-01-20',
    'returning white house',
    'return white house',
    'returned white house',
    'trump second inauguration',
    'trump second term',
  ],
  ['2024-12-08', 'fall assad', 'ouster assad', 'toppling assad', 'assad fall', 'overthrow assad'],
]

/** Words of a text in order: each in lower case, empty beyond the ends, and whether it is written with a capital. */
export interface Wording {
  at(index: number): string
  capital(index: number): boolean
}

export interface Landmark {
  readonly day: number
  readonly to: number
}

interface Way {
  readonly words: readonly string[]
  readonly day: number
}

const byAny = new Map<string, Way[]>()
const byFirst = new Map<string, Way[]>()
for (const [iso, ...ways] of table)
  for (const way of ways) {
    const words = way.replace('.', '').split(/\s+/)
    for (const word of words) byAny.set(word, [...(byAny.get(word) ?? []), { words, day: parseDay(iso)! }])
    const list = byFirst.get(words[0]!) ?? []
    byFirst.set(
      words[0]!,
      [...list, { words, day: parseDay(iso)! }].sort((a, b) => b.words.length - a.words.length),
    )
  }

const fillers = new Set(
  "the of on in 's by against to and a an russia israel nazi us u.s. american russian full - scale war attack".split(
    ' ',
  ),
)

/** The day of the landmark that a noun names together with the words of its phrase, whatever their order; the one of most words. */
export function landmarkNamed(noun: string, phrase: ReadonlySet<string>): number | undefined {
  let best: Way | undefined
  for (const way of byAny.get(noun) ?? [])
    if (way.words.length > (best?.words.length ?? 1) && way.words.every(word => phrase.has(word))) best = way
  return best?.day
}

/** The landmark named at a word or within the next four, the longest name first; undefined where there is none. */
export function landmarkAt(words: Wording, at: number): Landmark | undefined {
  for (let start = at; start < at + 5; start++) {
    for (const way of byFirst.get(words.at(start)) ?? []) {
      const to = matchWay(words, start, way.words)
      if (to !== undefined) return { day: way.day, to }
    }
    if (!fillers.has(words.at(start)) && !words.capital(start)) return undefined
  }
  return undefined
}

function matchWay(words: Wording, at: number, way: readonly string[]): number | undefined {
  let i = at + 1
  for (const word of way.slice(1)) {
    let passed = 0
    while (words.at(i) !== word && passed < 4 && (fillers.has(words.at(i)) || words.at(i) === '.')) {
      i++
      passed++
    }
    if (words.at(i) !== word && words.at(i) !== `${word}s`) return undefined
    i++
  }
  return i
}
