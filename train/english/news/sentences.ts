/** Whole sentences of news: plain ones, headlines, and reports of what was said. */

import { chance, choose, pick } from '../random.ts'
import { actor, pronoun } from './actors.ts'
import { circumstance, clause, time } from './clauses.ts'
import { city, country } from './names.ts'
import { type Making, preposed } from './nouns.ts'
import { after, as, before, comma, punct, setOff, type Word, word } from './tree.ts'
import { inflected, type Tense } from './verb-phrases.ts'
import { DAYS, SAY, TELL } from './words.ts'

const stop = (root: Word): Word => after(root, punct('.'))

/** "Ethiopia massed troops near the border." and with a phrase of time or place before it. */
export function plain(making: Making): Word {
  const { random } = making
  const root = clause(
    making,
    pick(random, [
      'past',
      'past',
      'past',
      'past',
      'perfect',
      'future',
      'progressive',
      'present',
      'pluperfect',
      'modal',
    ] as const),
  )
  if (chance(random, 0.15))
    root.before.unshift(after(chance(random, 0.5) ? time(making) : circumstance(making, 1), comma()))
  return stop(root)
}

/** "Iran vows to retaliate after strike"; "Turkey to resume talks". */
export function headline(making: Making): Word {
  const { random } = making
  const short = { ...making, headline: true }
  return clause(short, pick(random, ['present', 'present', 'present', 'present', 'past', 'infinitive'] as const))
}

const REPORTED: readonly Tense[] = ['pluperfect', 'would', 'past', 'future', 'perfect', 'modal', 'progressive']

function said(making: Making, subject: Word): Word {
  const { random, headline: short } = making
  const head = inflected(making, pick(random, SAY), short ? 'present' : 'past', subject)
  if (!short && chance(random, 0.05)) head.before.unshift(word(pick(random, DAYS), 'PROPN NNP', 'obl:unmarked'))
  head.before.unshift(subject)
  return head
}

/** "X said on Friday that …", with "that" or without. */
function saidThat(making: Making): Word {
  const { random } = making
  const root = said(making, actor(making, 'nsubj'))
  if (chance(random, 0.35)) after(root, time(making))
  const content = as(clause({ ...making, inner: true }, pick(random, REPORTED)), 'ccomp')
  if (chance(random, 0.6)) content.before.unshift(word('that', 'SCONJ IN', 'mark'))
  return stop(after(root, content))
}

/** "…, X said on Friday." and "…, said X." */
function saidAfter(making: Making): Word {
  const { random } = making
  const quoted = chance(random, 0.3)
  const content = as(
    clause(making, quoted ? pick(random, ['present', 'perfect', 'future', 'past']) : pick(random, REPORTED)),
    'ccomp',
  )
  content.after.push(comma())
  if (quoted) {
    content.before.unshift(punct('"', '``'))
    content.after.push(punct('"', "''"))
  }
  const subject = actor(making, 'nsubj')
  const root = inflected(making, pick(random, SAY), 'past', subject)
  root.before.push(content)
  if (chance(random, 0.7)) root.before.push(subject)
  else root.after.push(subject)
  if (chance(random, 0.3)) after(root, time(making))
  return stop(root)
}

/** "X told reporters that …". */
function told(making: Making): Word {
  const { random } = making
  const subject = actor(making, 'nsubj')
  const root = inflected(making, pick(random, TELL), 'past', subject)
  root.before.unshift(subject)
  const whom = chance(random, 0.5)
    ? word(pick(random, ['reporters', 'lawmakers', 'journalists', 'parliament', 'diplomats']), 'NOUN NNS', 'iobj')
    : actor({ ...making, headline: true }, 'iobj')
  if (whom.form === 'parliament') (whom as { tag: string }).tag = 'NOUN NN'
  after(root, whom)
  if (chance(random, 0.25)) after(root, preposed('in', city(making, 'obl')))
  const content = as(clause({ ...making, inner: true }, pick(random, REPORTED)), 'ccomp')
  if (chance(random, 0.7)) content.before.unshift(word('that', 'SCONJ IN', 'mark'))
  return stop(after(root, content))
}

/** "According to X, …" and "…, according to X." */
function according(making: Making): Word {
  const { random } = making
  const first = chance(random, 0.5)
  const source = actor(making, 'obl')
  source.before.unshift(after(word('according', 'VERB VBG', 'case'), word('to', 'ADP IN', 'fixed')))
  const root = clause(making, pick(random, ['past', 'perfect', 'past', 'pluperfect']))
  if (first) root.before.unshift(after(source, comma()))
  else setOff(root, source, false)
  return stop(root)
}

