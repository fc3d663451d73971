/** The decoded gazetteer. */
export type Gazetteer = object

/** Decodes the packed file. */
export function decodeGazetteer(_bytes: Uint8Array): Gazetteer {
  return {}
}
