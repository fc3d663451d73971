/** Readout's act and status → CAMEO, the codes of GDELT, ICEWS and Phoenix. Source: CAMEO codebook 1.1b3 and its Goldstein scale. */
import type { Event, EventType } from '../record/record.ts'
import { foldStatus } from './fold-status.ts'

export interface Cameo {
  /** Three or four digits. */
  readonly code: string
  /** What the code is called. */
  readonly label: string
  /** -10 to 10. */
  readonly goldstein: number
  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  readonly quad: 1 | 2 | 3 | 4
}

// code, Goldstein value, label
const CODES: Readonly<Record<string, readonly [goldstein: number, label: string]>> = {
  '020': [3, 'Make an appeal or request'],
  '021': [3.4, 'Appeal for material cooperation'],
  '022': [3.2, 'Appeal for diplomatic cooperation (such as policy support)'],
  '023': [3.4, 'Appeal for aid'],
  '024': [-0.3, 'Appeal for political reform'],
  '025': [-0.3, 'Appeal to yield'],
  '026': [4, 'Appeal to others to meet or negotiate'],
  '030': [4, 'Express intent to cooperate'],
  '031': [5.2, 'Express intent to engage in material cooperation'],
  '032': [4.5, 'Express intent to provide diplomatic cooperation (such as policy support)'],
  '033': [5.2, 'Express intent to provide material aid'],
  '035': [7, 'Express intent to yield'],
  '036': [4, 'Express intent to meet or negotiate'],
  '040': [1, 'Consult'],
  '041': [1, 'Discuss by telephone'],
  '042': [1.9, 'Make a visit'],
  '045': [5, 'Mediate'],
  '050': [3.5, 'Engage in diplomatic cooperation'],
  '060': [6, 'Engage in material cooperation'],
  '070': [7, 'Provide aid'],
  '080': [5, 'Yield'],
  '0831': [5, 'Accede to demands for change in leadership'],
  '0841': [7, 'Return, release person(s)'],
  '0842': [7, 'Return, release property'],
  '086': [9, 'Allow international involvement'],
  '087': [9, 'De-escalate military engagement'],
  '0871': [9, 'Declare truce, ceasefire'],
  '0873': [9, 'Demobilize armed forces'],
  '0874': [10, 'Retreat or surrender militarily'],
  '090': [-2, 'Investigate'],
  '105': [-5, 'Demand that target yields'],
  '110': [-2, 'Disapprove'],
  '111': [-2, 'Criticize or denounce'],
  '112': [-2, 'Accuse'],
  '120': [-4, 'Reject'],
  '122': [-4, 'Reject request or demand for material aid'],
  '123': [-4, 'Reject request or demand for political reform'],
  '124': [-5, 'Refuse to yield'],
  '125': [-5, 'Reject proposal to meet, discuss, or negotiate'],
  '130': [-4.4, 'Threaten'],
  '1312': [-5.8, 'Threaten with sanctions, boycott, embargo'],
  '1313': [-5.8, 'Threaten to reduce or break relations'],
  '132': [-5.8, 'Threaten with administrative sanctions'],
  '133': [-5.8, 'Threaten with political dissent, protest'],
  '138': [-7, 'Threaten with military force'],
  '1382': [-7, 'Threaten occupation'],
  '140': [-6.5, 'Engage in political dissent'],
  '141': [-6.5, 'Demonstrate or rally'],
  '142': [-6.5, 'Conduct hunger strike'],
  '143': [-6.5, 'Conduct strike or boycott'],
  '144': [-7.5, 'Obstruct passage, block'],
  '145': [-7.5, 'Protest violently, riot'],
  '150': [-7.2, 'Demonstrate military or police power'],
  '153': [-7.2, 'Mobilize or increase police power'],
  '154': [-7.2, 'Mobilize or increase armed forces'],
  '160': [-4, 'Reduce relations'],
  '161': [-4, 'Reduce or break diplomatic relations'],
  '163': [-8, 'Impose embargo, boycott, or sanctions'],
  '170': [-7, 'Coerce'],
  '1711': [-9.2, 'Confiscate property'],
  '1712': [-9.2, 'Destroy property'],
  '172': [-5, 'Impose administrative sanctions'],
  '1721': [-5, 'Impose restrictions on political freedoms'],
  '1723': [-5, 'Impose curfew'],
  '1724': [-5, 'Impose state of emergency or martial law'],
  '173': [-5, 'Arrest, detain, or charge with legal action'],
  '174': [-5, 'Expel or deport individuals'],
  '175': [-9, 'Use tactics of violent repression'],
  '176': [-7, 'Attack cybernetically'],
  '180': [-9, 'Use unconventional violence'],
  '181': [-9, 'Abduct, hijack, or take hostage'],
  '182': [-9.5, 'Physically assault'],
  '1821': [-9, 'Sexually assault'],
  '1822': [-9, 'Torture'],
  '183': [-10, 'Conduct suicide, car, or other non-military bombing'],
  '1831': [-10, 'Carry out suicide bombing'],
  '186': [-10, 'Assassinate'],
  '190': [-10, 'Use conventional military force'],
  '192': [-9.5, 'Occupy territory'],
  '193': [-10, 'Fight with small arms and light weapons'],
  '194': [-10, 'Fight with artillery and tanks'],
  '195': [-10, 'Employ aerial weapons'],
  '204': [-10, 'Use weapons of mass destruction'],
}

