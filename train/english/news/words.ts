/** The words that the generator fills its sentences with: the registry's names, and lists by what the words do in a clause. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { readOrganisations } from '../organisations.ts'
import { verb } from './inflect.ts'

const list = (words: string): string[] => words.trim().split(/\s*,\s*/)
const verbs = (words: string) => list(words).map(verb)

/** Verbs, and objects that go with them. */
export interface Frame {
  readonly verbs: readonly ReturnType<typeof verb>[]
  readonly objects: 'forces' | 'targets' | 'people' | 'measures' | 'acts' | 'deals' | 'sites' | 'goods'
}

export const TRANSITIVE: readonly Frame[] = [
  {
    verbs: verbs(
      'mass, mobilise, mobilize, deploy, redeploy, withdraw withdrew withdrawn, send sent, station, muster, dispatch, move, recall, reinforce, rotate, train, equip equipped, arm, assemble, pull, airlift, ship shipped, field, evacuate, fly flew flown, demobilize, amass, order, rush, scramble',
    ),
    objects: 'forces',
  },
  {
    verbs: verbs(
      'attack, shell, bomb, strike struck, raid, storm, besiege, target, pound, hit hit hit, seize, capture, recapture, occupy, invade, bombard, overrun overran overrun, destroy, damage, encircle, retake retook retaken, ambush, torch, loot, blockade, enter, rocket, level, patrol patrolled, vacate, surround, breach, evacuate, demolish, annex, reoccupy, abandon, strafe, defend, bulldoze, fortify, liberate, hold held',
    ),
    objects: 'targets',
  },
  {
    verbs: verbs(
      'arrest, detain, kill, jail, expel expelled, deport, summon, extradite, release, free, execute, wound, abduct, kidnap kidnapped, injure, sentence, pardon, dismiss, sack, shoot shot, question, indict, charge, convict, behead, hang, repatriate, exile, imprison, interrogate, torture, appoint, nominate, suspend, meet met, host, receive, greet, brief, telephone, welcome, phone, visit, congratulate, invite, back, support, blame, criticize, criticise, rebuke, accuse, sue, fire, fine, reinstate, replace, protect, shelter, humiliate, threaten, harass, lobby, rescue, recall, free, ban banned, blacklist, sanction, bar barred, elect, oust, overthrow overthrew overthrown, topple, assassinate, confront, escort',
    ),
    objects: 'people',
  },
  {
    verbs: verbs(
      'impose, lift, suspend, ease, tighten, extend, announce, approve, reject, introduce, cancel, halt, cut cut cut, block, raise, slash, propose, veto, oppose, renew, adopt, drop dropped, restore, maintain, freeze froze frozen, scrap scrapped, abolish, reimpose, relax, order, welcome, criticise, enforce, postpone, curb, ban banned, delay, threaten, consider, weigh, end, reconsider, prepare, expand, seek sought, unveil, defy, flout, evade, support, discuss, defer deferred',
    ),
    objects: 'measures',
  },
  {
    verbs: verbs(
      'condemn, denounce, criticise, criticize, slam slammed, blast, welcome, praise, reject, protest, deplore, hail, decry, lambaste, deny, rebuff, dismiss, defend, support, question, investigate, ignore, resume, launch, stage, stop stopped, halt, plan planned, continue, end, suspend, begin began begun, face, provoke, trigger, prevent, repel repelled, foil, repulse, avenge, discuss, monitor, survive, lead led, intensify, escalate, justify, allege, escalate, regret, recognise, recognize, mourn, commemorate, witness, record',
    ),
    objects: 'acts',
  },
  {
    verbs: verbs(
      'sign, reach, negotiate, broker, ratify, scrap scrapped, propose, accept, reject, break broke broken, violate, seal, finalise, finalize, initial, back, honour, honor, implement, breach, terminate, agree, conclude, announce, abandon, discuss, draft, mediate, clinch, endorse, offer, revive, seek sought, want, renegotiate, approve, torpedo, respect, renounce, quit quit quit',
    ),
    objects: 'deals',
  },
  {
    verbs: verbs(
      'open, close, reopen, build built, inspect, visit, shut shut shut, seal, leave left, enter, cross, tour, block, secure, guard, inaugurate, evacuate, search, reach, vacate, repair, rebuild rebuilt, monitor, control controlled, storm, quit quit quit',
    ),
    objects: 'sites',
  },
  {
    verbs: verbs(
      'sell sold, buy bought, export, import, deliver, supply, donate, purchase, provide, give gave given, ship shipped, test, launch, send sent, pledge, offer, produce, smuggle, fire, develop, seize, intercept, receive, withhold withheld, need, request, order, stockpile, destroy, acquire, confiscate, unload, distribute, allocate, release, buy bought, ration, finance',
    ),
    objects: 'goods',
  },
]

