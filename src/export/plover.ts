/** Events → PLOVER's JSON, a line an event, with status folded into the type and kept beside it. */
import type { Participant } from '../record/record.ts'
import type { AnsweredEvent } from '../store/store.ts'
import type { Events } from './export.ts'
import { foldStatus } from './fold-status.ts'

export async function* writePlover(events: Events): AsyncGenerator<string> {
  for await (const event of events) {
    const type = foldStatus(event)
    if (type !== undefined) yield `${JSON.stringify(ploverEvent(event, type))}\n`
  }
}

function ploverEvent(event: AnsweredEvent, type: string): unknown {
  const { id, mode, contexts, status, actors, recipients, when, where, scores, evidence, article } = event
  return {
    id,
    date: when?.start ?? article.published?.slice(0, 10),
    source: actors.map(side),
    target: recipients.map(side),
    event: type,
    // a mode belongs to the act; where the act became an intent it no longer fits
    ...(mode !== undefined && type === event.type && { mode }),
    context: contexts,
    status,
    eventText: evidence.quote,
    ...(where && { geo: { name: where.name, country: where.country, lat: where.latitude, lon: where.longitude } }),
    ...(scores.plover && type === event.type && { intensity: scores.plover.value }),
    textInfo: {
      id: article.id,
      title: article.title,
      publisher: article.source,
      date: article.published,
      url: article.url,
    },
  }
}

function side({ name, text, country, sector, role }: Participant): unknown {
  return { actor: country, sector, actorText: text, actorResolved: name, title: role }
}
