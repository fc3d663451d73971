/** The API's definitions: what is asked, what is answered, what is sent. */
export { ANSWERS, KEPT } from './answers.ts'
export { named, type Of, recordSchemas, toJson } from './kinds.ts'
export { QUERIES, QUESTION } from './params.ts'
export { type Fields, SentComment, SentDecision, SentLogin } from './sent.ts'
