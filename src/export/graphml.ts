/** Events → GraphML: actors are nodes, each event an edge from who acts to whom; of equals, undirected edges. */
import type { Participant } from '../record/record.ts'
import type { AnsweredEvent } from '../store/store.ts'
import type { Events } from './export.ts'
import { xml } from './words.ts'

const NODE = ['name', 'country', 'sector', 'type'] as const
const EDGE = ['event', 'act', 'mode', 'status', 'quad', 'start', 'end', 'source', 'article'] as const

export async function* writeGraphml(events: Events): AsyncGenerator<string> {
  const keys = [
    ...NODE.map(name => `  <key id="n_${name}" for="node" attr.name="${name}" attr.type="string"/>\n`),
    ...EDGE.map(name => `  <key id="e_${name}" for="edge" attr.name="${name}" attr.type="string"/>\n`),
    '  <key id="e_confidence" for="edge" attr.name="confidence" attr.type="double"/>\n',
  ]
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${keys.join('')}  <graph id="record" edgedefault="directed">
`
  const seen = new Set<string>()
  for await (const event of events) {
    for (const participant of [...event.actors, ...event.recipients]) {
      const id = nodeId(participant)
      if (seen.has(id)) continue
      seen.add(id)
      yield node(id, participant)
    }
    yield edges(event)
  }
  yield '  </graph>\n</graphml>\n'
}

const nodeId = ({ actor, name }: Participant): string => actor ?? `~${name}`

function node(id: string, participant: Participant): string {
  const data = NODE.map(name => datum(`n_${name}`, participant[name])).join('')
  return `    <node id="${xml(id)}">${data}</node>\n`
}

function edges(event: AnsweredEvent): string {
  const { actors, recipients } = event
  const pairs =
    recipients.length > 0
      ? actors.flatMap(from => recipients.map(to => ({ from, to, directed: true })))
      : actors.flatMap((from, i) => actors.slice(i + 1).map(to => ({ from, to, directed: false })))
  const { id, type, mode, status, scores, when, article, confidence } = event
  const values = {
    ...{ event: id, act: type, mode, status, quad: scores.quad, start: when?.start, end: when?.end },
    ...{ source: article.source, article: article.id },
  }
  const data = EDGE.map(name => datum(`e_${name}`, values[name])).join('') + datum('e_confidence', String(confidence))
  return pairs
    .map(({ from, to, directed }, i) => {
      const ends = `source="${xml(nodeId(from))}" target="${xml(nodeId(to))}"`
      return `    <edge id="${xml(`${id}.${i}`)}" ${ends} directed="${directed}">${data}</edge>\n`
    })
    .join('')
}

const datum = (key: string, value: string | undefined): string =>
  value === undefined ? '' : `<data key="${key}">${xml(value)}</data>`