// the type's own code first, then those of its modes
const ACTS: Readonly<Record<EventType, string>> = {
  AGREE: '030',
  CONSULT: '040 visit:042 phone:041 third-party:045',
  SUPPORT: '050',
  CONCEDE: '080',
  COOPERATE: '060',
  AID: '070',
  RETREAT: '087 withdraw:0874 release:0841 return:0842 disarm:0873 ceasefire:0871 access:086 resign:0831',
  REQUEST: '020 assist:023 change:024 yield:105 meet:026',
  ACCUSE: '112 disapprove:111 investigate:090',
  REJECT: '120 assist:122 change:123 yield:124 meet:125',
  THREATEN: '130 restrict:1312 arrest:132 relations:1313 expel:132 territory:1382 violence:138',
  PROTEST: '140 demo:141 riot:145 strike:143 hunger:142 boycott:143 obstruct:144',
  SANCTION: '163 convict:173 expel:161 withdraw:161 discontinue:160',
  MOBILIZE: '150 troops:154 police:153 militia:154',
  COERCE:
    '170 seize:1711 restrict:172 ban:172 censor:1721 curfew:1723 martial-law:1724 arrest:173 deport:174 cyber:176',
  ASSAULT:
    '180 abduct:181 beat:182 torture:1822 sexual:1821 targeted:186 destroy:1712 primitive:182 firearms:193 explosives:183 ' +
    'suicide-attack:1831 aerial:195 drone:195 heavy-weapons:194 crowd-control:175 unconventional:204 territory:192',
}

// CAMEO codes the announcing, threatening and asking for each act, not the act
const INTENDED: Readonly<Partial<Record<EventType, string>>> = {
  ...{ CONSULT: '036', AID: '033', CONCEDE: '035', RETREAT: '035', COOPERATE: '031', SUPPORT: '032', AGREE: '030' },
  ...{ ASSAULT: '138', MOBILIZE: '138', SANCTION: '1312', COERCE: '132', PROTEST: '133' },
}
const ASKED: Readonly<Partial<Record<EventType, string>>> = {
  ...{ CONSULT: '026', AID: '023', COOPERATE: '021', SUPPORT: '022', CONCEDE: '025', RETREAT: '025' },
}

type Told = Pick<Event, 'type' | 'mode' | 'status' | 'scores' | 'actors'>

/** The code of an event; undefined for what is told as merely possible or as not having happened. */
export function cameoOf(event: Told): Cameo | undefined {
  const folded = foldStatus(event)
  if (folded === undefined) return undefined
  const { type, status } = event
  if (status === 'requested') return cameo(ASKED[type] ?? '020')
  if (['planned', 'promised', 'threatened'].includes(status))
    return cameo(folded === 'AGREE' || event.scores.quad.endsWith('conflict') ? (INTENDED[type] ?? '130') : '130')
  return cameo(codeOf(event))
}

function codeOf({ type, mode, actors }: Told): string {
  const [own, ...modes] = ACTS[type].split(' ')
  const found = modes.map(one => one.split(':')).find(([name]) => name === mode)?.[1]
  // an attack of which no more is told: armies use conventional force
  if (!found && type === 'ASSAULT' && actors.some(({ sector }) => sector === 'MIL')) return '190'
  return found ?? own!
}

function cameo(code: string): Cameo {
  const [goldstein, label] = CODES[code]!
  const root = Number(code.slice(0, 2))
  return { code, label, goldstein, quad: root < 6 ? 1 : root < 9 ? 2 : root < 14 ? 3 : 4 }
}
