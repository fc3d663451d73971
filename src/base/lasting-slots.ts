/**
 * Numbered slots for forms, given anew to others when all are taken: a form that was asked for since the hand last passed
 * its slot stays (the clock of Corbató, A paging experiment with the Multics system, 1969).
 */
export interface LastingSlots {
  /** Begins a turn: slots found and given from now on are nobody else's until the next. Fewer forms a turn than slots. */
  turn(): void
  /** A known form's slot. */
  find(form: string): number | undefined
  /** A slot for a form that has none. */
  give(form: string): number
}

/** Slots 1 to `count` - 1; slot 0 is the caller's own. */
export function lastingSlots(count: number): LastingSlots {
  const slotOf = new Map<string, number>()
  const forms: (string | undefined)[] = new Array(count)
  /** The turn in which a slot was last asked for; 0 once the hand has passed it. */
  const asked = new Uint32Array(count)
  let now = 0
  let hand = 0
  const find = (form: string): number | undefined => {
    const slot = slotOf.get(form)
    if (slot !== undefined) asked[slot] = now
    return slot
  }
  const give = (form: string): number => {
    for (;;) {
      hand = hand + 1 === count ? 1 : hand + 1
      if (asked[hand] === 0) break
      if (asked[hand] !== now) asked[hand] = 0
    }
    const before = forms[hand]
    if (before !== undefined) slotOf.delete(before)
    const own = alone(form)
    forms[hand] = own
    slotOf.set(own, hand)
    asked[hand] = now
    return hand
  }
  const turn = (): void => {
    now++
  }
  return { turn, find, give }
}

/** The same form; not as a part of the text that it was cut from, which would live as long as the form. */
function alone(form: string): string {
  return form.split('').join('')
}
