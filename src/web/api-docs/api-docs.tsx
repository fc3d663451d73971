import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { TroubleNote } from '../shell/trouble.tsx'
import type { Described, Document } from './document.ts'
import { Operation } from './operation.tsx'
import { Fields } from './schema.tsx'
import './api-docs.css'

const PARTS = [
  ['ask', 'Asking'],
  ['change', 'Deciding and commenting'],
  ['people', 'Who asks'],
] as const

/** The API as its OpenAPI document describes it: every URL, what it takes and what it answers. */
export function ApiPage() {
  const { data, error } = useQuery({
    queryKey: ['/api/openapi.json'],
    queryFn: async () => (await (await fetch('/api/openapi.json')).json()) as Document,
  })
  useEffect(() => {
    document.title = 'API · Readout'
  }, [])
  if (error) return <TroubleNote error={error} />
  if (!data) return <div aria-busy="true" />
  const described = operationsOf(data)
  return (
    <div className="api-docs">
      <h1>API</h1>
      <p className="page-lead">
        {data.info.description}{' '}
        <a href="/api/openapi.json" className="inline-link">
          OpenAPI {data.openapi}
        </a>
      </p>
      {PARTS.map(([tag, title]) => (
        <section key={tag}>
          <h2>{title}</h2>
          {described
            .filter(({ tags }) => tags.includes(tag))
            .map(one => (
              <Operation key={`${one.method} ${one.path}`} {...one} />
            ))}
        </section>
      ))}
      <section>
        <h2>What things are</h2>
        {Object.entries(data.components.schemas).map(([name, schema]) => (
          <details key={name} className="described">
            <summary>
              <code>{name}</code>
              {schema.description && <span className="soft">{schema.description}</span>}
            </summary>
            <div id={`is-${name}`}>
              <Fields schema={schema} />
            </div>
          </details>
        ))}
      </section>
    </div>
  )
}

function operationsOf({ paths }: Document): readonly Described[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
  )
}
