import { Fragment } from 'react'
import type { Schema } from './document.ts'

/** What sort of value a schema means, in a few words; names lead to where they are described. */
export function Kind({ schema }: { readonly schema: Schema }) {
  const { $ref, type, items, anyOf, oneOf = anyOf, minimum, maximum, properties } = schema
  const name = $ref?.split('/').at(-1)
  if (name)
    return (
      <a href={`#is-${name}`} className="inline-link">
        {name}
      </a>
    )
  if (schema.const !== undefined) return <code>{String(schema.const)}</code>
  if (schema.enum)
    return schema.enum.map((value, i) => (
      <Fragment key={String(value)}>
        {i > 0 && ', '}
        <code>{String(value)}</code>
      </Fragment>
    ))
  if (oneOf)
    return oneOf.map((one, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: alternatives have no name and no order that changes
      <Fragment key={i}>
        {i > 0 && ' or '}
        <Kind schema={one} />
      </Fragment>
    ))
  if (items)
    return (
      <>
        list of <Kind schema={items} />
      </>
    )
  if (properties) return <Fields schema={schema} />
  const range = minimum !== undefined && maximum !== undefined && maximum < 1e9 ? `, ${minimum} to ${maximum}` : ''
  return (
    <>
      {[type].flat().join(' or ') || 'anything'}
      {range}
    </>
  )
}

/** The fields of an object, those that may be absent marked. */
export function Fields({ schema }: { readonly schema: Schema }) {
  if (!schema.properties) return <Kind schema={schema} />
  return (
    <dl className="takes">
      {Object.entries(schema.properties).map(([name, field]) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
            {!schema.required?.includes(name) && <span className="soft"> may be absent</span>}
          </dt>
          <dd>
            {field.description && <span>{field.description} </span>}
            <small>
              <Kind schema={field} />
            </small>
          </dd>
        </div>
      ))}
    </dl>
  )
}
