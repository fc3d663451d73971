import { Link, useSearch } from '@tanstack/react-router'
import type { ActorRef, Facets } from '../../serve/api.ts'
import { useAnswer } from '../api.ts'
import { count } from '../dates.ts'
import type { Search } from '../router.tsx'
import { FIELDS, type Field, questionOf, toggled, valuesOf } from './question.ts'
import { When } from './when.tsx'

interface Choice {
  readonly value: string
  readonly name: string
  readonly events: number
}

const QUADS: Readonly<Record<string, string>> = {
  'verbal cooperation': 'Cooperation, words',
  'material cooperation': 'Cooperation, deeds',
  'verbal conflict': 'Conflict, words',
  'material conflict': 'Conflict, deeds',
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()

/** What the ledger can be narrowed to, with how many events that leaves. */
export function Filters({ asOf }: { readonly asOf: string | undefined }) {
  const search = useSearch({ strict: false }) as Search
  const on = FIELDS.filter(field => search[field] && field !== 'text' && field !== 'sort')
  return (
    <>
      <details className="filters-fold">
        <summary>
          {on.length === 0 ? 'Filter' : `Filter: ${on.map(field => search[field]!.replaceAll(',', ', ')).join(' · ')}`}
        </summary>
        <Groups asOf={asOf} />
      </details>
      <div className="filters-open">
        <Groups asOf={asOf} />
      </div>
    </>
  )
}

function Groups({ asOf }: { readonly asOf: string | undefined }) {
  const search = useSearch({ strict: false }) as Search
  const on = FIELDS.filter(field => search[field])
  const status = useFacets(search, 'status', asOf)
  const quad = useFacets(search, 'quad', asOf)
  const actor = useFacets(search, 'actor', asOf)
  const other = useFacets(search, 'with', asOf)
  const type = useFacets(search, 'type', asOf)
  const source = useFacets(search, 'source', asOf)
  const named = (refs: readonly ActorRef[] = [], most = 8) =>
    refs.slice(0, most).map(({ name, events }) => ({ value: name, name, events }))
  return (
    <div className="filters">
      {on.length > 0 && (
        <Link className="clear" to="/" search={{}}>
          Clear all
        </Link>
      )}
      <Group
        title="Status"
        field="status"
        choices={status?.status.map(({ value, events }) => ({ value, name: capital(value), events }))}
        total={status?.events}
      />
      <Group
        title="Words and deeds"
        field="quad"
        choices={quad?.quad.map(({ value, events }) => ({ value, name: QUADS[value] ?? value, events }))}
      />
      <When asOf={asOf} />
      <Group title="Who" field="actor" choices={named(sides(actor))} />
      {search.actor && <Group title="With whom" field="with" choices={named(others(other, search.actor))} />}
      <Group
        title="What"
        field="type"
        choices={type?.type.slice(0, 8).map(({ value, events }) => ({ value, name: capital(value), events }))}
      />
      <Group title="Told by" field="source" choices={named(source?.source, 6)} />
      {status?.capped && <p className="soft capped">Counts are of the newest {count(status.events)} events.</p>}
    </div>
  )
}

/** States, and bodies that are no state; people are found by their own pages. */
function sides(facets: Facets | undefined): readonly ActorRef[] {
  const states = facets?.country.filter(({ id }) => !['IGO', 'NGO'].includes(id)) ?? []
  const bodies = facets?.actor.filter(({ type }) => type === 'organisation') ?? []
  return [...states, ...bodies].sort((a, b) => b.events - a.events)
}

/** The other sides of somebody's events, they themselves left out. */
const others = (facets: Facets | undefined, actor: string): readonly ActorRef[] =>
  sides(facets).filter(({ id, name }) => id !== actor && name !== actor)

/** Counts as they would be without the field's own filter, so that another value can be chosen. */
function useFacets(search: Search, field: Field, asOf: string | undefined) {
  const { [field]: _, ...rest } = search
  const until = field === 'status' && search.status ? undefined : asOf
  return useAnswer('/api/facets', questionOf(rest, until), { enabled: asOf !== undefined }).data
}

interface GroupProps {
  readonly title: string
  readonly field: Field
  readonly choices: readonly Choice[] | undefined
  /** All events, as the measure of the bars. */
  readonly total?: number | undefined
}

function Group({ title, field, choices = [], total }: GroupProps) {
  const search = useSearch({ strict: false }) as Search
  const chosen = valuesOf(search, field)
  if (choices.length === 0 && chosen.length === 0) return null
  const missing = chosen
    .filter(value => !choices.some(choice => choice.value === value))
    .map(value => ({ value, name: value, events: 0 }))
  return (
    <section>
      <h2 className="label">{title}</h2>
      <ul className="plain">
        {total !== undefined && (
          <li>
            <Link
              className="choice"
              to="/"
              search={{ ...search, [field]: undefined }}
              aria-current={chosen.length === 0 ? 'true' : undefined}
            >
              <span>All</span>
              <span className="number">{count(total)}</span>
            </Link>
          </li>
        )}
        {[...missing, ...choices].map(({ value, name, events }) => (
          <li key={value}>
            <Link
              className="choice"
              to="/"
              search={toggled(search, field, value)}
              aria-current={chosen.includes(value) ? 'true' : undefined}
            >
              <span dir="auto">{name}</span>
              <span className="number">{count(events)}</span>
              {total !== undefined && total > 0 && (
                <meter className="bar" aria-hidden="true" min={0} max={total} value={events} />
              )}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
