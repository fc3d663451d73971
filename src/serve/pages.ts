/** The desk's pages → the lists that they show, so that a page's URL with another ending is the page as data. */
import { ENDINGS, type Ending } from './format.ts'

interface Listing {
  /** Path under /api. */
  readonly list: string
  /** Parameters that only say how the page looks. */
  readonly view?: readonly string[]
  /** Parameters that the API calls otherwise. */
  readonly names?: Readonly<Record<string, string>>
  /** What the page always asks. */
  readonly asks?: Readonly<Record<string, string>>
}

/** Pages whose list has another name or other parameters than the page; every other page is called as its list is. */
const LISTINGS: Readonly<Record<string, Listing>> = {
  index: { list: 'events' },
  actors: { list: 'actors', names: { name: 'text' } },
  map: { list: 'places', view: ['place'] },
  network: { list: 'network', view: ['who'] },
  review: { list: 'events', view: ['event'], asks: { review: 'none', sort: 'doubt' } },
  timeline: { list: 'timeline', view: ['from', 'to', 'day', 'upto'] },
}

interface Asked {
  readonly path: string
  readonly search: string
  readonly ending: Ending
}

const ENDED = new RegExp(`^(/api)?/(.+)\\.(${ENDINGS.join('|')})$`)

/** What a URL asks for: `/events.csv` and `/api/events.csv` are one list, and the home page's is `/index.json`. */
export function readAddress({ pathname, search }: URL): Asked {
  if (pathname === '/api/openapi.json' || pathname.startsWith('/assets/'))
    return { path: pathname, search, ending: 'json' }
  const [, api, name, ending = 'json'] = ENDED.exec(pathname) ?? []
  if (!name) return { path: pathname, search, ending: 'json' }
  const listing = (!api && LISTINGS[name]) || { list: name }
  return {
    path: `/api/${listing.list}`,
    search: api ? search : searchOf(new URLSearchParams(search), name, listing),
    ending: ending as Ending,
  }
}

function searchOf(params: URLSearchParams, name: string, { view = [], names = {}, asks = {} }: Listing): string {
  const asked = new URLSearchParams(asks)
  // a report's page carries the event that is chosen in it
  const shows = name.startsWith('articles/') ? ['event'] : view
  for (const [field, value] of params) if (!shows.includes(field)) asked.append(names[field] ?? field, value)
  const text = asked.toString()
  return text && `?${text}`
}
