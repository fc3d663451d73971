/** Act and candidate → what the linker sees of them: the way between them in the tree and the text, and what each is. */
import type { Participant } from '../../record/record.ts'
import { readArguments } from '../frame/frame.ts'
import { EMPTY, fold, follow } from '../hash.ts'
import { keyOf } from '../merge.ts'
import { prepositionOf, type Tree } from '../tree.ts'
import type { Asked, Candidate, Named } from './candidates.ts'

/** Traits of each choice: that there is nobody, then each candidate. */
export function readChoices(tree: Tree, named: Named, asked: Asked, candidates: readonly Candidate[]): number[][] {
  const { act, role } = asked
  const { type, mode, entry } = act.match.frame
  const others = Math.min(5, new Set(candidates.map(({ key }) => key)).size)
  const base = hash('nobody', hash(role, EMPTY))
  const object = objectOf(tree, readArguments(tree, act.match.host).object[0] ?? -1)
  const nobody = ['', type, `${type} ${mode}`, `${others}`, `${type} ${others}`, `${type} ${act.status}`, entry]
  const view = { tree, named, asked, object, role: hash(role, EMPTY), type: hash(type, hash(role, EMPTY)) }
  return [nobody.map(trait => fold(hash(trait, base))), ...candidates.map(one => traitsOf(view, one))]
}

/** What is the same for all candidates of an act. */
interface View {
  readonly tree: Tree
  readonly named: Named
  readonly asked: Asked
  readonly object: string
  /** Hashes of the role, and of the role with the act's type. */
  readonly role: number
  readonly type: number
}

function traitsOf(view: View, candidate: Candidate): number[] {
  const found: number[] = []
  const add = (trait: number) => {
    found.push(fold(mix(trait, view.role)), fold(mix(trait, view.type)))
  }
  ofWhere(view, candidate, add)
  ofWho(view, candidate, add)
  ofActs(view, candidate, add)
  return found
}

type Add = (trait: number) => void

/** Where somebody is named as seen from the act. */
function ofWhere({ tree, asked, object }: View, { token }: Candidate, add: Add): void {
  const { match, status, within } = asked.act
  const { deprel, upos, head } = tree.tokens[token]!
  const apart = Math.min(3, tree.sentence[match.token]! - tree.sentence[token]!)
  add(of('any'))
  add(of('pos', match.pos))
  if (match.frame.mode) add(of('mode', match.frame.mode))
  add(of('status', status))
  if (!within) add(of('no outer'))
  add(of('sentence', apart))
  add(of('object', object, apart))
  add(of('at', prepositionOf(tree, token)))
  add(of(upos, deprel, apart))
  if (apart > 0) {
    add(of('is', deprel, apart))
    add(of('top', apart, tree.tokens[head]?.head === -1 ? 1 : 0))
    return
  }
  const { up, down, whole } = wayOf(tree, match.token, token)
  add(of('way', whole))
  add(of(match.pos, whole))
  add(of('up', up))
  add(of('down', down))
  add(of(token < match.token ? 'before' : 'behind', Math.min(5, Math.abs(token - match.token) >> 2)))
  add(of(match.frame.entry, whole))
}

const theirs = /^(?:its|his|her|their|our|my)\b/i

/** What somebody is. */
function ofWho({ tree, named, asked }: View, { who, key, token }: Candidate, add: Add): void {
  const { act, role } = asked
  const apart = Math.min(3, tree.sentence[act.match.token]! - tree.sentence[token]!)
  add(of('kind', who.type, who.sector ?? ''))
  add(of('theirs', theirs.test(who.text) ? 1 : 0))
  add(of('count', Math.min(4, named.counts.get(key) ?? 0)))
  const doer = role === 'recipient' ? act.actors[0] : act.recipients[0]
  const own = doer !== undefined && keyOf(doer) === key ? 1 : 0
  add(of('own', own, who.type))
  add(of('own', own, apart))
}

/** What somebody does in the acts around this one. */
function ofActs({ asked }: View, { key }: Candidate, add: Add): void {
  const { act, before, inner, alike } = asked
  const is = (side: readonly Participant[]) => side.some(one => keyOf(one) === key)
  const doers = (side: readonly Participant[]) =>
    act.actors.some(actor => side.some(one => keyOf(one) === keyOf(actor)))
  if (act.within) {
    const { type } = act.within.match.frame
    if (is(act.within.actors)) add(of('outer doer', type))
    if (is(act.within.recipients)) add(of('outer recipient', type))
  }
  for (const one of inner) {
    if (is(one.actors)) add(of('inner doer', one.match.frame.type))
    if (is(one.recipients)) add(of('inner recipient', one.match.frame.type))
  }
  before.forEach((one, at) => {
    const does = is(one.actors)
    const suffers = is(one.recipients)
    if (!does && !suffers) return
    // whether this act's doers did that one too, and whether it was done to them
    const how = (doers(one.actors) ? 1 : 0) + (doers(one.recipients) ? 2 : 0)
    const { type } = one.match.frame
    if (does) {
      add(of('last doer', at, how))
      add(of('last doer', type, how))
    }
    if (suffers) {
      add(of('last recipient', at, how))
      add(of('last recipient', type, how))
    }
  })
  if (!alike) return
  const same = doers(alike.actors) ? 1 : 0
  if (is(alike.recipients)) add(of('alike recipient', same))
  if (is(alike.actors)) add(of('alike doer', same))
}

function objectOf(tree: Tree, object: number): string {
  if (object < 0) return 'none'
  const { upos } = tree.tokens[object]!
  if (upos === 'PRON') return tree.lemmas[object]!
  const determiner = tree.children[object]!.find(child => tree.tokens[child]!.deprel === 'det')
  return determiner === undefined ? upos : tree.lemmas[determiner]!
}

/** Steps up or down in the tree that a way tells apart, and those that it goes at most. */
const STEPS = 4
const FARTHEST = 12

/** The way through the tree from a word to another of its sentence, hashed: relations up, then down. */
function wayOf(tree: Tree, from: number, to: number): { up: number; down: number; whole: number } {
  const above: number[] = []
  for (let node = from; node >= 0 && above.length < FARTHEST; node = tree.tokens[node]!.head) above.push(node)
  let down = EMPTY
  let node = to
  let meet = above.indexOf(node)
  for (let steps = 0; meet < 0 && node >= 0 && steps < FARTHEST; steps++) {
    const { deprel, head } = tree.tokens[node]!
    if (steps < STEPS) {
      down = hash(deprel, down)
      if (deprel.startsWith('obl') || deprel === 'nmod') down = hash(prepositionOf(tree, node), down)
    }
    node = head
    meet = above.indexOf(node)
  }
  if (meet < 0) return { up: 0, down: 0, whole: 0 }
  let up = EMPTY
  for (let at = 0; at < Math.min(meet, STEPS); at++) up = hash(tree.tokens[above[at]!]!.deprel, up)
  return { up, down, whole: mix(up, down) }
}

/** A trait of several words and numbers. */
function of(...parts: readonly (string | number)[]): number {
  let h = EMPTY
  for (const part of parts) h = typeof part === 'string' ? hash(part, h) : mix(part, h)
  return h
}

/** A word after what came before it. */
function hash(word: string, before: number): number {
  const h = follow(before, word)
  return Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
}

function mix(trait: number, seed: number): number {
  const h = Math.imul(trait ^ (seed >>> 7) ^ (seed << 11), 0x01000193)
  return Math.imul(h ^ seed ^ (h >>> 15), 0x297a2d39)
}
