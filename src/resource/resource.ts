/** Opens knowledge/ and models/: finds them beside the program, reads, decodes, and refuses what is missing or wrong. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { decodeRegistry, type OwnActor, readOwnActors, withOwnActors } from '../annotate/actor/actor.ts'
import type { English } from '../annotate/annotate.ts'
import { decodeEnglish } from '../annotate/english/english.ts'
import { decodeGazetteer } from '../annotate/place/place.ts'
import { InputError, ResourceError } from '../base/errors.ts'
import { decodeLinker, decodeOntology, decodeRanker, type Ontology } from '../events/events.ts'
import { rankStems, type StemRanks } from '../link/link.ts'

export interface Resources {
  readonly english: English
  readonly ontology: Ontology
  readonly ranks: StemRanks
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
  'models/events/ranker.bin',
  'models/linker/linker.bin',
] as const

let opened: Promise<Resources> | undefined

/**
 * The shipped knowledge, decoded once a process, with a user's own actors over it where a file of them is given.
 * Throws ResourceError where a file of the installation is missing or damaged, InputError for a wrong file of actors.
 */
export async function openKnowledge(actors?: string): Promise<Resources> {
  opened ??= Promise.resolve().then(() => {
    const model = decodeEnglish(readResource(FILES[0], 'npm run train -- english makes it again'))
    const { width, vectorOf } = model.vectors
    const ranker = decodeRanker(readResource(FILES[4], 'npm run train -- events makes it again'), {
      width,
      of: vectorOf,
    })
    const linker = decodeLinker(readResource(FILES[5], 'npm run train -- linker makes it again'))
    return {
      english: {
        model,
        registry: decodeRegistry(readResource(FILES[1])),
        gazetteer: decodeGazetteer(readResource(FILES[2])),
      },
      ontology: { ...decodeOntology(readResource(FILES[3])), ranker, linker },
      ranks: rankStems(model.words),
    }
  })
  const shipped = await opened
  if (actors === undefined) return shipped
  const registry = withOwnActors(shipped.english.registry, ownActors(actors))
  return { ...shipped, english: { ...shipped.english, registry } }
}

/** The user's own actors beside a record, in the same folder; undefined where there are none. */
export function actorsBeside(record: string): string | undefined {
  const folder = record.includes('://') ? '.' : dirname(record)
  return ['actors.yaml', 'actors.json'].map(name => join(folder, name)).find(path => existsSync(path))
}

/** What a user's file of actors holds, YAML or JSON. */
export function ownActors(path: string): OwnActor[] {
  let content: unknown
  try {
    content = parse(readFileSync(path, 'utf8'))
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : 'unreadable'
    throw new InputError(`invalid file of actors: ${why} (${path}); YAML or JSON with a list "actors"`)
  }
  return readOwnActors(content, path)
}

/** Name and version of what reads: the program's version and a hash of its knowledge, so that newer knowledge reads again. */
export function readerName(actors?: string): string {
  const hash = createHash('sha256')
  for (const path of FILES) hash.update(readResource(path))
  if (actors !== undefined) hash.update(readFileSync(actors))
  return `readout ${packageVersion()}+${hash.digest('hex').slice(0, 8)}`
}
