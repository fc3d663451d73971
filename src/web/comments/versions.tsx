import { useState } from 'react'
import { useAnswer } from '../api.ts'
import { instant } from '../dates.ts'
import { wordsOf } from './annotation.ts'
import { Markdown } from './markdown.tsx'

/** What a comment said before it was edited or deleted, for whoever asks. */
export function Versions({ id, says }: { readonly id: string; readonly says: string }) {
  const [open, setOpen] = useState(false)
  const { data } = useAnswer('/api/comments/:id', { id }, { enabled: open })
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{says}</summary>
      <ol className="plain versions">
        {data?.versions
          .slice(0, -1)
          .toReversed()
          .map(version => (
            <li key={version.modified ?? version.created}>
              <span className="soft">{instant(version.modified ?? version.created)}</span>
              <Markdown text={wordsOf(version)} />
            </li>
          ))}
      </ol>
    </details>
  )
}
