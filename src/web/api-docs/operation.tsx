import type { Described } from './document.ts'
import { Kind } from './schema.tsx'

/** One URL and method: what it says, takes and answers. */
export function Operation(given: Described) {
  const { path, method, summary, description, parameters = [], requestBody, responses } = given
  const sent = requestBody?.content['application/json']?.schema
  const opens = method === 'get' && !path.includes('{') && path !== '/api/live'
  return (
    <details className="described">
      <summary>
        <code>
          <b>{method.toUpperCase()}</b> {path}
        </code>
        <span>{summary}</span>
      </summary>
      <div id={given.operationId}>
        {description && <p>{description}</p>}
        {parameters.length > 0 && (
          <dl className="takes">
            {parameters.map(({ name, in: place, schema, description }) => (
              <div key={name}>
                <dt>
                  <code>{name}</code>
                </dt>
                <dd>
                  {place === 'path' ? 'in the path' : description}
                  <small>
                    <Kind schema={schema} />
                  </small>
                </dd>
              </div>
            ))}
          </dl>
        )}
        {sent && (
          <p>
            Takes <Kind schema={sent} /> as JSON.
          </p>
        )}
        <ul className="plain answers">
          {Object.entries(responses).map(([status, { description, content }]) => (
            <li key={status}>
              <b className="number">{status}</b> {description}{' '}
              {Object.values(content ?? {}).map(({ schema }) => (
                <Kind key={status} schema={schema} />
              ))}
            </li>
          ))}
        </ul>
        {opens && (
          <p>
            <a href={`${path}.json`} className="inline-link">
              Open it
            </a>
          </p>
        )}
      </div>
    </details>
  )
}
