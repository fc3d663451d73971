/** A process of its own that keeps and links every second synthetic report, for tests of two at once. */
import { keep } from '../../src/pipeline.ts'
import { openStore } from '../../src/store/store.ts'
import { syntheticReadings } from '../../tools/synthetic.ts'

const [path, articles, days, part] = process.argv.slice(2)
const store = await openStore(path!)
for (const [index, reading] of [...syntheticReadings({ articles: Number(articles), days: Number(days) })].entries())
  if (index % 2 === (part === 'even' ? 0 : 1))
    await keep(store, [{ reading, origin: { address: 'test', by: 'test 1' } }])
await store.close()
