/** Every page of the desk and its URL. Pages other than the ledger are loaded when they are gone to. */
import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
} from '@tanstack/react-router'
import { Ledger } from './ledger/ledger.tsx'
import { Shell } from './shell/shell.tsx'
import { NotThere } from './shell/trouble.tsx'

/** The state of a page as its URL has it: words only. */
export type Search = { [name: string]: string | undefined }

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotThere,
  validateSearch: (search: Record<string, unknown>): Search =>
    Object.fromEntries(
      Object.entries(search).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
    ),
})

const page = <Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({ getParentRoute: () => root, path, component })

const routes = root.addChildren([
  page('/', Ledger),
  page('/events', Ledger),
  page(
    '/events/$id',
    lazyRouteComponent(() => import('./event/event.tsx'), 'EventPage'),
  ),
  page(
    '/articles/$id',
    lazyRouteComponent(() => import('./report/report.tsx'), 'ReportPage'),
  ),
  page(
    '/articles',
    lazyRouteComponent(() => import('./reports/reports.tsx'), 'ReportsPage'),
  ),
  page(
    '/statements',
    lazyRouteComponent(() => import('./reports/statements.tsx'), 'StatementsPage'),
  ),
  page(
    '/actors',
    lazyRouteComponent(() => import('./actor/actors.tsx'), 'ActorsPage'),
  ),
  page(
    '/actors/$id',
    lazyRouteComponent(() => import('./actor/actor.tsx'), 'ActorPage'),
  ),
  page(
    '/dyads/$a/$b',
    lazyRouteComponent(() => import('./dyad/dyad.tsx'), 'DyadPage'),
  ),
  page(
    '/pending',
    lazyRouteComponent(() => import('./pending/pending.tsx'), 'PendingPage'),
  ),
  page(
    '/timeline',
    lazyRouteComponent(() => import('./timeline/timeline.tsx'), 'TimelinePage'),
  ),
  page(
    '/map',
    lazyRouteComponent(() => import('./map/map.tsx'), 'MapPage'),
  ),
  page(
    '/network',
    lazyRouteComponent(() => import('./network/network.tsx'), 'NetworkPage'),
  ),
  page(
    '/review',
    lazyRouteComponent(() => import('./review/review.tsx'), 'ReviewPage'),
  ),
  page(
    '/login',
    lazyRouteComponent(() => import('./login/login.tsx'), 'LoginPage'),
  ),
  page(
    '/stories',
    lazyRouteComponent(() => import('./stories/stories.tsx'), 'StoriesPage'),
  ),
  page(
    '/follow-through',
    lazyRouteComponent(() => import('./outcome/follow-page.tsx'), 'FollowPage'),
  ),
  page(
    '/api',
    lazyRouteComponent(() => import('./api-docs/api-docs.tsx'), 'ApiPage'),
  ),
  page(
    '/stats',
    lazyRouteComponent(() => import('./stats/stats.tsx'), 'StatsPage'),
  ),
  page(
    '/sources',
    lazyRouteComponent(() => import('./sources/sources.tsx'), 'SourcesPage'),
  ),
])

export function makeRouter(queries: QueryClient) {
  return createRouter({
    routeTree: routes,
    context: { queries },
    defaultPreload: 'intent',
    scrollRestoration: true,
    parseSearch: text => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: search => {
      const kept = Object.entries(search).filter(([, value]) => value !== undefined && value !== '') as [
        string,
        string,
      ][]
      const text = new URLSearchParams(kept).toString()
      return text ? `?${text}` : ''
    },
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
