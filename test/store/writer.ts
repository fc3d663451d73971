/** A process of its own that keeps synthetic reports one by one and says each that is kept, for tests that kill it. */
import { openStore } from '../../src/store/store.ts'
import { syntheticReadings } from '../../tools/synthetic.ts'

const [path, articles] = process.argv.slice(2)
const store = await openStore(path!)
for (const reading of syntheticReadings({ articles: Number(articles) })) {
  const { article } = await store.keepReading(reading, { address: reading.annotated.article.url!, by: 'writer 1' })
  process.stdout.write(`${article}\n`)
}
await store.close()