/** Verbs with a particle, and the kind of their object. */
export const PARTICLES: readonly (readonly [string, Frame['objects']])[] = [
  ['call off', 'measures'],
  ['call off', 'acts'],
  ['shoot+shot down', 'goods'],
  ['hand over', 'people'],
  ['hand over', 'goods'],
  ['rule out', 'measures'],
  ['rule out', 'acts'],
  ['carry out', 'acts'],
  ['break+broke+broken off', 'deals'],
  ['cut+cut+cut off', 'goods'],
  ['set+set+set up', 'sites'],
  ['step+stepped up', 'acts'],
  ['pull out', 'forces'],
  ['drive+drove+driven out', 'forces'],
  ['take+took+taken over', 'targets'],
  ['blow+blew+blown up', 'targets'],
  ['call up', 'forces'],
  ['round up', 'people'],
  ['put+put+put down', 'acts'],
  ['wipe out', 'forces'],
  ['seal off', 'sites'],
  ['give+gave+given up', 'goods'],
]

/** Verbs without an object and the prepositions that follow them. */
export const INTRANSITIVE: readonly (readonly [string, string, 'places' | 'actors' | 'topics'])[] = [
  [
    'cross, march, advance, flee fled, move, infiltrate, fly flew flown, spill, spread spread spread, pour, drive drove driven, push',
    'into',
    'places',
  ],
  ['withdraw withdrew withdrawn, retreat, flee fled, return, depart, escape', 'from', 'places'],
  ['return, travel, fly flew flown, go went gone, retreat, head', 'to', 'places'],
  ['arrive, land, gather, meet met, rally, march, protest, fight fought, die, assemble, camp', 'in', 'places'],
  [
    'clash, negotiate, talk, meet met, ally, side, cooperate, trade, quarrel, confer conferred, spar sparred',
    'with',
    'actors',
  ],
  ['appeal, complain, apologise, apologize, turn, surrender, speak spoke spoken, listen', 'to', 'actors'],
  ['retaliate, fight fought, rebel rebelled, protest, sue, campaign, rule, advance, demonstrate', 'against', 'actors'],
  ['agree, insist, rely, comment, vote', 'on', 'topics'],
  ['call, press, push, vote, wait, apologise, prepare, campaign', 'for', 'topics'],
  ['fire', 'at', 'actors'],
]

export const SAY = verbs(
  'say said, say said, say said, say said, announce, report, state, claim, confirm, add, warn, insist, declare, acknowledge, admit admitted, argue, note, stress, suggest, maintain, allege, reveal, indicate, deny, predict, reiterate, assert',
)
/** Verbs of a clause that follows whom it is said to. */
export const TELL = verbs('tell told, warn, assure, inform, remind')
/** Verbs with an infinitive. */
export const CONTROL = verbs(
  'vow, threaten, agree, plan planned, refuse, pledge, promise, offer, decide, want, seek sought, fail, try, prepare, hope, intend, decline, expect, aim, begin began begun, continue, move, manage, attempt, need, swear swore sworn, volunteer, opt, propose, demand, struggle',
)
/** Verbs with a person and an infinitive: `tell` and its like have an indirect object in the treebank. */
export const URGE = verbs('urge, ask, tell told, allow, persuade, convince, beg begged, urge, permit permitted')
export const FORCE = verbs(
  'force, order, press, push, help, encourage, expect, want, invite, require, pressure, authorise, authorize, enable, compel compelled, pressurise',
)
export const HAPPEN = verbs(
  'resume, collapse, begin began begun, end, fail, stall, continue, start, break broke broken, escalate, intensify, fall fell fallen, rise rose risen, worsen, improve, deteriorate, flare, expire, drag dragged, succeed, deepen, ease, drop dropped, double',
)
export const PLURALS = {
  forces: list(
    'troops, soldiers, reservists, tanks, forces, warships, jets, missiles, fighters, paratroopers, marines, peacekeepers, drones, guards, warplanes, helicopters, commandos, reinforcements, police, gunboats, bombers, submarines, units, vessels, convoys, fighter jets, ground troops, special forces, air defences, border guards, security forces, armoured vehicles, artillery pieces, ships',
  ),
  targets: list(
    'positions, bases, villages, towns, airfields, convoys, targets, depots, outposts, checkpoints, bunkers, camps, factories, hospitals, military bases, oil refineries, power plants, militant hideouts, supply lines, residential areas, missile sites, fuel depots, trenches, strongholds, buildings, homes, command posts',
  ),
  people: list(
    'diplomats, journalists, activists, protesters, rebels, civilians, soldiers, officials, lawmakers, prisoners, hostages, migrants, refugees, opposition leaders, generals, militants, lawyers, demonstrators, students, separatists, suspects, insurgents, dissidents, aid workers, party members, ministers, bystanders, children, police officers, human rights activists, gunmen, fishermen, critics, envoys, negotiators, workers, judges',
  ),
  measures: list(
    'sanctions, tariffs, restrictions, visa bans, export controls, curfews, reforms, subsidies, elections, border controls, economic sanctions, travel bans, trade barriers, import duties, emergency powers, power cuts, quotas, price caps, peace talks, military exercises, arms sales, oil exports, gas supplies, flights, trade ties, diplomatic ties, diplomatic relations, air strikes, joint drills, negotiations, consular services, aid payments, plans, demands, calls',
  ),
  acts: list(
    'attacks, air strikes, killings, arrests, raids, protests, clashes, accusations, threats, demands, violations, rocket attacks, missile tests, massacres, human rights abuses, war crimes, allegations, elections, exercises, incursions, bombings, rallies, military operations, talks, peace efforts, remarks, claims, reprisals, executions, coup attempts, military drills, celebrations',
  ),
  deals: list(
    'agreements, deals, treaties, contracts, talks, accords, ceasefires, peace plans, proposals, trade deals, truces, commitments',
  ),
  sites: list(
    'borders, border crossings, ports, airports, embassies, schools, roads, consulates, bridges, churches, nuclear sites, refugee camps, offices, shops, settlements, naval bases, railway lines, shipping lanes',
  ),
  goods: list(
    'weapons, missiles, rockets, grain, wheat, oil, gas, aid, ammunition, drones, tanks, medicines, vaccines, fuel, rifles, fighter jets, food aid, spare parts, humanitarian aid, artillery shells, ballistic missiles, air defence systems, supplies, arms, military equipment, crude oil, semiconductors, fertiliser, uranium, loans, funds, relief supplies, cruise missiles',
  ),
} as const

