import { beforeAll, describe, expect, test } from 'vitest'
import { annotate } from '../../../src/annotate/annotate.ts'
import { readEvents } from '../../../src/events/events.ts'
import { openKnowledge, type Resources } from '../../../src/resource/resource.ts'

let knowledge: Resources
beforeAll(async () => {
  knowledge = await openKnowledge()
})

const read = (text: string) =>
  readEvents(annotate({ id: 'a', text, published: '2024-05-15' }, knowledge.english), knowledge.ontology)

/** How sure the report is of the predicate that a word carries. */
function sureness(text: string, word: string): number | undefined {
  const at = text.indexOf(word)
  return read(text).predicates.find(({ start }) => start === at)?.factuality
}

describe('factuality', () => {
  test.each([
    ['The river flooded the town.', 'flooded', 2.9, 3],
    ['The council will not close the school.', 'close', -3, -2],
    ['The firm is under pressure to raise wages.', 'raise', 1, 2.5],
    ['The union may cause a shutdown.', 'shutdown', 0.5, 2],
    ['Once he realized the danger, he left.', 'realized', 2.9, 3],
    ['The law aims to save water by banning hoses.', 'banning', 1, 2.5],
    ['The mayor told residents that the bridge collapsed.', 'collapsed', 2.5, 3],
    ['The firm reported a loss.', 'loss', 2.5, 3],
    // what is named, called or made known is there, whatever is said or done to it
    ['The threat posed by the dam alarmed the town.', 'posed', 2.5, 3],
    ['The mayor called the sale a success.', 'sale', 2.5, 3],
    ['The vote made an important contribution to peace.', 'contribution', 2.5, 3],
    ['The dam stopped the flood.', 'flood', 1.5, 3],
    ['Guards were posted to prevent theft.', 'theft', -2, 1],
    ['On a visit to the coast, the mayor asked for rain.', 'visit', 2.5, 3],
    ['It means leaving the coast.', 'leaving', 2.5, 3],
    // what is hard, decided against, ordered or hedged is less sure
    ['It was hard for the town to meet the demand.', 'meet', -1, 1],
    ['The board decided against seeking a loan.', 'seeking', -3, -1],
    ['Send the boats back.', 'Send', 0.5, 2],
    ['The tide probably carried the boat away.', 'carried', 1.5, 2.5],
    ['Neither side would say what they paid.', 'say', -3, -0.5],
    ['The town got nothing.', 'got', -3, -1],
    ['The council has no plans for the field.', 'plans', -2, 0],
  ])('%s: %s', (text, word, low, high) => {
    const value = sureness(text, word)
    expect(value).toBeGreaterThanOrEqual(low)
    expect(value).toBeLessThanOrEqual(high)
  })
})

describe('status', () => {
  test.each([
    ['The German chancellor wants to thank Norway for its help.', 'SUPPORT', 'happened'],
    ['The Polish foreign minister told reporters that Lithuania imposed sanctions on Belarus.', 'SANCTION', 'happened'],
    ['The French president nixed a visit to Poland.', 'CONSULT', 'cancelled'],
  ])('%s → %s %s', (text, type, status) => {
    expect(
      read(text)
        .events.filter(event => event.type === type)
        .map(event => event.status),
    ).toContain(status)
  })
})
