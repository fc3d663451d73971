import { useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { type FormEvent, useEffect, useState } from 'react'
import { post } from '../api.ts'
import type { Search } from '../router.tsx'
import { ownPath } from './own-path.ts'
import './login.css'

/** The way in, where the desk is served beyond this machine. */
export function LoginPage() {
  const { to } = useSearch({ strict: false }) as Search
  const queries = useQueryClient()
  const [trouble, setTrouble] = useState<string>()
  useEffect(() => {
    document.title = 'Log in · Readout'
  }, [])
  const enter = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    try {
      await post('/api/login', { name: given.get('name'), password: given.get('password') })
      queries.clear()
      // a new page load, so that the desk begins with nothing of before
      location.assign(ownPath(to, location.origin))
    } catch (error) {
      setTrouble((error as Error).message)
    }
  }
  return (
    <main className="login">
      <h1>Readout</h1>
      <form onSubmit={enter}>
        <label>
          Name
          <input name="name" className="field" autoComplete="username" autoCapitalize="none" required />
        </label>
        <label>
          Password
          <input name="password" type="password" className="field" autoComplete="current-password" required />
        </label>
        <button type="submit" className="button main">
          Log in
        </button>
        {trouble && (
          <p className="alarm" role="alert">
            {trouble}
          </p>
        )}
      </form>
      <p className="soft">An account is made where the record is kept: readout users add.</p>
    </main>
  )
}
