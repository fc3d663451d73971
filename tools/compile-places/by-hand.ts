/** knowledge/places/*.yaml, checked line by line. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const point = z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)])
const city = z.strictObject({
  is: z.string().optional(),
  also: z.array(z.string()).optional(),
  at: point.optional(),
  people: z.number().int().nonnegative().optional(),
})
const citiesFile = z.record(z.string().regex(/^[A-Z]{2}$/), z.record(z.string(), city))
const pointsFile = z.record(
  z.string().regex(/^([A-Z]{2}|world)$/),
  z.record(z.string(), z.string().regex(/^-?\d+(\.\d+)? -?\d+(\.\d+)?$/)),
)

export type CityByHand = z.infer<typeof city> & { readonly name: string; readonly country: string }

export interface PointByHand {
  readonly names: readonly string[]
  /** ISO 3166 alpha-2; absent for seas and what several states share. */
  readonly country?: string
  readonly at: readonly [number, number]
}

/** Reads one file against its form; what does not fit is told with file and path. */
function read<T>(form: z.ZodType<T>, folder: string, file: string, problems: string[]): T | undefined {
  const result = form.safeParse(parse(readFileSync(join(folder, file), 'utf8')))
  if (result.success) return result.data
  for (const { path, message } of result.error.issues)
    problems.push(`invalid place: ${path.join('.')} (knowledge/places/${file}); ${message}`)
  return undefined
}

export function readCities(folder: string, problems: string[]): CityByHand[] {
  const file = read(citiesFile, folder, 'cities.yaml', problems) ?? {}
  return Object.entries(file).flatMap(([country, cities]) =>
    Object.entries(cities).map(([name, rest]) => ({ ...rest, name, country })),
  )
}

export function readPoints(folder: string, file: string, problems: string[]): PointByHand[] {
  return Object.entries(read(pointsFile, folder, file, problems) ?? {}).flatMap(([country, points]) =>
    Object.entries(points).map(([names, at]) => ({
      names: names.split(', '),
      ...(country !== 'world' && { country }),
      at: at.split(' ').map(Number) as [number, number],
    })),
  )
}

/** Names of each country by alpha-3, the news name first, as knowledge/actors/countries has them. */
export function readCountryNames(folder: string): ReadonlyMap<string, readonly string[]> {
  const actors = join(folder, '..', 'actors', 'countries')
  const files = readdirSync(actors).map(file => parse(readFileSync(join(actors, file), 'utf8')) as object)
  return new Map(
    files.flatMap(file =>
      Object.entries(file as Record<string, { name?: string; also?: string | string[] }>).flatMap(
        ([code, { name, also = [] }]) => (name === undefined ? [] : [[code, [name, ...[also].flat()]] as const]),
      ),
    ),
  )
}
