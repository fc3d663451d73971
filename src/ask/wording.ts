/** Type and mode of an act → the words that say it. */
import type { EventType } from '../record/record.ts'

interface Wording {
  /** `Sanctions` */
  readonly noun: string
  /** Before recipients, `…` standing for them where words follow: `ask … for help`. */
  readonly toward: string
  /** Without recipients. */
  readonly alone: string
  /** Of several who act together, without recipients. */
  readonly together: string
}

// heading | toward somebody | alone | together (as alone where absent); the first word is a verb's base form
const WORDINGS: Readonly<Record<EventType, string> & Record<string, string>> = {
  AGREE: 'Agreement | reach an agreement with | agree | reach an agreement',
  CONSULT: 'Meeting | meet | hold talks | meet',
  'CONSULT visit': 'Visit | visit | travel abroad',
  'CONSULT phone': 'Call | speak by phone with | hold a call | speak by phone',
  'CONSULT multilateral': 'Summit | confer with | hold a summit | meet at a summit',
  'CONSULT third-party': 'Mediation | mediate between | mediate',
  SUPPORT: 'Support | back | voice support',
  CONCEDE: 'Concession | make a concession to | make a concession',
  COOPERATE: 'Cooperation | cooperate with | cooperate | work together',
  AID: 'Aid | give aid to | give aid',
  RETREAT: 'Retreat | pull back from | pull back',
  'RETREAT withdraw': 'Withdrawal | withdraw forces from | withdraw forces',
  'RETREAT release': 'Release | release people of | release prisoners',
  'RETREAT return': 'Return | hand back property of | hand back property',
  'RETREAT disarm': 'Disarming | disarm before | disarm',
  'RETREAT ceasefire': 'Ceasefire | hold fire toward | hold fire | observe a ceasefire',
  'RETREAT access': 'Access | open access to | open access',
  'RETREAT resign': 'Resignation | resign before | resign',
  REQUEST: 'Request | appeal to | make an appeal',
  'REQUEST assist': 'Request | ask … for help | ask for help',
  'REQUEST change': 'Request | call on … to change course | call for change',
  'REQUEST yield': 'Demand | call on … to give way | make a demand',
  'REQUEST meet': 'Invitation | ask … to meet | ask for a meeting',
  ACCUSE: 'Accusation | accuse | make an accusation',
  'ACCUSE disapprove': 'Criticism | criticise | voice criticism',
  'ACCUSE investigate': 'Inquiry | investigate | open an inquiry',
  'ACCUSE allege': 'Accusation | accuse | make an accusation',
  REJECT: 'Refusal | rebuff | refuse',
  'REJECT assist': 'Refusal | refuse … help | refuse help',
  'REJECT change': 'Refusal | refuse … a change of course | refuse to change course',
  'REJECT yield': 'Refusal | refuse to yield to | refuse to yield',
  'REJECT meet': 'Refusal | refuse to meet | refuse to meet',
  THREATEN: 'Threat | threaten | make a threat',
  'THREATEN restrict': 'Threat | threaten … with restrictions | threaten restrictions',
  'THREATEN relations': 'Threat | threaten to cut ties with | threaten to cut ties',
  'THREATEN violence': 'Threat | threaten … with force | threaten force',
  'THREATEN territory': 'Threat | threaten to take territory of | threaten to take territory',
  PROTEST: 'Protest | protest against | protest',
  'PROTEST demo': 'Rally | rally against | rally',
  'PROTEST riot': 'Riot | riot against | riot',
  'PROTEST strike': 'Strike | strike against | go on strike',
  'PROTEST hunger': 'Hunger strike | go on hunger strike against | go on hunger strike',
  'PROTEST boycott': 'Boycott | boycott | stage a boycott',
  'PROTEST obstruct': 'Blockade | block the way of | block the way',
  SANCTION: 'Sanctions | impose sanctions on | impose sanctions',
  'SANCTION convict': 'Conviction | convict | hand down a sentence',
  'SANCTION expel': 'Expulsion | expel envoys of | expel envoys',
  'SANCTION withdraw': 'Recall | recall envoys from | recall envoys',
  'SANCTION discontinue': 'Measures | take measures against | take measures',
  MOBILIZE: 'Mobilisation | mobilise against | mobilise',
  'MOBILIZE troops': 'Mobilisation | move troops against | move troops',
  'MOBILIZE weapons': 'Weapons | ready weapons against | ready weapons',
  'MOBILIZE police': 'Police | deploy police against | deploy police',
  'MOBILIZE militia': 'Militia | raise a militia against | raise a militia',
  COERCE: 'Coercion | coerce | use coercion',
  'COERCE seize': 'Seizure | seize property of | seize property',
  'COERCE restrict': 'Restrictions | restrict | impose restrictions',
  'COERCE ban': 'Ban | ban | issue a ban',
  'COERCE censor': 'Censorship | censor | impose censorship',
  'COERCE curfew': 'Curfew | impose a curfew on | impose a curfew',
  'COERCE martial-law': 'Martial law | impose martial law on | impose martial law',
  'COERCE arrest': 'Arrest | arrest | make arrests',
  'COERCE deport': 'Deportation | deport people of | deport people',
  'COERCE withhold': 'Withholding | withhold goods from | withhold goods',
  'COERCE misinformation': 'False reports | spread false reports about | spread false reports',
  'COERCE cyber': 'Cyberattack | hack | mount a cyberattack',
  ASSAULT: 'Attack | attack | attack | clash',
  'ASSAULT abduct': 'Abduction | abduct | take captives',
  'ASSAULT beat': 'Beating | beat | beat people',
  'ASSAULT torture': 'Torture | torture | torture people',
  'ASSAULT sexual': 'Sexual violence | commit sexual violence against | commit sexual violence',
  'ASSAULT targeted': 'Killing | kill | kill people',
  'ASSAULT suicide-attack': 'Suicide attack | attack … by suicide bombing | carry out a suicide bombing',
  'ASSAULT firearms': 'Shooting | fire on | open fire | exchange fire',
  'ASSAULT explosives': 'Bombing | bomb | set off a bomb',
  'ASSAULT aerial': 'Air strike | strike … from the air | strike from the air',
  'ASSAULT drone': 'Drone attack | attack … with drones | attack with drones',
  'ASSAULT heavy-weapons': 'Shelling | shell | shell positions | exchange shelling',
  'ASSAULT unconventional': 'Unconventional attack | attack … with banned weapons | use banned weapons',
  'ASSAULT crowd-control': 'Crowd control | use force on crowds of | use force on a crowd',
  'ASSAULT destroy': 'Destruction | destroy property of | destroy property',
  'ASSAULT territory': 'Seizure of ground | take ground from | take ground',
}

/** The words of a type's mode, or of the type where the mode has none of its own. */
export function wordingOf(type: EventType, mode?: string): Wording {
  const [noun = '', toward = '', alone = '', together = alone] = (
    (mode && WORDINGS[`${type} ${mode}`]) ||
    WORDINGS[type]
  ).split(' | ')
  return { noun, toward, alone, together }
}
