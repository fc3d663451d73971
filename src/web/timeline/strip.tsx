import { type KeyboardEvent, type PointerEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { counted, days as range } from '../dates.ts'
import { countsBetween, type Days, isoOf } from './days.ts'
import { draw, stepOf, type View } from './draw.ts'

const HEIGHT = 372
// nobody looks at less than this many days, nor at more than the record and a little on either side
const LEAST = 5
// a press that moves further than this moves the strip
const SLIP = 4

interface StripProps {
  readonly days: Days
  readonly view: View
  readonly chosen: View | undefined
  readonly look: (view: View) => void
  /** A bar was chosen: its first and last day. */
  readonly choose: (from: number, to: number) => void
}

/** The canvas: drag or arrows move, wheel or + and - zoom, click or enter choose a bar. The URL follows when one rests. */
export function Strip({ days, view: given, chosen, look, choose }: StripProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [view, setView] = useState(given)
  const [width, setWidth] = useState(0)
  const rest = useRef(0)
  useEffect(() => setView({ from: given.from, to: given.to }), [given.from, given.to])
  // known before the first key can be pressed
  useLayoutEffect(() => {
    setWidth(canvas.current!.clientWidth)
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)))
    watch.observe(canvas.current!)
    return () => watch.disconnect()
  }, [])
  useLayoutEffect(() => {
    if (canvas.current && width > 0) paint(canvas.current, { days, view, width, chosen })
  }, [days, view, width, chosen])
  const show = (next: View) => {
    const kept = within(days, next)
    setView(kept)
    window.clearTimeout(rest.current)
    rest.current = window.setTimeout(() => look(kept), 300)
  }
  const step = stepOf(view, width)
  const chooseAt = (day: number) => {
    const start = Math.floor(day / step) * step
    choose(start, start + step - 1)
  }
  const zoom = (by: number, around = (view.from + view.to) / 2) =>
    show({ from: around - (around - view.from) * by, to: around + (view.to - around) * by })
  useWheel(canvas, (by, part) => zoom(by, view.from + (view.to - view.from) * part))
  const press = (event: KeyboardEvent) => {
    const length = view.to - view.from
    const at = chosen?.from ?? Math.floor(view.to - step)
    const move = { ArrowLeft: -step, ArrowRight: step, PageUp: -length / 2, PageDown: length / 2 }[event.key]
    if (event.key.startsWith('Arrow') && move !== undefined) {
      chooseAt(at + move)
      if (at + move < view.from || at + move >= view.to) show({ from: view.from + move, to: view.to + move })
    } else if (move !== undefined) show({ from: view.from + move, to: view.to + move })
    else if (event.key === '+' || event.key === '=') zoom(0.6, chosen?.from)
    else if (event.key === '-') zoom(1.7, chosen?.from)
    else if (event.key === '0') show({ from: days.first, to: days.last + 1 })
    else return
    event.preventDefault()
  }
  return (
    <figure className="strip">
      <canvas
        ref={canvas}
        tabIndex={0}
        role="slider"
        aria-label="Days"
        aria-valuemin={days.first}
        aria-valuemax={days.last}
        aria-valuenow={chosen?.from ?? days.last}
        aria-valuetext={saidOf(days, chosen, view)}
        height={HEIGHT}
        onKeyDown={press}
        {...useDrag(view, { show, chooseAt })}
      />
      <figcaption className="strip-keys">
        <button type="button" className="button" onClick={() => zoom(0.6)}>
          Closer <kbd>+</kbd>
        </button>
        <button type="button" className="button" onClick={() => zoom(1.7)}>
          Further <kbd>-</kbd>
        </button>
        <button type="button" className="button" onClick={() => show({ from: days.first, to: days.last + 1 })}>
          All <kbd>0</kbd>
        </button>
        <span className="soft">
          {range(isoOf(Math.ceil(view.from)), isoOf(Math.floor(view.to - 1)))}; a bar is{' '}
          {step === 1 ? 'a day' : `${step} days`}
        </span>
      </figcaption>
    </figure>
  )
}

function saidOf(days: Days, chosen: View | undefined, view: View): string {
  const { from, to } = chosen ?? view
  const events = countsBetween(days, Math.floor(from), Math.ceil(to) - 1).reduce((all, one) => all + one, 0)
  return `${range(isoOf(Math.floor(from)), isoOf(Math.ceil(to) - 1))}: ${counted(events, 'event')}`
}

function paint(
  canvas: HTMLCanvasElement,
  given: { days: Days; view: View; width: number; chosen: View | undefined },
): void {
  const fine = window.devicePixelRatio || 1
  canvas.width = given.width * fine
  canvas.height = HEIGHT * fine
  const context = canvas.getContext('2d')
  if (!context) return
  context.scale(fine, fine)
  draw(context, { ...given, size: { width: given.width, height: HEIGHT } })
}

/** No closer than a few days, and never so far that the record is out of view. */
function within({ first, last }: Days, { from, to }: View): View {
  const room = Math.max(LEAST, (last - first) * 0.1)
  const length = Math.min(Math.max(to - from, LEAST), last - first + 1 + 2 * room)
  const middle = Math.min(Math.max((from + to) / 2, first), last + 1)
  return { from: middle - length / 2, to: middle + length / 2 }
}

/** A wheel zooms about where the pointer is. The page scrolls where the wheel alone is turned; ctrl or a pinch zooms. */
function useWheel(canvas: React.RefObject<HTMLCanvasElement | null>, zoom: (by: number, part: number) => void): void {
  const latest = useRef(zoom)
  latest.current = zoom
  useEffect(() => {
    const element = canvas.current
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      latest.current(1.0015 ** event.deltaY, event.offsetX / element!.clientWidth)
    }
    // React's own wheel listeners cannot keep the page from zooming
    element?.addEventListener('wheel', turn, { passive: false })
    return () => element?.removeEventListener('wheel', turn)
  }, [canvas])
}

function useDrag(view: View, { show, chooseAt }: { show: (view: View) => void; chooseAt: (day: number) => void }) {
  const held = useRef<{ x: number; view: View; moved: boolean }>(undefined)
  return {
    onPointerDown(event: PointerEvent<HTMLCanvasElement>) {
      event.currentTarget.setPointerCapture(event.pointerId)
      held.current = { x: event.clientX, view, moved: false }
    },
    onPointerMove(event: PointerEvent<HTMLCanvasElement>) {
      if (!held.current) return
      const { x, view: start } = held.current
      const slid = event.clientX - x
      held.current.moved ||= Math.abs(slid) > SLIP
      const by = (slid / event.currentTarget.clientWidth) * (start.to - start.from)
      if (held.current.moved) show({ from: start.from - by, to: start.to - by })
    },
    onPointerUp(event: PointerEvent<HTMLCanvasElement>) {
      const { moved } = held.current ?? { moved: true }
      held.current = undefined
      const part = event.nativeEvent.offsetX / event.currentTarget.clientWidth
      if (!moved) chooseAt(view.from + part * (view.to - view.from))
    },
  }
}
