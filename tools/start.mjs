/** `npm start`: installs and builds what is missing, reads examples/ into readout.db, opens the desk. */
import { join } from 'node:path'
import { build, fail, install, root, run } from './steps.mjs'

install()
build()
const readout = join(root, 'dist', 'cli', 'readout.js')
if (!run(process.execPath, [readout, 'read', 'examples', '--to', 'readout.db']))
  fail('the example reports could not be read')
const serving = run(process.execPath, [readout, 'serve', 'readout.db', '--open', ...process.argv.slice(2)])
process.exit(serving ? 0 : 1)
