import type { Command } from 'commander'
import { annotate } from '../annotate/annotate.ts'
import { explain } from '../events/events.ts'
import { openKnowledge } from '../resource/resource.ts'
import { paint, plain, print } from './terminal.ts'

/** `readout ontology`: what a sentence is read as, and why. */
export function register(program: Command): void {
  const ontology = program.command('ontology').description('the ontology and its frames')
  ontology.addHelpText('after', '\nExample:\n  readout ontology explain "Ankara threatened to expel the envoys."')
  ontology
    .command('explain')
    .description('which frames match a sentence, whom they join, and what decides the status')
    .argument('<sentence>')
    .option('--json', 'print JSON lines')
    .action(async (sentence: string, options: { json?: boolean }) => {
      const knowledge = await openKnowledge()
      const found = explain(annotate({ id: 'sentence', text: sentence }, knowledge.english), knowledge.ontology)
      for (const one of found) {
        if (options.json) {
          await print(JSON.stringify(one))
          continue
        }
        const { word, frame, status, actors, recipients, steps, left } = one
        await print(`${paint.bold(plain(word))}  ${frame}${left ? paint.dim(`  no event: ${left}`) : ''}`)
        if (!left)
          await print(
            `  ${actors.join(', ') || 'nobody named'} → ${recipients.join(', ') || 'nobody named'}, ${status}`,
          )
        for (const step of steps) await print(paint.dim(`  ${plain(step)}`))
      }
      if (found.length === 0 && !options.json) console.error('no frame matches')
    })
}
