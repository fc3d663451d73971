export type Role = 'reader' | 'analyst' | 'editor'

export interface User {
  readonly name: string
  readonly role: Role
  /** Argon2id, in PHC form; the store never sees a password. */
  readonly passwordHash: string
  readonly created: string
}

/** Sessions and keys are kept under the SHA-256 of their secret. */
export interface Session {
  readonly hash: string
  readonly user: string
  readonly role: Role
  readonly expires: string
}

export interface ApiKey {
  readonly hash: string
  readonly user: string
  readonly name: string
  readonly role: Role
  readonly created: string
  readonly lastUsed?: string
}

/** Accounts, sessions and keys of the desk. */
export interface People {
  users(): Promise<readonly User[]>
  user(name: string): Promise<User | undefined>
  keepUser(user: Omit<User, 'created'>): Promise<void>
  /** Takes sessions and keys with it; what the person wrote stays. */
  removeUser(name: string): Promise<boolean>
  startSession(session: Omit<Session, 'role'>): Promise<void>
  /** Undefined where unknown or expired. */
  session(hash: string): Promise<Session | undefined>
  endSession(hash: string): Promise<void>
  keepKey(key: Omit<ApiKey, 'created' | 'lastUsed' | 'role'> & { readonly role?: Role }): Promise<void>
  keys(user?: string): Promise<readonly ApiKey[]>
  /** Undefined where unknown; notes the use. */
  key(hash: string): Promise<ApiKey | undefined>
  revokeKey(hash: string): Promise<boolean>
}
