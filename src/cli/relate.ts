import { createReadStream, existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Command } from 'commander'
import { annotate } from '../annotate/annotate.ts'
import { InputError, MissingError } from '../base/errors.ts'
import { type Parties, relate } from '../events/events.ts'
import type { Span } from '../record/record.ts'
import { openKnowledge } from '../resource/resource.ts'
import { print } from './terminal.ts'

/** `readout relate`: what a sentence tells between two marked parties. */
export function register(program: Command): void {
  program
    .command('relate')
    .description('what sentences tell between two parties, marked <s>so</s> and <t>so</t>')
    .argument('<file>', 'JSON lines with id and marked')
    .option('--json', 'print JSON lines: id, type, mode, status, confidence')
    .addHelpText('after', '\nExample:\n  readout relate --json pairs.jsonl')
    .action(async (file: string, options: { json?: boolean }) => {
      if (!existsSync(file)) throw new MissingError(`missing file: "${file}"; check the path`)
      const { english, ontology } = await openKnowledge()
      let number = 0
      for await (const line of createInterface({
        input: createReadStream(file),
        crlfDelay: Number.POSITIVE_INFINITY,
      })) {
        number++
        if (line.trim() === '') continue
        const { id, pair } = parse(line, `${file}:${number}`)
        const relation = relate(annotate({ id, text: pair.text }, english), pair, ontology)
        await print(options.json ? JSON.stringify({ id, ...relation }) : `${id}  ${relation?.type ?? 'none'}`)
      }
    })
}

interface Pair extends Parties {
  readonly text: string
}

/** Takes the marks out of a sentence; undefined where neither party is marked. */
function unmark(marked: string): Pair | undefined {
  let text = ''
  const at = new Map<string, number>()
  for (const piece of marked.split(/(<\/?[st]>)/)) {
    if (/^<\/?[st]>$/.test(piece)) at.set(piece, text.length)
    else text += piece
  }
  const span = (name: string): Span | undefined => {
    const [start, end] = [at.get(`<${name}>`), at.get(`</${name}>`)]
    return start !== undefined && end !== undefined && start < end ? { start, end } : undefined
  }
  const [source, target] = [span('s'), span('t')]
  return source || target ? { text, ...(source && { source }), ...(target && { target }) } : undefined
}

function parse(line: string, where: string): { id: string; pair: Pair } {
  let row: { id?: unknown; marked?: unknown } = {}
  try {
    row = JSON.parse(line)
  } catch {}
  const pair = typeof row?.marked === 'string' ? unmark(row.marked) : undefined
  if (typeof row?.id !== 'string' || !pair)
    throw new InputError(
      `invalid line: no id or no marked party in it (${where}); {"id": "…", "marked": "<s>A</s> met <t>B</t>."}`,
    )
  return { id: row.id, pair }
}
