/** Events → Phoenix's 26 tab-separated columns without a heading, a row a pair. Source: Phoenix Data Set Codebook, OEDA. */
import { isoDay, parseDay } from '../base/days.ts'
import type { Participant } from '../record/record.ts'
import { cameoOf } from './cameo.ts'
import type { Events } from './export.ts'
import { codeOf, dayOf, roleOf, sidesOf, stateOf } from './sides.ts'
import { type Cell, tabbedLine } from './tabs.ts'
import { webAddress } from './words.ts'

/** Phoenix holds only what has two sides and a day. */
export async function* writePhoenix(events: Events): AsyncGenerator<string> {
  for await (const event of events) {
    const cameo = cameoOf(event)
    const day = parseDay(dayOf(event) ?? '')
    if (!cameo || day === undefined) continue
    const [year, month, date] = isoDay(day).split('-') as [string, string, string]
    const { where, article, contexts } = event
    for (const [pair, { source, target }] of sidesOf(event).entries())
      if (source && target)
        yield tabbedLine([
          `${event.id}_${pair}`,
          ...[`${year}${month}${date}`, year, month, date],
          ...side(source),
          ...side(target),
          ...[cameo.code, cameo.code.slice(0, 2), cameo.quad, cameo.goldstein, contexts.join(';')],
          ...[where?.latitude, where?.longitude, where?.precision === 'country' ? undefined : where?.name],
          // its first-order division is not known
          ...[undefined, where?.country],
          `${article.id}_${event.evidence.start}`,
          ...[webAddress(article.url), article.source],
        ])
  }
}

/** Full code, root, agents, others. */
const side = (one: Participant): readonly Cell[] => [codeOf(one), stateOf(one) ?? roleOf(one), roleOf(one), undefined]
