/** Verbs in their tenses, with what they govern. */
import { chance, choose, pick } from '../random.ts'
import { actor } from './actors.ts'
import { verb as readVerb, type Verb } from './inflect.ts'
import { city, country } from './names.ts'
import { type Making, preposed } from './nouns.ts'
import { object, topic } from './objects.ts'
import { after, as, before, type Word, word } from './tree.ts'
import { CONTROL, FORCE, INTRANSITIVE, PARTICLES, TRANSITIVE, URGE } from './words.ts'

export type Tense =
  | 'past'
  | 'present'
  | 'perfect'
  | 'pluperfect'
  | 'future'
  | 'would'
  | 'progressive'
  | 'infinitive'
  | 'participle'
  | 'modal'

/** The verb in its tense, with its auxiliaries before it. */
export function inflected(making: Making, verb: Verb, tense: Tense, subject?: Word): Word {
  const { random } = making
  const plural = subject?.plural === true
  const auxiliary = (form: string, xpos: string): Word => word(form, `AUX ${xpos}`, 'aux')
  const bare = (): Word => word(verb.base, 'VERB VB', 'root')
  switch (tense) {
    case 'past':
      return word(verb.past, 'VERB VBD', 'root')
    case 'present':
      return plural ? word(verb.base, 'VERB VBP', 'root') : word(verb.third, 'VERB VBZ', 'root')
    case 'perfect':
      return before(
        word(verb.participle, 'VERB VBN', 'root'),
        plural ? auxiliary('have', 'VBP') : auxiliary('has', 'VBZ'),
      )
    case 'pluperfect':
      return before(word(verb.participle, 'VERB VBN', 'root'), auxiliary('had', 'VBD'))
    case 'progressive':
      return before(
        word(verb.ing, 'VERB VBG', 'root'),
        plural
          ? pick(random, [auxiliary('are', 'VBP'), auxiliary('were', 'VBD')])
          : pick(random, [auxiliary('is', 'VBZ'), auxiliary('was', 'VBD')]),
      )
    case 'future':
      return before(bare(), auxiliary('will', 'MD'))
    case 'would':
      return before(bare(), auxiliary('would', 'MD'))
    case 'modal':
      return before(bare(), auxiliary(pick(random, ['could', 'may', 'must', 'should', 'can', 'might']), 'MD'))
    case 'infinitive':
      return before(bare(), word('to', 'PART TO', 'mark'))
    case 'participle':
      return word(verb.ing, 'VERB VBG', 'root')
  }
}

const FINITE: readonly Tense[] = ['past', 'present', 'perfect', 'pluperfect', 'progressive', 'would', 'future', 'modal']

/** "did not sign": negation of a finite verb. */
function negated(making: Making, verb: Verb, tense: Tense, subject: Word): Word {
  if (tense !== 'past' && tense !== 'present') {
    const head = inflected(making, verb, tense, subject)
    const not = word('not', 'PART RB', 'advmod')
    head.before.splice(1, 0, not)
    return head
  }
  const form = tense === 'past' ? 'did' : subject.plural ? 'do' : 'does'
  const xpos = tense === 'past' ? 'VBD' : subject.plural ? 'VBP' : 'VBZ'
  return before(word(verb.base, 'VERB VB', 'root'), word(form, `AUX ${xpos}`, 'aux'), word('not', 'PART RB', 'advmod'))
}

/** A verb phrase without its subject. */
export function verbPhrase(making: Making, tense: Tense, subject?: Word, depth = 0): Word {
  const { random, headline } = making
  const act = (verb: Verb): Word =>
    subject && !headline && FINITE.includes(tense) && chance(random, 0.06)
      ? negated(making, verb, tense, subject)
      : inflected(making, verb, tense, subject)
  const transitive = (): Word => {
    const frame = pick(random, TRANSITIVE)
    const head = act(pick(random, frame.verbs))
    return after(head, object(making, frame.objects, 'obj'))
  }
  const particle = (): Word => {
    const [entry, kind] = pick(random, PARTICLES)
    const [verb, up] = entry.split(' ') as [string, string]
    const head = act(readVerb(verb.replaceAll('+', ' ')))
    const what = object(making, kind, 'obj')
    const part = word(up, 'ADP RP', 'compound:prt')
    return chance(random, 0.85) ? after(head, part, what) : after(head, what, part)
  }
  const intransitive = (): Word => {
    const [verbs, preposition, kind] = pick(random, INTRANSITIVE)
    const head = act(readVerb(pick(random, verbs.split(', '))))
    const place = (): Word =>
      choose(random, [
        [3, () => city(making, 'obl')],
        [3, () => country(making, 'obl')],
        [2, () => object(making, 'sites', 'obl')],
      ])
    const other = kind === 'places' ? place() : kind === 'actors' ? actor(making, 'obl') : topic(making, 'obl')
    other.before.unshift(word(preposition, 'ADP IN', 'case'))
    return after(head, other)
  }
  const control = (): Word => {
    const head = act(pick(random, CONTROL))
    return after(head, as(verbPhrase(making, 'infinitive', undefined, depth + 1), 'xcomp'))
  }
  const urge = (): Word => {
    const indirect = chance(random, 0.5)
    const head = act(pick(random, indirect ? URGE : FORCE))
    const whom = actor({ ...making, headline: true }, indirect ? 'iobj' : 'obj')
    return after(head, whom, as(verbPhrase(making, 'infinitive', undefined, depth + 1), 'xcomp'))
  }
  const callOn = (): Word => {
    const head = act(readVerb('call'))
    const whom = preposed('on', actor({ ...making, headline: true }, 'obl'))
    return after(head, whom, as(verbPhrase(making, 'infinitive', undefined, depth + 1), 'xcomp'))
  }
  const accuse = (): Word => {
    const head = act(readVerb('accuse'))
    const deed = as(verbPhrase(making, 'participle', undefined, depth + 1), 'advcl')
    deed.before.unshift(word('of', 'SCONJ IN', 'mark'))
    return after(head, actor({ ...making, headline: true }, 'obj'), deed)
  }
  const give = (): Word => {
    const head = act(readVerb(pick(random, ['give gave given', 'send sent', 'offer', 'sell sold', 'hand', 'grant'])))
    return after(head, actor({ ...making, headline: true }, 'iobj'), object(making, 'goods', 'obj'))
  }
  const moved = (): Word => {
    const head = after(
      act(
        readVerb(
          pick(random, [
            'send sent',
            'move',
            'deploy',
            'deliver',
            'ship shipped',
            'transfer transferred',
            'deport',
            'withdraw withdrew withdrawn',
            'smuggle',
          ]),
        ),
      ),
      object(making, pick(random, ['goods', 'forces', 'people'] as const), 'obj'),
    )
    const where = chance(random, 0.5) ? city(making, 'obl') : country(making, 'obl')
    where.before.unshift(word(pick(random, ['to', 'into', 'from', 'near']), 'ADP IN', 'case'))
    return after(head, where)
  }
  const impose = (): Word => {
    const head = after(
      act(readVerb(pick(random, ['impose', 'lift', 'slap slapped', 'place', 'tighten', 'ease']))),
      object(making, 'measures', 'obj'),
    )
    return after(head, preposed('on', actor({ ...making, headline: true }, 'obl')))
  }
  const deep = depth < 2 ? 1 : 0
  return choose(random, [
    [12, transitive],
    [5, intransitive],
    [1.2, particle],
    [2 * deep, control],
    [1.2 * deep, urge],
    [0.6 * deep, callOn],
    [0.6 * deep, accuse],
    [0.7, give],
    [1, moved],
    [0.7, impose],
  ])
}
