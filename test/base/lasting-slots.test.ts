import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastingSlots } from '../../src/base/lasting-slots.ts'

describe('slots for forms', () => {
  test('a form keeps its slot while it is asked for, and the form not asked for gives its own up', () => {
    const slots = lastingSlots(4)
    slots.turn()
    const [a, b, c] = ['a', 'b', 'c'].map(slots.give)
    expect([a, b, c].sort()).toEqual([1, 2, 3])
    slots.turn()
    const d = slots.give('d')
    slots.turn()
    const kept = ['a', 'b', 'c'].filter(form => slots.find(form) !== undefined)
    expect(kept).toHaveLength(2)
    slots.turn()
    slots.find('d')
    slots.give('e')
    expect(slots.find('d')).toBe(d)
  })

  test('no two forms of a turn share a slot, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(20), { maxLength: 7 }), { maxLength: 40 }), turns => {
        const slots = lastingSlots(8)
        for (const turn of turns) {
          slots.turn()
          const given = new Map<string, number>()
          for (const form of turn.map(String)) given.set(form, slots.find(form) ?? slots.give(form))
          expect(new Set(given.values()).size).toBe(given.size)
          for (const [form, slot] of given) expect(slots.find(form)).toBe(slot)
          for (const slot of given.values()) expect(slot).toBeGreaterThan(0)
        }
      }),
    )
  })
})
