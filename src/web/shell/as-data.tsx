import { useLocation, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useAnswer } from '../api.ts'
import { questionOf } from '../ledger/question.ts'
import type { Search } from '../router.tsx'

/** Endings besides .json, .csv and .atom, where a page is more than a list. */
const MORE: Readonly<Record<string, readonly (readonly [ending: string, name: string])[]>> = {
  '/pending': [['ics', 'calendar']],
  '/map': [['geojson', 'GeoJSON']],
  '/network': [['graphml', 'GraphML']],
}

const ENDINGS = [
  ['json', 'JSON'],
  ['csv', 'CSV'],
  ['atom', 'feed'],
] as const

/** This page as data: its own URL with another ending. */
export function AsData() {
  const { pathname, searchStr } = useLocation()
  const search = useSearch({ strict: false }) as Search
  const asOf = useAnswer('/api/stats').data?.asOf
  const ledger = pathname === '/' || pathname === '/events'
  // what the ledger asks for of itself is spelt out, for the file is read without it
  const asked = ledger ? written(questionOf(search, asOf)) : searchStr
  const path = pathname === '/' ? '/index' : pathname
  const feed = `${path}.atom${asked}`
  useEffect(() => {
    document.querySelector('link[rel="alternate"]')?.setAttribute('href', feed)
  }, [feed])
  return (
    <span className="as-data">
      This page as{' '}
      {[...(pathname === '/stats' ? ENDINGS.slice(0, 1) : ENDINGS), ...(MORE[pathname] ?? [])].map(([ending, name]) => (
        <a key={ending} href={`${path}.${ending}${asked}`}>
          {name}
        </a>
      ))}
    </span>
  )
}

function written(params: Readonly<Record<string, string | undefined>>): string {
  const kept = Object.entries(params).filter((field): field is [string, string] => Boolean(field[1]))
  const text = new URLSearchParams(kept).toString()
  return text && `?${text}`
}
