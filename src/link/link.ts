/** Readings and their neighbours in the record → links: the same event, what became of it, disputes, stories. */
export { type Claim, type ClaimCheck, checkClaim, readClaim } from './claim/claim.ts'
export { linkTellings, type Telling } from './event/event.ts'
export {
  clusterStories,
  groupReports,
  linkReports,
  rankStems,
  type StemRanks,
  type StoryReport,
  signReport,
  type Tie,
  termsOf,
} from './story/story.ts'