/** Nouns that name no plural although they have no ending of one, or a thing without number. */
export const MASS = new Set(
  list(
    'grain, wheat, oil, gas, aid, ammunition, fuel, food aid, humanitarian aid, military equipment, crude oil, fertiliser, uranium',
  ),
)
/** Plural without an ending. */
export const COLLECTIVE = new Set(['police', 'children', 'gunmen', 'fishermen'])

export const SINGULARS = {
  forces: list(
    'warship, battalion, aircraft carrier, brigade, fleet, convoy, drone, submarine, delegation, patrol, division, naval task force',
  ),
  targets: list(
    'base, village, town, airport, port, hospital, border town, airbase, convoy, oil depot, garrison, power station, army base, market, military airfield, school, refinery, city, island, embassy, compound, dam, bridge, railway station',
  ),
  people: list(
    'ambassador, journalist, diplomat, envoy, opposition leader, general, spokesman, minister, rebel commander, activist, president, defence attache, attache, lawmaker, former minister, delegation, suspect, prime minister, chief of staff, bishop, spy, businessman, foreign minister, crown prince, negotiator, mediator',
  ),
  measures: list(
    'embargo, curfew, ban, blockade, state of emergency, arms embargo, moratorium, bill, resolution, law, budget, plan, proposal, price cap, referendum, request, decision, inquiry, appeal, boycott, deadline, visit, summit, nuclear test, withdrawal, amnesty, draft law, veto, motion, investigation',
  ),
  acts: list(
    'attack, raid, invasion, offensive, decision, strike, massacre, coup, ambush, bombing, protest, rally, mission, occupation, incursion, statement, verdict, crackdown, siege, exercise, operation, launch, assassination, annexation, election, killing, call, move, campaign, rebellion, assault, peace march, inquiry',
  ),
  deals: list(
    'agreement, deal, treaty, ceasefire, truce, accord, pact, peace plan, trade deal, memorandum, contract, peace treaty, defence pact, prisoner swap, joint statement, peace agreement, free trade agreement, nuclear accord, roadmap, compromise, armistice, settlement',
  ),
  sites: list(
    'border, embassy, consulate, airport, border crossing, parliament, strait, canal, palace, headquarters, frontier, checkpoint, nuclear plant, naval base, airspace, mosque, presidential palace, pipeline, buffer zone, territory',
  ),
  goods: list(
    'missile, satellite, ballistic missile, rocket, shipment, loan, cargo, rescue package, gas pipeline, air defence system, aid package, weapon, spy plane, consignment, reactor',
  ),
} as const

