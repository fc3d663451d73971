/** Word lists that the reading of statements shares. */

/** Nouns and pronouns that can speak, though they name nobody known. */
export const people = new Set(
  'i he she they we you who it people official source analyst critic expert voter many some others spokesman spokeswoman aide lawmaker leader observer witness diplomat republicans democrats supporter report poll document study letter statement survey campaign agency newspaper ministry everyone nobody police authority adviser advisor researcher reporter journalist editor author member group man woman candidate president minister economist resident scientist professor'.split(
    ' ',
  ),
)

/** "I think" is a hedge, not a report of thought. */
export const hedgers = new Set(['i', 'we', 'you'])

/** Verbs whose preposition belongs to the cue. */
export const callers = new Set(
  'accuse of, agree to, agree with, allude to, apologize for, appeal for, ask about, ask for, blame for, boast of, call for, call on, call upon, complain about, complain of, criticize for, describe as, disagree with, dismiss as, focus on, hear from, hear of, hint at, hit back, hope for, insist on, lash out, object to, point to, press for, protest against, push for, refer to, respond to, speak about, speak against, speak of, speak out, talk about, talk of, view as, warn against, warn of'.split(
    ', ',
  ),
)

/** Verbs whose object is who is told, not what. */
export const addressing = new Set(
  'tell inform remind assure warn ask urge notify advise persuade convince order instruct beg promise call accuse teach blame'.split(
    ' ',
  ),
)

/** Verbs of mind that tell of a stance toward a thing, not only of a thought. */
export const stances = new Set(
  'support oppose view see want love hate fear expect consider recognize recognise accept prefer regard trust desire favor favour reject believe doubt suspect seek refuse'.split(
    ' ',
  ),
)

/** Verbs whose clause may stand without "that". */
export const plain = new Set(
  'say think believe claim argue suggest note know hope insist warn fear add report'.split(' '),
)
