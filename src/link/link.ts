/** Readings and their neighbours in the record → links: the same event, what became of it, disputes, stories. */
export type { Telling } from './event/card.ts'
export { linkTellings } from './event/tellings.ts'
export { clusterStories, type StoryReport, termsOf } from './story/story.ts'
