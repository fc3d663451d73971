import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Command, Option } from 'commander'
import { stringify } from 'yaml'
import {
  ACTOR_FORMATS,
  type ActorFormat,
  clashes,
  idOf,
  type OwnActor,
  readForeignActors,
  readOwnActors,
} from '../annotate/actor/actor.ts'
import { InputError, MissingError } from '../base/errors.ts'
import { actorsBeside, openKnowledge, ownActors } from '../resource/resource.ts'
import { DEFAULT_RECORD } from './record-file.ts'
import { plain, print } from './terminal.ts'

interface AddOptions {
  readonly to?: string
  readonly id?: string
  readonly type?: string
  readonly country?: string
  readonly sector?: string
  readonly also?: readonly string[]
  readonly office?: string
  readonly of?: string
  readonly from?: string
  readonly until?: string
}

/** `readout actors add|import|check`: a user's own file of actors beside the record. */
export function registerOwnActors(actors: Command): void {
  const file = '--to <file>'
  const beside = 'the file of own actors (actors.yaml beside the record)'
  actors
    .command('add')
    .description('add an actor of your own, or another office of one')
    .argument('<name>')
    .option('--id <id>', 'its id; the id of a known actor changes what is given')
    .option('--type <type>', 'person, group, organisation or country')
    .option('--country <code>', 'ISO 3166 alpha-3, IGO or NGO')
    .option('--sector <code>', 'PLOVER sector: GOV, MIL, REB …')
    .option('--also <names...>', 'other names')
    .option('--office <office>', 'an office held: president, foreign minister …')
    .option('--of <id>', 'the state or body of the office, where not the country')
    .option('--from <date>', 'first day, month or year of the office')
    .option('--until <date>', 'last day, month or year of the office')
    .option(file, beside)
    .action((name: string, options: AddOptions) => keepActors([actorOf(name, options)], options.to))
  actors
    .command('import')
    .description('add actors of other lists: PETRARCH dictionaries, FollowTheMoney, CSV, a Wikidata result')
    .argument('<file>')
    .addOption(new Option('--format <name>', 'known by its look where not given').choices(ACTOR_FORMATS))
    .option(file, beside)
    .action((from: string, { format, to }: { format?: ActorFormat; to?: string }) => {
      if (!existsSync(from)) throw new MissingError(`missing file: "${plain(from)}"; check the path`)
      const found = readForeignActors(readFileSync(from, 'utf8'), from, format)
      if (found.length === 0)
        throw new InputError(`invalid list: no actors in it (${plain(from)}); --format ${ACTOR_FORMATS.join(', ')}`)
      return keepActors(found, to)
    })
  actors
    .command('check')
    .description('what clashes: ids, states, names, terms that overlap')
    .option(file, beside)
    .action(async ({ to }: { to?: string }) => {
      const { registry } = (await openKnowledge(to ?? actorsBeside(DEFAULT_RECORD))).english
      const found = clashes(registry)
      for (const { kind, text } of found) await print(plain(`${kind}: ${text}`))
      console.error(`${found.length} to look at; ${registry.actors.length} actors`)
      if (found.some(({ kind }) => kind !== 'overlap' && kind !== 'name')) process.exitCode = 1
    })
}

function actorOf(name: string, options: AddOptions): OwnActor {
  const { id, type, country, sector, also, office, of, from, until } = options
  const term = { office: office ?? '', ...(of && { of }), ...(from && { from }), ...(until && { to: until }) }
  return {
    name,
    ...(id && { id }),
    ...(type && { type: type as NonNullable<OwnActor['type']> }),
    ...(country && { country }),
    ...(sector && { sector }),
    ...(also && { also }),
    ...(office && { terms: [term] }),
  }
}

/** Lays actors over those that the file has, by id, and writes it. */
async function keepActors(added: readonly OwnActor[], file = actorsBeside(DEFAULT_RECORD) ?? 'actors.yaml') {
  readOwnActors({ actors: added }, 'what is added')
  const all = new Map((existsSync(file) ? ownActors(file) : []).map(actor => [idOf(actor), actor]))
  for (const actor of added) {
    const known = all.get(idOf(actor))
    const terms = [...(known?.terms ?? []), ...(actor.terms ?? [])]
    const also = [...new Set([...(known?.also ?? []), ...(actor.also ?? [])])]
    all.set(idOf(actor), { ...known, ...actor, ...(also.length > 0 && { also }), ...(terms.length > 0 && { terms }) })
  }
  const written = { actors: [...all.values()] }
  if (!existsSync(dirname(file))) throw new MissingError(`missing folder: "${plain(dirname(file))}"; make it first`)
  writeFileSync(file, file.endsWith('.json') ? `${JSON.stringify(written, null, 2)}\n` : stringify(written))
  await print(plain(`${file}: ${added.length} added, ${all.size} in all`))
}
