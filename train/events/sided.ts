/** Annotated texts with who took part in each act: those written for this project, and government statements of ../shared/gold/open. */
import { join } from 'node:path'
import type { Act } from '../../src/events/act.ts'
import { isPair, type Role } from '../../src/events/linker/linker.ts'
import type { Article, Mention, Participant } from '../../src/record/record.ts'
import { knowParties } from './parties.ts'
import { type ActOfText, type AnnotatedArticle, readStatements } from './statements.ts'
import { readWritten, type Written } from './written.ts'

export interface Sided {
  readonly article: Article
  readonly acts: readonly ActOfText[]
  /** Given the mentions of the text: whether somebody is on a side of one of its acts. */
  readonly knowing: (
    mentions: readonly Mention[],
  ) => (told: ActOfText, role: Role, act: Act, who: Participant) => boolean
}

export function readSided(written: string, shared: string): Sided[] {
  return [...readWritten(written).map(ofWritten), ...readStatements(join(shared, 'gold', 'open')).map(ofStatement)]
}

/** Whoever does a thing with another is on both sides of it. */
function sideOf(told: ActOfText, role: Role, act: Act): readonly string[] {
  if (isPair(act)) return [...told.actors, ...told.recipients]
  return role === 'actor' ? told.actors : told.recipients
}

function ofWritten(text: Written): Sided {
  return {
    article: { id: text.at, text: text.text, published: text.published },
    acts: text.acts.map(({ type, ...act }) => ({ ...act, types: [type] })),
    knowing: mentions => {
      const isOne = knowParties(text, mentions)
      return (told, role, act, who) => sideOf(told, role, act).some(letter => isOne(letter, who))
    },
  }
}

function ofStatement({ article, triggers }: AnnotatedArticle<ActOfText>): Sided {
  return {
    article,
    acts: triggers,
    knowing: () => (told, role, act, who) => sideOf(told, role, act).includes(who.country ?? who.name),
  }
}
