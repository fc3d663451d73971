import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Search } from '../router.tsx'

// typing pauses this long before the ledger follows
const PAUSE = 220

/** Search as one types; what is searched for is in the URL. */
export function Finder() {
  const { text = '' } = useSearch({ strict: false }) as Search
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const timer = useRef(0)
  useEffect(() => {
    if (input.current && document.activeElement !== input.current) input.current.value = text
  }, [text])
  const find = (words: string) => {
    window.clearTimeout(timer.current)
    void navigate({ to: '/', search: (now: Search) => ({ ...now, text: words || undefined }), replace: text !== '' })
  }
  return (
    <search className="finder">
      <form
        onSubmit={event => {
          event.preventDefault()
          find(input.current!.value.trim())
          document.querySelector<HTMLElement>('[data-row]')?.focus()
        }}
      >
        <label className="hidden" htmlFor="find">
          Search events and reports
        </label>
        <input
          id="find"
          ref={input}
          type="search"
          data-search=""
          defaultValue={text}
          placeholder="Search events and reports"
          autoComplete="off"
          spellCheck={false}
          onChange={event => {
            window.clearTimeout(timer.current)
            const words = event.target.value.trim()
            timer.current = window.setTimeout(() => find(words), PAUSE)
          }}
          onKeyDown={event => {
            if (event.key === 'Escape') event.currentTarget.blur()
          }}
        />
        <kbd>/</kbd>
      </form>
    </search>
  )
}
