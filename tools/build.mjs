/** `npm run build`: program, knowledge and desk into dist/; `--force` builds also what has not changed. */
import { build, install } from './steps.mjs'

install()
build({ force: process.argv.includes('--force') })
