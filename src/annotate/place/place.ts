/** Names in a report → places: the gazetteer, and which of its namesakes a report means. */
export { decodeGazetteer, encodeGazetteer, type Gazetteer, type PlaceEntry } from './gazetteer.ts'
export { placeKey } from './key.ts'
export { locator } from './locate.ts'
