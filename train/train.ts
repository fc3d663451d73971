/** `npm run train -- NAME [options]`: runs the trainer of that name. */
import { parseArgs } from 'node:util'
import { trainEnglish } from './english/english.ts'
import { RECIPE } from './english/recipe.ts'
import { trainRanker } from './events/events.ts'
import { trainLinker } from './events/linker.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    shared: { type: 'string', default: '../shared' },
    data: { type: 'string', default: '../shared/bench' },
    out: { type: 'string' },
    epochs: { type: 'string' },
    hidden: { type: 'string' },
    checkpoint: { type: 'string', default: 'runs/english.checkpoint' },
    without: { type: 'string', multiple: true, default: [] },
  },
})
const { shared, epochs, hidden, data, out, without, checkpoint } = values
switch (positionals[0]) {
  case 'english': {
    const shape = { ...RECIPE.shape, ...(hidden && { hidden: Number(hidden) }) }
    const recipe = { ...RECIPE, shape, ...(epochs && { epochs: Number(epochs) }) }
    trainEnglish({ recipe, data, out: out ?? 'models/english', without, checkpoint })
    break
  }
  case 'events':
    trainRanker({
      shared,
      written: 'train/events/written',
      out: out ?? 'models/events',
      runs: 'runs',
      ...(epochs && { epochs: Number(epochs) }),
    })
    break
  case 'linker':
    trainLinker({
      shared,
      written: 'train/events/written',
      out: out ?? 'models/linker',
      ...(epochs && { epochs: Number(epochs) }),
    })
    break
  default:
    console.error(`unknown trainer: ${positionals[0] ?? 'none'}; english, events and linker are known`)
    process.exitCode = 2
}
