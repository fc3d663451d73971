/** Who said what: statements, and who speaks at each word. */
export { nameRange } from './source.ts'
export * from './statements.ts'
export * from './voice.ts'
