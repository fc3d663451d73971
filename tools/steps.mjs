/** What start, test, build and bench share: running programs, installing what the lockfile names, building what changed. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bin = name => join(root, 'node_modules', '.bin', name)

/** Runs a program in the project's folder, its output shown; true where it exited with 0. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
  if (error) console.error(`missing program: ${command} (${error.message}); install it`)
  return status === 0
}

/** As `run`, for a program among the installed packages. */
export const runBin = (name, args, options) => run(bin(name), args, options)

/** Installs the packages of the lockfile where they are not installed yet. */
export function install() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    fail(`unsupported Node.js: ${process.version}; install 20.19 or newer`)
  const installed = join(root, 'node_modules', '.package-lock.json')
  const lock = join(root, 'package-lock.json')
  const stamp = join(root, 'node_modules', '.readout-lock')
  const want = digest([lock])
  if (existsSync(installed) && existsSync(stamp) && readFileSync(stamp, 'utf8') === want) return
  console.log('Installing packages…')
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']))
    fail('packages could not be installed; is the npm registry reachable?')
  writeFileSync(stamp, want)
}

/** Each step of the build: what it reads, what it makes, how. A step runs again only where what it reads has changed. */
const steps = [
  {
    name: 'program',
    reads: ['src', 'tsconfig.json', 'tsconfig.build.json'],
    but: /^src\/web\//,
    makes: 'dist/cli/readout.js',
    how: () => runBin('tsc', ['-p', 'tsconfig.build.json']),
  },
  ...['actors', 'places', 'ontology'].map(name => ({
    name,
    reads: [
      'knowledge',
      `tools/compile-${name}.ts`,
      `tools/compile-${name}`,
      'src/annotate/actor',
      'src/annotate/place',
      'src/events',
      'src/base',
    ],
    makes: 'dist/knowledge',
    how: () => runBin('tsx', [`tools/compile-${name}.ts`]),
  })),
  {
    name: 'desk',
    reads: ['src/web', 'src/record'],
    makes: 'dist/web/index.html',
    how: () => runBin('vite', ['build', '--config', 'src/web/vite.config.ts', '--logLevel', 'warn']),
  },
]

/** Builds what changed since the last build (everything with `force`). */
export function build({ force = false } = {}) {
  const stamps = join(root, 'dist', 'stamps')
  mkdirSync(stamps, { recursive: true })
  for (const step of steps) {
    const stamp = join(stamps, step.name)
    const want = digest(
      [...step.reads.flatMap(path => files(join(root, path))), join(root, 'package-lock.json')],
      step.but,
    )
    if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === want && existsSync(join(root, step.makes)))
      continue
    console.log(`Building ${step.name}…`)
    if (!step.how()) fail(`the ${step.name} could not be built`)
    writeFileSync(stamp, want)
  }
}

export function fail(message) {
  console.error(message)
  process.exit(1)
}

function files(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true }).flatMap(entry => files(join(path, entry.name)))
}

function digest(paths, but) {
  const hash = createHash('sha256')
  for (const path of paths.sort()) {
    const name = path.slice(root.length + 1)
    if (!but?.test(name)) hash.update(name).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}
