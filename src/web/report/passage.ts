/** Words of a report that a reader picks out to comment on, and those that were commented on before. */
import { type CSSProperties, type RefObject, useEffect, useMemo, useState } from 'react'
import type { Comment, Evidence, Span } from '../../serve/api.ts'
import { anchor, passageAt, passageOf } from '../comments/annotation.ts'
import { usePageKeys } from '../shell/keys.ts'
import type { Mark } from './marks.ts'

/** Where the passages of comments stand in a text; those that are gone have no mark. */
export function passageMarks(text: string, comments: readonly Comment[]): readonly Mark[] {
  return comments.flatMap(comment => {
    const passage = comment.deleted ? undefined : passageOf(comment)
    const span = passage && anchor(text, passage)
    return span ? [{ ...span, kind: 'passage' as const }] : []
  })
}

interface Picked {
  /** The words that the next comment is about. */
  readonly passage: Evidence | undefined
  readonly pick: () => void
  /** Where the button to pick them stands; absent where nothing is selected. */
  readonly pickButton: CSSProperties | undefined
  readonly letGo: () => void
}

/** By mouse: select words, then the button. By keyboard: `c`, for the selected words or the chosen event's clause. */
export function usePicked(place: RefObject<HTMLElement | null>, text: string, clause: Span | undefined): Picked {
  const [selected, setSelected] = useState<Span & CSSProperties>()
  const [passage, setPassage] = useState<Evidence>()
  useEffect(() => {
    const change = () => setSelected(place.current ? selection(place.current) : undefined)
    document.addEventListener('selectionchange', change)
    return () => document.removeEventListener('selectionchange', change)
  }, [place])
  const picked = useMemo(() => {
    const about = selected ?? clause
    return {
      pick() {
        if (about) setPassage(passageAt(text, about))
        getSelection()?.removeAllRanges()
      },
      letGo: () => setPassage(undefined),
    }
  }, [selected, clause, text])
  usePageKeys(useMemo(() => ({ c: picked.pick }), [picked]))
  return { ...picked, passage, pickButton: selected && { top: selected.top, left: selected.left } }
}

/** The selected words as a stretch of the report's text, and where they end on the page. */
function selection(place: HTMLElement): (Span & CSSProperties) | undefined {
  const range = getSelection()?.rangeCount ? getSelection()!.getRangeAt(0) : undefined
  if (!range || range.collapsed) return undefined
  const start = offsetOf(place, range.startContainer, range.startOffset)
  const end = offsetOf(place, range.endContainer, range.endOffset)
  if (start === undefined || end === undefined || end <= start) return undefined
  const [box, origin] = [range.getBoundingClientRect(), place.getBoundingClientRect()]
  return { start, end, top: box.bottom - origin.top, left: Math.max(0, box.left - origin.left) }
}

/** A place in the page as an offset of the report's text: its paragraph's start and what stands before it there. */
function offsetOf(place: HTMLElement, node: Node, offset: number): number | undefined {
  const element = node instanceof Element ? node : node.parentElement
  const paragraph = element?.closest<HTMLElement>('[data-start]')
  if (!paragraph || !place.contains(paragraph)) return undefined
  const before = document.createRange()
  before.setStart(paragraph, 0)
  before.setEnd(node, offset)
  return Number(paragraph.dataset.start) + before.toString().length
}
