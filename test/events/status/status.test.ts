import { beforeAll, expect, test } from 'vitest'
import { annotate } from '../../../src/annotate/annotate.ts'
import { readEvents } from '../../../src/events/events.ts'
import { openKnowledge, type Resources } from '../../../src/resource/resource.ts'

let knowledge: Resources
beforeAll(async () => {
  knowledge = await openKnowledge()
})

/** Status of each act of a type. */
const statuses = (text: string, type: string) =>
  readEvents(annotate({ id: 'a', text, published: '2024-05-15' }, knowledge.english), knowledge.ontology)
    .events.filter(event => event.type === type)
    .map(({ status }) => status)

test.each([
  // what is asked for is asked for, whatever the form of its verb
  ['The Chadian opposition demanded that President Deby quit.', 'RETREAT', ['requested']],
  // a demand that is refused was made, a deal that is refused was not
  ['The Greek government rejected a demand by Albania to free a mayor.', 'REQUEST', ['happened']],
  // who goes to say so says so
  ['Thousands of Bolivian teachers marched on the palace to demand that the minister resign.', 'REQUEST', ['happened']],
  ['Ghana sent an envoy to Togo to demand an apology.', 'REQUEST', ['planned']],
  // what has been going on goes on, and so does a state that one is in
  ['Russia has been arming the Libyan rebels.', 'AID', ['ongoing']],
  ['Peru is in talks with Chile over the border.', 'CONSULT', ['ongoing']],
  ['The Peruvian president is to visit Chile in June.', 'CONSULT', ['planned']],
  // what is not done yet, of nobody, or shunned for something else
  ['Moldova has yet to agree to the Romanian plan.', 'AGREE', ['negated']],
  ['Not one of the Malian prisoners has been released by the rebels.', 'RETREAT', ['negated']],
  ['Rather than surrender their weapons to the Colombian army, the rebels fled.', 'RETREAT', ['negated', 'happened']],
  // a threat says how sure it is, a question of who did it takes the deed as given
  ['Serbia warned that it would attack Kosovo.', 'ASSAULT', ['threatened']],
  ['A judge in Lima asked who had killed the Chilean consul.', 'ASSAULT', ['happened']],
  // what a report tells in the present, or since when, is a practice; a headline is not, nor a past tense spelt alike
  ['Zambia buys power from Mozambique.', 'COOPERATE', ['ongoing']],
  ['The Tunisian army has occupied the harbour since May.', 'COERCE', ['ongoing']],
  ['Algiers beat Moroccan prisoners.', 'ASSAULT', ['happened']],
  // what one side claims by the way
  ['Chad, Khartoum alleges, bombed Darfur.', 'ASSAULT', ['alleged']],
  ['Burundi is reported to have bombed Rwanda.', 'ASSAULT', ['alleged']],
  // who says that he did not denies it
  ['Turkey said it did not bomb the Syrian village.', 'ASSAULT', ['denied']],
  // a report that is dated too early unsays no past tense
  ['Iraqi troops killed three Turkish soldiers in October 2024.', 'ASSAULT', ['happened']],
])('%s', (text, type, want) => {
  expect(statuses(text, type)).toEqual(want)
})
