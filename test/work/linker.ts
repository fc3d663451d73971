/** A process of its own that keeps and links all or every second report, saying which, for tests of two at once and of an end in the middle. */
import { keep } from '../../src/pipeline.ts'
import { openStore } from '../../src/store/store.ts'
import { readingsOf } from './readings.ts'

const [path, articles, days, part] = process.argv.slice(2)
const store = await openStore(path!)
for (const [index, reading] of readingsOf(Number(articles), Number(days)).entries())
  if (part === 'all' || index % 2 === (part === 'even' ? 0 : 1)) {
    await keep(store, [{ reading, origin: { address: 'test', by: 'test 1' } }])
    console.log(index)
  }
await store.close()