export const ADJECTIVES = list(
  'new, military, foreign, senior, armed, nuclear, joint, large, additional, northern, southern, eastern, western, local, civilian, naval, key, major, top, disputed, strategic, economic, heavy, diplomatic, alleged, deadly, fresh, regional, bilateral, wide, illegal, unprecedented, humanitarian, controversial, pro-government, unarmed, elite, rare, secret, surprise, further, limited',
)
export const COMMONS = list(
  'officials, rebels, protesters, police, militants, gunmen, soldiers, lawmakers, prosecutors, analysts, residents, diplomats, authorities, troops, insurgents, separatists, investigators, opposition parties, human rights groups, state media, aid agencies, witnesses, local media, leaders, farmers, demonstrators, medics, unions, settlers, smugglers, pirates, negotiators',
)
export const OFFICIALS = list(
  'government, army, parliament, president, foreign minister, prime minister, military, foreign ministry, opposition, minister, spokesman, court, central bank, ruling party, king, interior ministry, defence ministry, cabinet, navy, air force, envoy, general, bloc, union, company, group, commission, agency, junta, coalition, ministry, embassy, supreme court, regulator, mayor, ambassador, alliance, delegation',
)
export const FORCES_NOUNS = list(
  'forces, troops, jets, officials, warships, soldiers, police, diplomats, rebels, leaders, lawmakers, tanks, planes, officers, authorities, fighters, prosecutors, peacekeepers, militants, settlers, drones, artillery, commanders, hackers, companies, exporters, farmers, exiles, aircraft, negotiators, voters',
)
export const TITLES = list(
  'President, Prime Minister, Foreign Minister, Defence Minister, Defense Minister, Secretary, Gen., Chancellor, King, Vice President, Interior Minister, Finance Minister, General, Ambassador, Senator, Justice Minister, Col., Sheikh, Archbishop, Governor, Premier, Colonel, Ayatollah, Mr., Dr., Mrs., Ms.',
)
export const MONTHS = list(
  'January, February, March, April, May, June, July, August, September, October, November, December',
)
export const DAYS = list('Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday')
export const EVENTS = list(
  'talks, negotiations, fighting, clashes, protests, exports, tensions, relations, violence, peace talks, prices, elections, air strikes, ties, trade, efforts, shelling, unrest, exercises, debate, hostilities, shipments',
)
export const TOPICS = list(
  'sanctions, security, trade, prisoners, oil prices, peace, elections, a ceasefire, the dispute, the border, reform, a deal, the crisis, arms control, corruption, the war, fuel prices, migration, climate change, a truce, the annexation, nuclear arms, the attack, human rights, the killing, the election, water rights, fishing rights, tariffs',
)

/** Names from the registry. */
export interface Registry {
  readonly countries: readonly { readonly name: string; readonly adjective: string }[]
  readonly cities: readonly string[]
  readonly people: readonly (readonly [string, string])[]
  /** Of one word. */
  readonly bodies: readonly string[]
  readonly companies: readonly string[]
}

export function readRegistry(): Registry {
  const folder = join(import.meta.dirname, '../../../knowledge/actors')
  const contents = (kind: string): unknown[] =>
    readdirSync(join(folder, kind))
      .sort()
      .map(file => parse(readFileSync(join(folder, kind, file), 'utf8')))
  type State = { name?: string; adj?: string | string[]; capital?: string[] }
  const files = contents('countries') as Record<string, State>[]
  const codes = new Set(files.flatMap(Object.keys))
  const states = files.flatMap(Object.values<State>)
  const single = (name: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(name)
  const texts = (kind: string): string[] => contents(kind).flatMap(valuesOf)
  const people = texts('people').flatMap(
    text =>
      text
        .replace(/^[\d.\-\s]+/, '')
        .split(/ = |, | \(/)[0]!
        .match(/^(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+)$/u)
        ?.slice(1, 3) ?? [],
  )
  return {
    countries: states.flatMap(({ name = '', adj }) => {
      const adjective = [adj].flat()[0] ?? ''
      return single(name) && single(adjective) ? [{ name, adjective }] : []
    }),
    cities: states.flatMap(s => s.capital ?? []).filter(single),
    people: Array.from({ length: people.length >> 1 }, (_, i) => [people[2 * i]!, people[2 * i + 1]!] as const),
    companies: readOrganisations().companies.flatMap(name => (name.length === 1 ? name : [])),
    bodies: [...texts('groups'), ...texts('international'), ...texts('media')]
      .flatMap(text => text.split(/ = |, /).slice(0, 1))
      .filter(name => /^\p{Lu}\p{L}{2,}$/u.test(name) && !codes.has(name)),
  }
}

/** All texts within, but not the keys. */
function valuesOf(content: unknown): string[] {
  if (typeof content === 'string') return [content]
  return content !== null && typeof content === 'object' ? Object.values(content).flatMap(valuesOf) : []
}
