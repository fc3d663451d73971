/** English verb forms for the wording of lines. */

interface Forms {
  readonly past: string
  readonly participle: string
  readonly gerund: string
}

// base: past participle gerund; regular verbs are not here
const IRREGULAR: Readonly<Record<string, string>> = {
  back: 'backed backed backing',
  ban: 'banned banned banning',
  beat: 'beat beaten beating',
  break: 'broke broken breaking',
  bring: 'brought brought bringing',
  cut: 'cut cut cutting',
  expel: 'expelled expelled expelling',
  fight: 'fought fought fighting',
  free: 'freed freed freeing',
  give: 'gave given giving',
  go: 'went gone going',
  hit: 'hit hit hitting',
  hold: 'held held holding',
  leave: 'left left leaving',
  make: 'made made making',
  meet: 'met met meeting',
  put: 'put put putting',
  seek: 'sought sought seeking',
  send: 'sent sent sending',
  set: 'set set setting',
  speak: 'spoke spoken speaking',
  spread: 'spread spread spreading',
  stop: 'stopped stopped stopping',
  strike: 'struck struck striking',
  take: 'took taken taking',
  win: 'won won winning',
  withdraw: 'withdrew withdrawn withdrawing',
  withhold: 'withheld withheld withholding',
}

/** Past tense, past participle and -ing form of a verb's base form. */
export function conjugate(verb: string): Forms {
  const known = IRREGULAR[verb]
  if (known) {
    const [past, participle, gerund] = known.split(' ') as [string, string, string]
    return { past, participle, gerund }
  }
  const past = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : verb.endsWith('e') ? `${verb}d` : `${verb}ed`
  const gerund = /[^eo]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`
  return { past, participle: past, gerund }
}
