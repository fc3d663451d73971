/** What the desk keeps besides what was read: people with their sessions and keys, feeds and the queue of addresses. */
export { people } from './people.ts'
export { queue } from './queue.ts'
