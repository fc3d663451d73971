import { existsSync, readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { type Actor, type Registry, resolveActor } from '../annotate/actor/actor.ts'
import { isoDay, parseDay } from '../base/days.ts'
import { InputError, MissingError, nearest } from '../base/errors.ts'
import { actorsBeside, openKnowledge } from '../resource/resource.ts'
import { registerOwnActors } from './own-actors.ts'
import { DEFAULT_RECORD } from './record-file.ts'
import { plain, print } from './terminal.ts'

const examples = `
Examples:
  readout actors list --country TUR
  readout actors show tur/hakan-fidan
  readout actors resolve "the Turkish foreign minister" --date 2024-01-20
  readout actors resolve --json phrases.jsonl
  readout actors add "New Front" --country ZMB --sector OPP --also NF
  readout actors import Phoenix.Countries.actors.txt
  readout actors check`

/** `readout actors`: who is known, and whom words name on a date. */
export function register(program: Command): void {
  const actors = program.command('actors').description('who is known, and whom words name on a date')
  actors.addHelpText('after', examples)
  actors
    .command('list')
    .description('ids and names')
    .option('--country <code>', 'ISO 3166 alpha-3, IGO or NGO')
    .option('--sector <code>', 'PLOVER sector: GOV, MIL, REB …')
    .action(async ({ country, sector }: { country?: string; sector?: string }) => {
      const { registry } = (await openKnowledge(actorsBeside(DEFAULT_RECORD))).english
      const found = registry.actors.filter(
        actor => (!country || actor.country === country) && (!sector || actor.sector === sector),
      )
      if (found.length === 0)
        throw new MissingError(
          `unknown actors: ${plain([country, sector].filter(Boolean).join(' '))}; readout actors list`,
        )
      for (const actor of found) await print(line(actor))
    })
  actors
    .command('show')
    .description('one actor: offices held, members')
    .argument('<id>')
    .action(async (id: string) => {
      const { registry } = (await openKnowledge(actorsBeside(DEFAULT_RECORD))).english
      const index = registry.byId.get(id)
      const near = nearest(id, registry.byId.keys())
      if (index === undefined)
        throw new MissingError(
          `unknown actor: "${plain(id)}"; ${near ? `did you mean ${near}` : 'readout actors list'}`,
        )
      await show(registry.actors[index]!)
    })
  actors
    .command('resolve')
    .description('whom words name')
    .argument('<words or file>', 'words, or with --json a file of lines {"id","text","date"}')
    .option('--date <day>', 'the day on which they are said, ISO 8601')
    .option('--json', 'read JSON lines, print {"id","name","actor","country","sector","role"} a line')
    .action(async (what: string, options: { date?: string; json?: boolean }) => {
      const { registry } = (await openKnowledge(actorsBeside(DEFAULT_RECORD))).english
      if (options.date !== undefined) checkDate(options.date, '--date')
      if (options.json) return resolveFile(registry, what)
      const found = resolveActor(what, options.date, registry)
      if (!found) throw new MissingError(`unknown actor: "${plain(what)}"; no name, office or group in it is known`)
      await print(plain([found.name, found.role, found.country, found.sector, found.actor].filter(Boolean).join(' · ')))
    })
  registerOwnActors(actors)
}

const line = ({ id, name, country, sector }: Actor): string =>
  plain(`${id}  ${name}${country ? ` · ${country}` : ''}${sector ? ` · ${sector}` : ''}`)

async function show(actor: Actor): Promise<void> {
  await print(line(actor))
  for (const { office, of, from, to } of actor.terms ?? [])
    await print(`  ${from === undefined ? '' : isoDay(from)}..${to === undefined ? '' : isoDay(to)}  ${office} (${of})`)
  if (actor.members) await print(`  members: ${actor.members.join(' ')}`)
  if (actor.theatres) await print(`  fights or lives in: ${actor.theatres.join(' ')}`)
}

async function resolveFile(registry: Registry, file: string): Promise<void> {
  if (!existsSync(file)) throw new MissingError(`missing file: "${plain(file)}"; check the path`)
  const lines = readFileSync(file, 'utf8').split('\n')
  for (const [index, text] of lines.entries()) {
    if (text.trim() === '') continue
    const row = parse(text)
    if (typeof row?.text !== 'string')
      throw new InputError(`invalid line: no text in it (${plain(file)}:${index + 1}); {"id": "…", "text": "…"}`)
    const date = typeof row.date === 'string' ? row.date : undefined
    if (date !== undefined) checkDate(date, `${plain(file)}:${index + 1}`)
    const found = resolveActor(row.text, date, registry)
    const { name, actor, country, sector, role } = found ?? {}
    await print(JSON.stringify({ id: row.id, name, actor, country, sector, role }))
  }
}

function checkDate(date: string, where: string): void {
  if (parseDay(date) === undefined) throw new InputError(`invalid date: "${plain(date)}" (${where}); YYYY-MM-DD`)
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return undefined
  }
}