/** "X said …, adding that …" and "X denied that …, saying …". */
function adding(making: Making): Word {
  const { random } = making
  const root = said(making, actor(making, 'nsubj'))
  after(root, as(clause({ ...making, inner: true }, pick(random, REPORTED)), 'ccomp'))
  const more = word(pick(random, ['adding', 'saying', 'warning', 'insisting']), 'VERB VBG', 'advcl')
  const content = as(clause({ ...making, inner: true }, pick(random, REPORTED)), 'ccomp')
  if (chance(random, 0.5)) content.before.unshift(word('that', 'SCONJ IN', 'mark'))
  return stop(setOff(root, after(more, content), false))
}

/** Two clauses: "…, but …", "… after …", "… as …", "… while …". */
function joined(making: Making): Word {
  const { random } = making
  const root = clause(making, 'past')
  if (chance(random, 0.35)) {
    const other = as(clause(making, 'past'), 'conj')
    other.before.unshift(comma(), word(pick(random, ['but', 'and']), 'CCONJ CC', 'cc'))
    return stop(after(root, other))
  }
  const other = as(clause(making, pick(random, ['past', 'pluperfect'])), 'advcl')
  other.before.unshift(word(pick(random, ['after', 'as', 'while', 'because', 'before']), 'SCONJ IN', 'mark'))
  return stop(after(root, other))
}

/** "When the talks collapsed, …", "Although …", "As …": a clause before the main one. */
function fronted(making: Making): Word {
  const { random } = making
  const first = as(clause(making, pick(random, ['past', 'past', 'pluperfect', 'present'])), 'advcl')
  const mark = pick(random, ['when', 'after', 'as', 'while', 'although', 'if', 'because', 'since', 'before'])
  first.before.unshift(mark === 'when' ? word(mark, 'ADV WRB', 'advmod') : word(mark, 'SCONJ IN', 'mark'))
  const root = clause({ ...making, inner: true }, pick(random, ['past', 'past', 'would', 'future']))
  root.before.unshift(after(first, comma()))
  return stop(root)
}

/** "France, which had …, …": a relative clause at the subject. */
function relative(making: Making): Word {
  const { random } = making
  const person = chance(random, 0.4)
  const relating = person ? word('who', 'PRON WP', 'nsubj') : word('which', 'PRON WDT', 'nsubj')
  const inner = clauseOf(making, relating, pick(random, ['past', 'perfect', 'pluperfect', 'present']))
  const owner = country(making, 'nsubj')
  const outer = person
    ? before(
        word(pick(random, ['leader', 'president', 'rebel', 'minister', 'lawyer', 'envoy']), 'NOUN NN', 'nsubj'),
        word('the', 'DET DT', 'det'),
      )
    : owner
  setOff(outer, as(inner, 'acl:relcl'))
  return stop(clauseOf(making, outer, 'past'))
}

/** "Asked whether the talks would resume, X said …". */
function asked(making: Making): Word {
  const { random } = making
  const content = as(clause(making, pick(random, ['would', 'pluperfect', 'past'])), 'ccomp')
  content.before.unshift(word(pick(random, ['whether', 'if']), 'SCONJ IN', 'mark'))
  const question = after(word('asked', 'VERB VBN', 'advcl'), content)
  const root = said(making, chance(random, 0.5) ? pronoun(making, 'nsubj') : actor(making, 'nsubj'))
  root.before.unshift(after(question, comma()))
  return stop(after(root, as(clause({ ...making, inner: true }, pick(random, REPORTED)), 'ccomp')))
}

function clauseOf(making: Making, subject: Word, tense: Tense): Word {
  const whole = clause({ ...making }, tense)
  const at = whole.before.findIndex(w => /^nsubj/.test(w.relation))
  const old = whole.before[at]!
  // the passive keeps its relation; a plural verb form must stay one
  if (old.plural) subject.plural = true
  whole.before[at] = as(subject, old.relation)
  return whole
}

/** A sentence of one kind or another; each kind as often as it deserves practice. */
export function anySentence(making: Making): Word {
  const { random } = making
  return choose(random, [
    [10, () => plain(making)],
    [5, () => headline(making)],
    [3, () => saidThat(making)],
    [2.5, () => saidAfter(making)],
    [1, () => told(making)],
    [1, () => according(making)],
    [0.7, () => adding(making)],
    [1.5, () => joined(making)],
    [0.7, () => relative(making)],
    [0.5, () => asked(making)],
    [1.5, () => fronted(making)],
    [0.5, () => stop(clause(making, 'past'))],
  ])
}
