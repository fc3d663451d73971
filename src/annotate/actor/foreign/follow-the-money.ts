/** FollowTheMoney entities, one JSON object a line (OpenSanctions and others) → own actors. Other entities are passed over. */
import { countryCode } from '../../../base/countries.ts'
import { InputError } from '../../../base/errors.ts'
import type { OwnActor } from '../own.ts'

interface Entity {
  readonly schema?: string
  readonly caption?: string
  readonly properties?: Readonly<Record<string, readonly string[]>>
}

const types: Readonly<Record<string, OwnActor['type']>> = {
  Person: 'person',
  Organization: 'organisation',
  PublicBody: 'organisation',
  Company: 'organisation',
  LegalEntity: 'organisation',
}
const sectors: Readonly<Record<string, string>> = { PublicBody: 'GOV', Company: 'BUS' }

export function readFollowTheMoney(text: string, where: string): OwnActor[] {
  return text
    .split(/\r?\n/)
    .flatMap((line, at) => (line.trim() === '' ? [] : actorOf(parse(line, `${where}:${at + 1}`))))
}

function parse(line: string, where: string): Entity {
  try {
    return JSON.parse(line) as Entity
  } catch {
    throw new InputError(`invalid line: no JSON (${where}); one FollowTheMoney entity a line`)
  }
}

function actorOf({ schema = '', caption, properties = {} }: Entity): OwnActor[] {
  const type = types[schema]
  const name = caption ?? properties.name?.[0]
  if (!type || !name) return []
  const also = [...(properties.name ?? []), ...(properties.alias ?? []), ...(properties.weakAlias ?? [])]
  const code = (properties.citizenship ?? properties.country ?? properties.jurisdiction)?.[0]
  const country = code && countryCode(code)
  const latin = [...new Set(also)].filter(other => other !== name && /\p{Script=Latin}/u.test(other))
  const female = properties.gender?.[0] === 'female'
  return [
    {
      name,
      type,
      ...(country && { country }),
      ...(sectors[schema] && { sector: sectors[schema] }),
      ...(latin.length > 0 && { also: latin }),
      ...(female && { female }),
    },
  ]
}
