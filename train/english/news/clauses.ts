/** Who did what: clauses in the voices and orders of news, with time and circumstance. */
import { chance, choose, pick } from '../random.ts'
import { actor, several } from './actors.ts'
import { verb as readVerb } from './inflect.ts'
import { city, country } from './names.ts'
import { type Making, preposed } from './nouns.ts'
import { compoundNoun, object, topic } from './objects.ts'
import { after, as, before, comma, type Word, word } from './tree.ts'
import { inflected, type Tense, verbPhrase } from './verb-phrases.ts'
import { DAYS, EVENTS, HAPPEN, MONTHS, TRANSITIVE } from './words.ts'

/** "on Friday", "last week", "in March", "on March 5". */
export function time({ random }: Making): Word {
  const day = (role: string): Word => word(pick(random, DAYS), 'PROPN NNP', role)
  return choose(random, [
    [6, () => preposed('on', day('obl'))],
    [3, () => day('obl:unmarked')],
    [
      2,
      () =>
        before(
          word(pick(random, ['week', 'month', 'year', 'weekend']), 'NOUN NN', 'obl:unmarked'),
          chance(random, 0.7) ? word('last', 'ADJ JJ', 'amod') : word('this', 'DET DT', 'det'),
        ),
    ],
    [1, () => word(pick(random, ['yesterday', 'today', 'tomorrow']), 'NOUN NN', 'obl:unmarked')],
    [1, () => preposed('in', word(pick(random, MONTHS), 'PROPN NNP', 'obl'))],
    [1, () => preposed('in', word(String(1985 + random.below(45)), 'NUM CD', 'obl'))],
    [
      1,
      () =>
        before(
          word(String(1 + random.below(30)), 'NUM CD', 'obl'),
          word('on', 'ADP IN', 'case'),
          word(pick(random, MONTHS), 'PROPN NNP', 'nmod:unmarked'),
        ),
    ],
    [
      1,
      () =>
        before(
          word('time', 'NOUN NN', 'obl'),
          word('for', 'ADP IN', 'case'),
          word('the', 'DET DT', 'det'),
          word(pick(random, ['first', 'second', 'third']), 'ADJ JJ', 'amod'),
        ),
    ],
    [
      1,
      () =>
        word(pick(random, ['again', 'immediately', 'recently', 'repeatedly', 'briefly', 'later']), 'ADV RB', 'advmod'),
    ],
    [
      1,
      () =>
        before(
          word('ago', 'ADV RB', 'advmod'),
          before(
            word(pick(random, ['days', 'weeks', 'months', 'years']), 'NOUN NNS', 'obl:unmarked'),
            word(pick(random, ['two', 'three', 'four', '10']), 'NUM CD', 'nummod'),
          ),
        ),
    ],
  ])
}

/** Where, why and with what end. */
export function circumstance(making: Making, depth = 0): Word {
  const { random } = making
  const clause = (tense: Tense, mark: string | undefined): Word => {
    const head = as(verbPhrase(making, tense, undefined, depth + 1), 'advcl')
    if (mark) head.before.unshift(word(mark, 'SCONJ IN', 'mark'))
    return head
  }
  return choose(random, [
    [4, () => preposed('in', chance(random, 0.6) ? city(making, 'obl') : country(making, 'obl'))],
    [
      2,
      () =>
        preposed(pick(random, ['near', 'along', 'across', 'at', 'outside', 'inside']), object(making, 'sites', 'obl')),
    ],
    [2, () => preposed('near', theNoun('border'))],
    [
      3,
      () =>
        preposed(
          pick(random, ['over', 'amid', 'after', 'despite', 'before', 'following', 'during']),
          object(making, pick(random, ['acts', 'measures'] as const), 'obl'),
        ),
    ],
    [
      1,
      () => after(preposed('in', word('response', 'NOUN NN', 'obl')), preposed('to', object(making, 'acts', 'nmod'))),
    ],
    [1, () => preposed('over', topic(making, 'obl'))],
    [depth < 1 ? 1.5 : 0, () => clause('infinitive', undefined)],
    [depth < 1 ? 1.5 : 0, () => clause('participle', pick(random, ['after', 'by', 'before', 'without']))],
    [depth < 1 ? 1 : 0, () => behindComma(clause('participle', undefined))],
  ])
}

const behindComma = (phrase: Word): Word => {
  phrase.before.unshift(comma())
  return phrase
}

const theNoun = (form: string): Word => before(word(form, 'NOUN NN', 'obl'), word('the', 'DET DT', 'det'))

/** A whole clause without a full stop. */
export function clause(making: Making, tense: Tense): Word {
  const { random, headline } = making
  const made = choose(random, [
    [14, () => active(making, tense)],
    [headline ? 1 : 2.5, () => passive(making, tense)],
    [2, () => happening(making, tense)],
    [1, () => toll(making, tense)],
    [headline ? 0 : 0.8, () => copular(making, tense)],
  ])
  if (!headline && chance(random, 0.3)) after(made, time(making))
  if (chance(random, 0.4)) after(made, circumstance(making))
  return made
}

