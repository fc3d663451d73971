import { post, useAnswer } from '../api.ts'

/** Who is at the desk: this very machine, or an account that can log out. */
export function WhoAmI() {
  const { data: me } = useAnswer('/api/me')
  if (!me) return <span />
  if (me.local) return <span>On this machine only; no login needed</span>
  const leave = async () => {
    await post('/api/logout', {})
    location.assign('/login')
  }
  return (
    <span>
      {me.name}, {me.role} ·{' '}
      <button type="button" onClick={leave}>
        Log out
      </button>
    </span>
  )
}
