/** Names in a report → places: the gazetteer, and which of its namesakes a report means. */
export { decodeGazetteer, encodeGazetteer, type Gazetteer, type PlaceEntry, type PlaceKind } from './gazetteer.ts'
export { placeKey } from './key.ts'
export { type Locate, locator } from './locate.ts'
