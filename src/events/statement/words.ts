/** Word lists that the reading of statements shares; the long ones are in knowledge/lexicon/says.yaml. */

/** Pronouns that can speak. */
export const pronouns = new Set('i he she they we you who it many some others everyone nobody'.split(' '))

/** "I think" is a hedge, not a report of thought. */
export const hedgers = new Set(['i', 'we', 'you'])
