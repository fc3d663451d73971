/**
 * Puts the platform packages that the lockfile lacks back into it, so that it installs on every platform: npm leaves out those that
 * the registry at hand does not hold or that are not for this machine. Run it after `npm install` of anything.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './steps.mjs'

const OS = ['android', 'darwin', 'linux', 'win32', 'freebsd', 'openbsd', 'netbsd', 'sunos', 'aix', 'openharmony']
const CPU = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32']

const path = join(root, 'package-lock.json')
const lock = JSON.parse(readFileSync(path, 'utf8'))
for (const [at, entry] of Object.entries(lock.packages)) {
  if (at === '') continue
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (lock.packages[`node_modules/${name}`] || lock.packages[`${at}/node_modules/${name}`]) continue
    const { dev, license } = entry
    const version = range.replace(/^[~^=]+/, '')
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(dev && { dev }),
      ...(license && { license }),
      optional: true,
      ...platform(name),
    }
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(path, `${JSON.stringify(lock, undefined, 2)}\n`)

/** `@scope/binding-linux-arm64-musl` → os, cpu and libc, as such packages declare them. */
function platform(name) {
  const parts = name.split('/').at(-1).split('-')
  const os = OS.filter(one => parts.includes(one))
  const cpu = CPU.filter(one => parts.includes(one))
  const libc = parts.some(part => part.startsWith('musl'))
    ? ['musl']
    : parts.some(part => part.startsWith('gnu'))
      ? ['glibc']
      : []
  return { ...(os.length > 0 && { os }), ...(cpu.length > 0 && { cpu }), ...(libc.length > 0 && { libc }) }
}
