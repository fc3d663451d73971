/** Events with a place → GeoJSON (RFC 7946): a point where coordinates are known, with how precise they are. */
import type { AnsweredEvent } from '../store/store.ts'
import type { Events } from './export.ts'
import { webAddress } from './words.ts'

export async function* writeGeojson(events: Events): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":['
  let comma = ''
  for await (const event of events)
    if (event.where) {
      yield `${comma}\n${JSON.stringify(feature(event))}`
      comma = ','
    }
  yield '\n]}\n'
}

function feature(event: AnsweredEvent): unknown {
  const { id, type, mode, status, actors, recipients, when, where, confidence, evidence, article, scores } = event
  const { name, country, latitude, longitude, precision } = where!
  const located = latitude !== undefined && longitude !== undefined
  return {
    type: 'Feature',
    id,
    geometry: located ? { type: 'Point', coordinates: [longitude, latitude] } : null,
    properties: {
      ...{ type, mode, status, quad: scores.quad },
      actors: actors.map(({ name }) => name),
      recipients: recipients.map(({ name }) => name),
      ...{ start: when?.start, end: when?.end, place: name, country, precision, confidence },
      evidence: evidence.quote,
      ...{ source: article.source, published: article.published, url: webAddress(article.url) },
    },
  }
}
