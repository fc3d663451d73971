/**
 * Nouns and the prepositions that they govern: "support for the strike" is one phrase, whatever verb stands before it.
 * Only nouns whose phrase hardly ever says something of the verb.
 */
const BY_PREPOSITION: Readonly<Record<string, string>> = {
  for: `support responsibility demand call respect need plan reason request appeal sympathy contempt
    concern proposal condition candidate deadline excuse justification enthusiasm backing praise admiration solution`,
  on: `attack sanction tariff ban embargo restriction limit assault strike raid crackdown curb duty pressure
    agreement talk deal decision law tax report vote referendum consensus ruling stance view position impact effect`,
  with: `talk negotiation agreement deal relation tie meeting border link cooperation trade war pact treaty contact
    alliance dispute conflict partnership summit dialogue friendship ceasefire truce conversation interview patience`,
  to: `visit trip response threat access answer objection reaction solution opposition ambassador envoy commitment
    letter reference alternative approach damage challenge journey return invitation`,
  against: `war sanction campaign protest charge attack fight threat accusation offensive case violence
    crime resolution allegation operation struggle claim lawsuit embargo`,
  about: 'concern question doubt worry claim remark comment fear complaint report rumor rumour talk allegation anger',
  over: 'dispute control concern war tension row anger sovereignty conflict victory outrage',
  between:
    'talk relation war tie deal agreement ceasefire border tension clash difference summit meeting dispute truce',
  of: '*',
}

const GOVERNED: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(BY_PREPOSITION).map(([preposition, nouns]) => [preposition, new Set(nouns.split(/\s+/))]),
)

export function governs(noun: string, preposition: string): boolean {
  const nouns = GOVERNED.get(preposition)
  return nouns !== undefined && (nouns.has(noun) || nouns.has('*'))
}
