/** The desk by keyboard: j and k move, enter opens, / searches, g and a letter goes, ? lists them. */
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'

/** Where `g` and a letter go. */
export const GOES = [
  ['l', '/', 'Ledger'],
  ['o', '/stories', 'Stories'],
  ['p', '/pending', 'Pending'],
  ['a', '/actors', 'Actors'],
  ['t', '/timeline', 'Timeline'],
  ['m', '/map', 'Map'],
  ['n', '/network', 'Network'],
  ['r', '/review', 'Review'],
  ['s', '/sources', 'Sources'],
  ['c', '/stats', 'Statistics (counts)'],
] as const

/** What a page's own keys do, by key. */
export type PageKeys = Readonly<Record<string, () => void>>
let pageKeys: PageKeys = {}

/** Keys that a page has besides the desk's, for as long as it is shown; none of its own where a part of it has them. */
export function usePageKeys(keys: PageKeys | undefined): void {
  useEffect(() => {
    if (!keys) return
    pageKeys = keys
    return () => {
      pageKeys = {}
    }
  }, [keys])
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

// after this long a "g" is forgotten
const PATIENCE = 1200

/** Moves the focus to the next or previous row of the page. */
function move(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const here = rows.findIndex(row => row === document.activeElement || row.contains(document.activeElement))
  const next = here < 0 ? firstInView(rows) : here + step
  rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus()
}

const firstInView = (rows: readonly HTMLElement[]): number =>
  Math.max(
    0,
    rows.findIndex(row => row.getBoundingClientRect().top > 60),
  )

export function useKeys(help: () => void): void {
  const navigate = useNavigate()
  useEffect(() => {
    let going = 0
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
      if (going > 0 && performance.now() - going < PATIENCE) {
        going = 0
        const go = GOES.find(([letter]) => letter === event.key)
        if (!go) return
        event.preventDefault()
        void navigate({ to: go[1] })
        return
      }
      going = 0
      if (event.key === 'g') going = performance.now()
      else if (event.key === 'j') move(1)
      else if (event.key === 'k') move(-1)
      else if (event.key === '?') help()
      else if (event.key === '/') document.querySelector<HTMLElement>('[data-search]')?.focus()
      else if (Object.hasOwn(pageKeys, event.key)) pageKeys[event.key]!()
      else return
      event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [navigate, help])
}
