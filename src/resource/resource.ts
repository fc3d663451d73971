/** Opens knowledge/ and models/: finds them beside the program, reads, decodes, and refuses what is missing or wrong. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { decodeRegistry } from '../annotate/actor/actor.ts'
import type { English } from '../annotate/annotate.ts'
import { decodeEnglish } from '../annotate/english/english.ts'
import { decodeGazetteer } from '../annotate/place/place.ts'
import { ResourceError } from '../base/errors.ts'
import { decodeOntology, type Ontology } from '../events/events.ts'

export interface Resources {
  readonly english: English
  readonly ontology: Ontology
}

/** The folder of the installed package: the nearest above this file that holds package.json. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder)
    if (above === folder) throw new ResourceError('missing package.json: above the program; install Readout again')
    folder = above
  }
  return folder
}

/** Version of the installed package. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string }).version
}

/** Reads one file of the installation; `how` says what would bring it back. */
export function readResource(path: string, how = 'npm run build'): Uint8Array {
  try {
    return readFileSync(join(packageRoot(), path))
  } catch {
    throw new ResourceError(`missing resource: ${path} (this installation); ${how}`)
  }
}

const FILES = [
  'models/english/english.bin',
  'dist/knowledge/actors.bin',
  'dist/knowledge/places.bin',
  'dist/knowledge/ontology.json',
] as const

let opened: Promise<Resources> | undefined

/** The shipped knowledge, decoded once a process. Throws ResourceError where a file is missing or damaged. */
export function openKnowledge(): Promise<Resources> {
  opened ??= Promise.resolve().then(() => ({
    english: {
      model: decodeEnglish(readResource(FILES[0], 'npm run train -- english makes it again')),
      registry: decodeRegistry(readResource(FILES[1])),
      gazetteer: decodeGazetteer(readResource(FILES[2])),
    },
    ontology: decodeOntology(readResource(FILES[3])),
  }))
  return opened
}

/** Name and version of what reads: the program's version and a hash of its knowledge, so that newer knowledge reads again. */
export function readerName(): string {
  const hash = createHash('sha256')
  for (const path of FILES) hash.update(readResource(path))
  return `readout ${packageVersion()}+${hash.digest('hex').slice(0, 8)}`
}
