/** Whether it happened: clauses, the words above an act, and the judgement. */
export * from './clause.ts'
export * from './cue.ts'
export * from './judge.ts'
export * from './predicates.ts'
export * from './steps.ts'
