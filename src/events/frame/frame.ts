/** Words that carry acts: their arguments, the frames that match them, and who fills their slots. */
export * from './arguments.ts'
export { gatherings } from './fits.ts'
export * from './match.ts'
export * from './slots.ts'
export * from './victims.ts'
