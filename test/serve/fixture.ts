/** A record of hand-written readings with links, comments and decisions: `npx tsx test/serve/fixture.ts FILE` keeps it. */
import { contentId } from '../../src/base/ids.ts'
import type { Link } from '../../src/record/record.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { caucasus } from './caucasus.ts'
import { type Report, readingOf } from './report.ts'
import { river } from './river.ts'
import { trade } from './trade.ts'

export const REPORTS: readonly Report[] = [...caucasus, ...trade, ...river]

/** Id of a hand-written act: the words of its trigger are enough to find it. */
export function actId(report: string, trigger: string, type: string): string {
  const found = REPORTS.find(({ id }) => id === report)!
  const act = found.acts.find(act => act.trigger === trigger && act.type === type)!
  const start = found.text.indexOf(trigger, found.text.indexOf(act.evidence))
  return contentId(report, String(start), type)
}

/** Opens a record at `path` and keeps the hand-written reports in it. */
export async function keepFixture(path: string, reports: readonly Report[] = REPORTS): Promise<Store> {
  const store = await openStore(path)
  await store.keepReadings(
    reports.map(report => ({ reading: readingOf(report), origin: { address: `${report.id}.txt`, by: 'hand 1' } })),
  )
  if (reports !== REPORTS) return store
  await store.keepLinks(links())
  await store.keepSkipped([
    { address: 'https://ararat.example/live', skipped: 'no article found (a list of links)' },
    { address: 'photo.jpg', skipped: 'unsupported content: image/jpeg' },
  ])
  return store
}

function links(): Link[] {
  const call = actId('ministers-set-a-date', 'spoke', 'CONSULT')
  const told = actId('baku-on-the-call', 'telephone call', 'CONSULT')
  const denied = actId('ministers-set-a-date', 'shelled', 'ASSAULT')
  const alleged = actId('ministers-set-a-date', 'firing', 'ASSAULT')
  const by = 'hand 1'
  return [
    { kind: 'same-event', from: call, to: told, confidence: 0.95, by, evidence: [] },
    { kind: 'disputes', from: denied, to: alleged, confidence: 0.9, by, evidence: [] },
    { kind: 'see-also', from: 'ministers-set-a-date', to: 'baku-on-the-call', confidence: 0.9, by, evidence: [] },
  ]
}

if (process.argv[1]?.endsWith('fixture.ts')) await (await keepFixture(process.argv[2] ?? 'fixture.db')).close()
