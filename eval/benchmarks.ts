/** Every benchmark: where its texts are, how Readout is asked, which scorer judges. */
import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

export interface Benchmark {
  readonly name: string
  /** Makes the inputs where they have to be made: scorer arguments after `--text`; `$OUT` is a fresh folder. */
  readonly text?: readonly string[]
  /** Arguments of `readout`; `$OUT` as above. Globs are resolved. */
  readonly ask: readonly string[]
  readonly scorer: string
  /** The gold that the scorer is given. */
  readonly gold: string
}

/** The annotated text beside the project, or undefined on a user's machine. */
export function sharedFolder(root: string): string | undefined {
  const folder = join(root, '..', 'shared')
  return existsSync(join(folder, 'score')) ? folder : undefined
}

/** All benchmarks over the shared folder. */
export function benchmarks(shared: string): readonly Benchmark[] {
  const bench = join(shared, 'bench')
  const syntax = join(bench, 'syntax', 'en_ewt-ud-dev.conllu')
  const entities = join(bench, 'entities', 'en_ewt-ud-dev.iob2')
  const status = join(bench, 'status', 'uw-dev.jsonl')
  const attribution = join(bench, 'attribution', 'dev')
  const relation = join(bench, 'relation', 'plv-train.jsonl')
  const stories = join(bench, 'stories', 'ecb.jsonl')
  const read = ['read', '--json', '--layers']
  return [
    {
      name: 'syntax',
      text: [syntax, '$OUT'],
      ask: [...read, 'sentences,tokens', '$OUT'],
      scorer: 'syntax.py',
      gold: syntax,
    },
    { name: 'entities', text: [entities], ask: [...read, 'entities', '$OUT'], scorer: 'entities.py', gold: entities },
    {
      name: 'times',
      text: [join(bench, 'times'), '$OUT'],
      ask: [...read, 'times', '$OUT'],
      scorer: 'times.py',
      gold: join(bench, 'times'),
    },
    {
      name: 'attribution',
      ask: [...read, 'statements', `${attribution}/*.txt`],
      scorer: 'attribution.py',
      gold: attribution,
    },
    { name: 'status', text: [status, '$OUT'], ask: [...read, 'predicates', '$OUT'], scorer: 'status.py', gold: status },
    { name: 'relation', ask: ['relate', '--json', relation], scorer: 'relation.py', gold: relation },
    {
      name: 'articles',
      ask: [...read, '', `${bench}/articles/*.html.gz`],
      scorer: 'articles.py',
      gold: join(bench, 'articles', 'gold.json'),
    },
    { name: 'stories', ask: ['stories', '--json', stories], scorer: 'stories.py', gold: stories },
    {
      name: 'events',
      ask: [...read, 'events', `${shared}/gold/*.txt`],
      scorer: 'events.py',
      gold: join(shared, 'gold'),
    },
    {
      name: 'events of statements',
      ask: [...read, 'events', `${shared}/gold/open/*.txt`],
      scorer: 'events.py',
      gold: join(shared, 'gold', 'open'),
    },
  ]
}

/** Puts the folder in place of `$OUT` and files in place of globs. */
export function expand(args: readonly string[], out: string): string[] {
  return args.flatMap(arg => {
    const path = arg.replace('$OUT', out)
    return path.includes('*') ? files(path) : [path]
  })
}

/** The files of one folder that end as the pattern `folder/*.ending` says. */
function files(pattern: string): string[] {
  const folder = dirname(pattern)
  const ending = basename(pattern).slice(1)
  return readdirSync(folder)
    .filter(name => name.endsWith(ending))
    .sort()
    .map(name => join(folder, name))
}