function active(making: Making, tense: Tense): Word {
  const { random, headline } = making
  const subject = actor(making, 'nsubj')
  const head = verbPhrase(making, tense, subject)
  // "Clinton Thursday condemned": a bare day between subject and verb
  if (!headline && chance(random, 0.03)) head.before.unshift(word(pick(random, DAYS), 'PROPN NNP', 'obl:unmarked'))
  head.before.unshift(subject)
  if (chance(random, 0.08)) {
    const second = as(verbPhrase(making, tense === 'progressive' ? 'past' : tense, subject, 1), 'conj')
    second.before.unshift(headline ? comma() : word('and', 'CCONJ CC', 'cc'))
    after(head, second)
  }
  return head
}

function passive(making: Making, tense: Tense): Word {
  const { random, headline } = making
  const frame = pick(random, TRANSITIVE)
  const subject = object(making, frame.objects, 'nsubj:pass')
  const head = word(pick(random, frame.verbs).participle, 'VERB VBN', 'root')
  const be = (form: string, xpos: string, relation = 'aux:pass'): Word => word(form, `AUX ${xpos}`, relation)
  const plural = subject.plural === true
  head.before.push(subject)
  if (!headline)
    head.before.push(
      ...(tense === 'past' || tense === 'progressive'
        ? [be(plural ? 'were' : 'was', 'VBD')]
        : tense === 'present'
          ? [be(plural ? 'are' : 'is', plural ? 'VBP' : 'VBZ')]
          : tense === 'perfect'
            ? [be(plural ? 'have' : 'has', plural ? 'VBP' : 'VBZ', 'aux'), be('been', 'VBN')]
            : tense === 'pluperfect'
              ? [be('had', 'VBD', 'aux'), be('been', 'VBN')]
              : [
                  be(
                    tense === 'future' ? 'will' : tense === 'would' ? 'would' : pick(random, ['could', 'must', 'may']),
                    'MD',
                    'aux',
                  ),
                  be('be', 'VB'),
                ]),
    )
  if (chance(random, 0.45)) after(head, preposed('by', as(actor(making, 'obl:agent'), 'obl:agent')))
  return head
}

/** "Talks between Iran and Iraq in Geneva collapsed". */
function happening(making: Making, tense: Tense): Word {
  const { random } = making
  const noun = pick(random, EVENTS).split(' ')
  const subject = word(noun.pop()!, 'NOUN NNS', 'nsubj')
  subject.plural = /s$/.test(subject.form)
  if (!subject.plural) (subject as { tag: string }).tag = 'NOUN NN'
  for (const w of noun) before(subject, word(w, 'NOUN NN', 'compound'))
  choose(random, [
    [
      3,
      () =>
        after(
          subject,
          preposed(
            'between',
            several({ ...making, headline: false }, r => country(making, r), 'nmod'),
          ),
        ),
    ],
    [2, () => after(subject, preposed('with', actor(making, 'nmod')))],
    [1, () => after(subject, preposed('over', topic(making, 'nmod')))],
    [1, () => subject],
  ])
  if (chance(random, 0.3)) after(subject, preposed('in', city(making, 'nmod')))
  const head = inflected(making, pick(random, HAPPEN), tense, subject)
  head.before.unshift(subject)
  return head
}

/** "A blast killed 12 people", "The raid left 12 soldiers dead" without the latter's adjective. */
function toll(making: Making, tense: Tense): Word {
  const { random } = making
  const subject = chance(random, 0.3) ? compoundNoun(making, 'acts', 'nsubj') : object(making, 'acts', 'nsubj')
  const head = inflected(
    making,
    readVerb(
      pick(random, [
        'kill',
        'wound',
        'injure',
        'hit hit hit',
        'spark',
        'draw drew drawn',
        'trigger',
        'prompt',
        'anger',
        'destroy',
        'displace',
        'follow',
        'threaten',
        'affect',
        'cause',
        'hurt hurt hurt',
        'alarm',
      ]),
    ),
    tense,
    subject,
  )
  head.before.unshift(subject)
  return after(head, object(making, pick(random, ['people', 'acts', 'targets'] as const), 'obj'))
}

/** "Turkey is ready to resume talks", "The deal was a mistake". */
function copular(making: Making, tense: Tense): Word {
  const { random } = making
  const subject = actor(making, 'nsubj')
  const past = tense === 'past' || tense === 'pluperfect'
  const be = word(
    past ? (subject.plural ? 'were' : 'was') : subject.plural ? 'are' : 'is',
    past ? 'AUX VBD' : subject.plural ? 'AUX VBP' : 'AUX VBZ',
    'cop',
  )
  const head = word(
    pick(random, ['ready', 'willing', 'prepared', 'likely', 'unable', 'eager', 'reluctant']),
    'ADJ JJ',
    'root',
  )
  before(head, subject, be)
  return after(head, as(verbPhrase(making, 'infinitive', undefined, 1), 'xcomp'))
}
