import { type Command, Option } from 'commander'
import { acquire } from '../acquire/acquire.ts'
import { annotate } from '../annotate/annotate.ts'
import { FORMATS } from '../annotate/format/format.ts'
import { readArticle } from '../article/article.ts'
import { openKnowledge } from '../resource/resource.ts'

/** `readout annotate`: sentences, words, trees and names of a text, to see or for other programs. */
export function register(program: Command): void {
  program
    .command('annotate')
    .description('print the sentences, words, trees and names of texts')
    .argument('<address...>', 'files, folders, http(s) addresses, or - for standard input')
    .addOption(new Option('--format <name>', 'how to print').choices(Object.keys(FORMATS)).default('tree'))
    .addHelpText(
      'after',
      '\nExamples:\n  readout annotate report.txt --format conllu\n  echo "Moscow denied it." | readout annotate -',
    )
    .action(async (addresses: string[], options: { format: string }) => {
      const { english } = await openKnowledge()
      for (const address of addresses)
        for await (const capture of acquire(address)) {
          const article = 'skipped' in capture ? capture : await readArticle(capture)
          if ('skipped' in article) console.error(`skipped ${article.address}: ${article.skipped}`)
          else process.stdout.write(FORMATS[options.format]!(annotate(article, english)))
        }
    })
}
