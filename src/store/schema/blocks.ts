/** Event → blocks: numbers under which events stand that may tell one act, so that a new one meets few others. */
import { contentId } from '../../base/ids.ts'
import {
  type Event,
  type EventType,
  isAnybody,
  isOffer,
  kindred,
  LASTING,
  type Participant,
  type Stage,
  settledBy,
  settlersOf,
  stageOf,
} from '../../record/record.ts'
import { fold, PENDING, type Placing } from './codes.ts'

/** Days around an event within which another report may tell it; under another type on its own days only. */
const SAME = 10
const LASTING_DAYS = 45
const KIN = 3
/** Days that an announcement may wait for its outcome, before its day and after; and that an offer waits. */
const AHEAD = 150
const AFTER = 61

/** A list of more is known by its first ones: pairs grow with its square. */
const MOST_SIDES = 8

/** A look into some blocks: events whose days overlap `from` to `to`, the nearest to `day` first. */
interface Look {
  readonly blocks: readonly number[]
  readonly from: number
  readonly to: number
  readonly day: number
}

/** Who stands in an event, as blocks name them: two who face each other, one told alone, or anyone who takes part. */
interface Sides {
  readonly pairs: readonly string[]
  readonly alone: readonly string[]
  readonly each: readonly string[]
}

/** Blocks that an event is filed under. */
export function blocksOf(event: Event): number[] {
  const { pairs, alone, each } = sidesOf(event)
  return [...pairs, ...alone, ...each].map(sides => block(sides, event.type, stageOf(event.status)))
}

/** Where the events stand that may be told again, answered or followed by this one, which stands on these days and was told on `told`. */
export function looksFor(event: Event, { day, span }: Placing, told = day): Look[] {
  const { pairs, alone, each } = sidesOf(event)
  // two sides are told again as two or as one of them; one side alone by whoever names it
  const sides = alone.length > 0 ? each : [...pairs, ...each.map(one => one.slice(0, -1))]
  if (sides.length === 0) return []
  const stage = stageOf(event.status)
  const others = kindred(event.type)
  const look = (types: readonly EventType[], stages: readonly Stage[], from: number, to: number): Look => ({
    blocks: sides.flatMap(one => types.flatMap(type => stages.map(stage => block(one, type, stage)))),
    ...{ from, to, day },
  })
  const last = day + span
  const around = LASTING.has(event.type) ? LASTING_DAYS : SAME
  return [
    look([event.type], [stage], day - around, last + around),
    look(others, [stage], day - KIN, last + KIN),
    look(settledBy(event.type), ['ahead'], day - AHEAD, last + AHEAD),
    // what is put off or called off is so before its day
    ...(PENDING.includes(event.status)
      ? [look(settlersOf(event.type), ['done', 'off', 'ahead'], Math.min(day, told) - 1, last + AHEAD)]
      : []),
    // an offer stands among what is done
    ...(event.type === 'AGREE' && stage === 'done' ? [look(['CONCEDE', 'AGREE'], ['done'], day - AFTER, day)] : []),
    ...(isOffer(event) ? [look(['AGREE'], ['done'], day, last + AFTER)] : []),
  ]
}

function sidesOf({ actors, recipients }: Event): Sides {
  const [acting, facing] = [keysOf(actors), keysOf(recipients)]
  const everyone = [...new Set([...acting, ...facing])]
  const pairs = new Set<string>()
  for (const one of acting) for (const other of facing) pairs.add(pairOf(one, other))
  // among equals nobody is acted on
  if (facing.length === 0)
    for (const [i, one] of acting.entries()) for (const other of acting.slice(i + 1)) pairs.add(pairOf(one, other))
  return { pairs: [...pairs], alone: pairs.size === 0 ? everyone : [], each: everyone.map(one => `${one}*`) }
}

const pairOf = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`)

/** The state that somebody acts for, else their own name. */
function keysOf(participants: readonly Participant[]): string[] {
  const known = participants.filter(one => !isAnybody(one))
  return [
    ...new Set(
      known
        .slice(0, MOST_SIDES)
        .map(({ country, actor, name }) =>
          country && country !== 'IGO' && country !== 'NGO' ? country : (actor ?? `~${fold(name)}`),
        ),
    ),
  ]
}

/** 50 bits: exact in a double, and two blocks that share a number only cost a look. */
const block = (sides: string, type: EventType, stage: Stage): number =>
  Number.parseInt(contentId('block', sides, type, stage).slice(0, 10), 32)
