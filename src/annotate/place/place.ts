/** The decoded gazetteer. */
export type Gazetteer = object
