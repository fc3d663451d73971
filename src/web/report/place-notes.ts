/** Notes stand beside the words that they are about, one under the other where the words are close. */
import { type RefObject, useLayoutEffect } from 'react'

const GAP = 14

/** Sets each note's top to its trigger's, or below the note before it; only where there is a margin. */
export function usePlacedNotes(text: RefObject<HTMLElement | null>): void {
  // after every drawing: a chosen note is taller, and moves those below it
  useLayoutEffect(() => {
    if (text.current) placeNotes(text.current)
  })
  useLayoutEffect(() => {
    const element = text.current
    if (!element) return
    const watch = new ResizeObserver(() => placeNotes(element))
    watch.observe(element)
    return () => watch.disconnect()
  }, [text])
}

function placeNotes(text: HTMLElement): void {
  const notes = [...text.querySelectorAll<HTMLElement>('[data-note]')]
  const margin = notes[0] && getComputedStyle(notes[0]).position === 'absolute'
  const origin = text.getBoundingClientRect().top
  const placed = notes
    .map(note => {
      const trigger = text.querySelector(`[data-trigger="${CSS.escape(note.dataset.note!)}"]`) ?? note.parentElement!
      return { note, wish: trigger.getBoundingClientRect().top - origin }
    })
    .sort((a, b) => a.wish - b.wish)
  let bottom = 0
  for (const { note, wish } of placed) {
    const top = Math.max(wish, bottom)
    note.style.top = margin ? `${top}px` : ''
    bottom = top + note.offsetHeight + GAP
  }
  // they may run on beside what stands below the text, not beyond the page
  const page = text.closest<HTMLElement>('.report')!
  page.style.minHeight = margin ? `${bottom + origin - page.getBoundingClientRect().top}px` : ''
}
