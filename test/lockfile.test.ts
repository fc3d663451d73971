import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot } from '../src/resource/resource.ts'

interface Locked {
  readonly optionalDependencies?: Record<string, string>
  readonly hasInstallScript?: boolean
}

const { packages } = JSON.parse(readFileSync(join(packageRoot(), 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>
}

test('the lockfile has every platform’s packages (tools/complete-lock.mjs puts them back)', () => {
  const missing = Object.entries(packages).flatMap(([at, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      name => !packages[`node_modules/${name}`] && !packages[`${at}/node_modules/${name}`],
    ),
  )
  expect(missing).toEqual([])
})

test('the lockfile names no host', () => {
  expect(readFileSync(join(packageRoot(), 'package-lock.json'), 'utf8')).not.toContain('"resolved"')
})
