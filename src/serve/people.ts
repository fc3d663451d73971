/** Who is asking, and what they may do: accounts with Argon2id, sessions in a cookie, API keys. */
import { createHash, randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { InputError } from '../base/errors.ts'
import type { Role, Store } from '../store/store.ts'
import type { Me } from './api.ts'
import { ForbiddenError } from './problem.ts'

const COOKIE = 'readout'
const SESSION_DAYS = 14
const ROLES: readonly Role[] = ['reader', 'analyst', 'editor']
// shorter ones are tried out too fast
const LEAST_PASSWORD = 10
/** Argon2id's cost as OWASP advises: 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Somebody on this very machine, who needs no account. */
export const LOCAL: Me = { name: 'desk', role: 'editor', local: true }

/** The PHC form of a password's hash; throws InputError where it is too short. */
export async function hashPassword(password: string): Promise<string> {
  if (password.length < LEAST_PASSWORD)
    throw new InputError(`invalid password: ${password.length} characters; give at least ${LEAST_PASSWORD}`)
  return hash(password, COST)
}

/** A new API key's secret, to be shown once, and the hash that the store keeps. */
export function makeKey(): { readonly secret: string; readonly hash: string } {
  const secret = `rdo_${randomBytes(24).toString('base64url')}`
  return { secret, hash: digest(secret) }
}

export const digest = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** Who sent the request, by key or session; nobody where neither is known. */
export async function whoAsks(store: Store, request: Request): Promise<Me> {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1]
  const known = bearer ? await store.people.key(digest(bearer)) : await sessionOf(store, request)
  return known ? { name: known.user, role: known.role, local: false } : { local: false }
}

async function sessionOf(store: Store, request: Request) {
  const secret = cookieOf(request)
  return secret ? store.people.session(digest(secret)) : undefined
}

const cookieOf = (request: Request): string | undefined =>
  new RegExp(`(?:^|; )${COOKIE}=([\\w-]+)`).exec(request.headers.get('cookie') ?? '')?.[1]

/** Throws unless the asker has that role or a higher one. */
export function mustBe(me: Me, role: Role): string {
  if (!me.role || !me.name) throw new ForbiddenError(401, 'missing login: this record is for people with an account')
  if (ROLES.indexOf(me.role) < ROLES.indexOf(role))
    throw new ForbiddenError(403, `invalid role: ${me.role}; this takes ${role}`)
  return me.name
}

let decoy: Promise<string> | undefined

/** Starts a session; gives the cookie. The same error for an unknown name as for a wrong password, after the same time. */
export async function login(store: Store, name: string, password: string, now: Date): Promise<string> {
  const user = await store.people.user(name)
  decoy ??= hash(randomBytes(16), COST)
  const right = await verify(user?.passwordHash ?? (await decoy), password).catch(() => false)
  if (!user || !right) throw new ForbiddenError(401, 'invalid login: name or password is wrong; try again')
  const secret = randomBytes(24).toString('base64url')
  const seconds = SESSION_DAYS * 86_400
  const expires = new Date(now.getTime() + seconds * 1000).toISOString()
  await store.people.startSession({ hash: digest(secret), user: user.name, expires })
  return `${COOKIE}=${secret}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}`
}

/** Ends the request's session; gives the cookie that forgets it. */
export async function logout(store: Store, request: Request): Promise<string> {
  const secret = cookieOf(request)
  if (secret) await store.people.endSession(digest(secret))
  return `${COOKIE}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`
}
