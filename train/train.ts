/** `npm run train -- NAME [options]`: runs the trainer of that name. */
import { parseArgs } from 'node:util'
import { trainEnglish } from './english/english.ts'
import { RECIPE } from './english/recipe.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: '../shared/bench' },
    out: { type: 'string', default: 'models/english' },
    epochs: { type: 'string' },
    hidden: { type: 'string' },
    checkpoint: { type: 'string', default: 'runs/english.checkpoint' },
    without: { type: 'string', multiple: true, default: [] },
  },
})
if (positionals[0] !== 'english') {
  console.error(`unknown trainer: ${positionals[0] ?? 'none'}; english is known`)
  process.exitCode = 2
} else {
  const { epochs, hidden, data, out, without, checkpoint } = values
  const shape = { ...RECIPE.shape, ...(hidden && { hidden: Number(hidden) }) }
  trainEnglish({
    recipe: { ...RECIPE, shape, ...(epochs && { epochs: Number(epochs) }) },
    data,
    out,
    without,
    checkpoint,
  })
}
