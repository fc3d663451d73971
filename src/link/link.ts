/** Readings and their neighbours in the record → links: the same event, stories, what became of it, disputes. */
export {
  clusterStories,
  STORY_THRESHOLD,
  type StoryReport,
  storySimilarity,
  type Terms,
  termsOf,
} from './story/story.ts'
