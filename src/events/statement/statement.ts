/** Who said what: statements, and who speaks at each word. */
export * from './statements.ts'
export * from './voice.ts'
