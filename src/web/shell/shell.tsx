import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useAnswer } from '../api.ts'
import { counted, fullDay } from '../dates.ts'
import { AsData } from './as-data.tsx'
import { Finder } from './finder.tsx'
import { KeyHelp } from './key-help.tsx'
import { useKeys } from './keys.ts'
import { useLive } from './live.ts'
import { chooseTheme, chosenTheme, type Theme } from './theme.ts'
import { WhoAmI } from './whoami.tsx'

const SECTIONS = [
  ['/', 'Ledger'],
  ['/stories', 'Stories'],
  ['/pending', 'Pending'],
  ['/actors', 'Actors'],
  ['/timeline', 'Timeline'],
  ['/map', 'Map'],
  ['/network', 'Network'],
  ['/review', 'Review'],
  ['/sources', 'Sources'],
] as const

/** What stands around every page but the way in, which asks for nothing that an account is needed for. */
export function Shell() {
  return useLocation().pathname === '/login' ? <Outlet /> : <Desk />
}

function Desk() {
  const help = useRef<HTMLDialogElement>(null)
  useKeys(useCallback(() => help.current?.showModal(), []))
  const { fresh, show } = useLive()
  useFocusOnMove()
  return (
    <>
      <a className="skip" href="#page">
        Skip to the page
      </a>
      <Masthead />
      <main className="page" id="page" tabIndex={-1}>
        <Outlet />
      </main>
      <Foot help={() => help.current?.showModal()} />
      <KeyHelp ref={help} />
      <div role="status">
        {fresh > 0 && (
          <button type="button" className="fresh" onClick={show}>
            {counted(fresh, 'new report')} read · show
          </button>
        )}
      </div>
    </>
  )
}

function Masthead() {
  const { pathname } = useLocation()
  const nav = useRef<HTMLElement>(null)
  // on a phone the sections scroll, and the one that one is in should be seen
  useEffect(() => {
    const here = pathname && nav.current?.querySelector<HTMLElement>('[aria-current]')
    if (here && nav.current)
      nav.current.scrollLeft = here.offsetLeft - nav.current.clientWidth / 2 + here.offsetWidth / 2
  }, [pathname])
  return (
    <header className="masthead">
      <div>
        <Link to="/" className="name">
          Readout
        </Link>
        <nav className="sections" aria-label="Sections" ref={nav}>
          {SECTIONS.map(([to, name]) => (
            <Link key={to} to={to} aria-current={isIn(pathname, to) ? 'page' : undefined}>
              {name}
            </Link>
          ))}
        </nav>
        <Finder />
      </div>
    </header>
  )
}

const isIn = (pathname: string, to: string): boolean =>
  to === '/' ? pathname === '/' || pathname === '/events' : pathname.startsWith(to)

/** A reader who goes to another page begins at its top, with eyes and with a screen reader alike. */
function useFocusOnMove(): void {
  const { pathname } = useLocation()
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current !== pathname) document.getElementById('page')?.focus({ preventScroll: true })
    before.current = pathname
  }, [pathname])
}

function Foot({ help }: { readonly help: () => void }) {
  const { data } = useAnswer('/api/stats')
  const { pathname } = useLocation()
  const [theme, setTheme] = useState<Theme>(chosenTheme)
  const next: Theme = theme === 'system' ? 'light' : theme === 'light' ? 'dark' : 'system'
  return (
    <footer className="foot">
      {data && (
        <Link to="/stats">
          {counted(data.events, 'event')} in {counted(data.articles, 'report')}
          {data.since && data.until && `, ${fullDay(data.since)} to ${fullDay(data.until)}`}
        </Link>
      )}
      {pathname !== '/api' && <AsData />}
      <Link to="/api">API</Link>
      <button type="button" onClick={help}>
        Keys
      </button>
      <button
        type="button"
        onClick={() => {
          chooseTheme(next)
          setTheme(next)
        }}
      >
        Colours: {theme === 'system' ? 'as the system' : theme}
      </button>
      <WhoAmI />
    </footer>
  )
}
