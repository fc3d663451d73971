import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Evidence } from '../../serve/api.ts'

interface WriterProps {
  readonly label: string
  readonly text?: string
  readonly passage?: Evidence | undefined
  readonly keep: (text: string) => Promise<void>
  /** Leaves it; where there is nothing to go back to, absent. */
  readonly close?: (() => void) | undefined
}

/** A place to write: ctrl and enter keep it, escape leaves it. */
export function Writer({ label, text = '', passage, keep, close }: WriterProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const [trouble, setTrouble] = useState<string>()
  useEffect(() => {
    if (close) area.current?.focus()
  }, [close])
  const send = async () => {
    const words = area.current!.value.trim()
    if (words === '') return area.current!.focus()
    try {
      await keep(words)
      setTrouble(undefined)
      if (area.current) area.current.value = text
    } catch (error) {
      setTrouble((error as Error).message)
    }
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
    if (event.key !== 'Escape') return
    event.stopPropagation()
    if (close) close()
    else area.current?.blur()
  }
  return (
    <form
      className="writer"
      onSubmit={event => {
        event.preventDefault()
        void send()
      }}
    >
      {passage && (
        <q className="quote about" dir="auto">
          {passage.quote}
        </q>
      )}
      <label>
        <span className="soft">{label}</span>
        <textarea ref={area} className="field" rows={3} defaultValue={text} maxLength={20_000} onKeyDown={press} />
      </label>
      <p className="choices">
        <button type="submit" className="button">
          Keep it <kbd>ctrl</kbd> <kbd>enter</kbd>
        </button>
        {close && (
          <button type="button" className="button" onClick={close}>
            Leave it <kbd>esc</kbd>
          </button>
        )}
        {trouble && (
          <span className="alarm" role="alert">
            {trouble}
          </span>
        )}
      </p>
    </form>
  )
}
