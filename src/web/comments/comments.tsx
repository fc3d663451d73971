import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Comment, Evidence } from '../../serve/api.ts'
import { post, remove, useAnswer } from '../api.ts'
import { instant } from '../dates.ts'
import { passageOf, wordsOf } from './annotation.ts'
import { Markdown } from './markdown.tsx'
import { Versions } from './versions.tsx'
import { Writer } from './writer.tsx'
import './comments.css'

export interface Subject {
  readonly article?: string
  readonly event?: string
}

interface CommentsProps {
  readonly subject: Subject
  /** A passage that was picked out, for the next comment to be about. */
  readonly passage?: Evidence | undefined
  readonly onDone?: () => void
}

/** What people wrote about a report, an event or a passage, in the order in which they began. */
export function Comments({ subject, passage, onDone }: CommentsProps) {
  const queries = useQueryClient()
  const { data } = useAnswer('/api/comments', { ...subject })
  const me = useAnswer('/api/me').data
  const comments = data?.comments ?? []
  const may = me?.role !== undefined && me.role !== 'reader'
  const keep = async (text: string, id?: string, on?: Evidence) => {
    await post('/api/comments', { ...subject, text, ...(id && { id }), ...(on && { on }) })
    await queries.invalidateQueries()
    onDone?.()
  }
  return (
    <section className="comments" aria-labelledby="comments">
      <h2 className="label" id="comments">
        Comments
      </h2>
      {data && comments.length === 0 && <p className="soft">Nobody has commented yet.</p>}
      <ol className="plain">
        {comments.map(comment => (
          <li key={comment.id} id={`comment-${comment.id}`}>
            <One
              comment={comment}
              mine={may && (me.role === 'editor' || comment.who === me.name)}
              keep={text => keep(text, comment.id, evidenceOf(comment))}
              drop={async () => {
                await remove(comment.id)
                await queries.invalidateQueries()
              }}
            />
          </li>
        ))}
      </ol>
      {may ? (
        <Writer
          key={passage?.start ?? 'new'}
          label={passage ? 'About these words' : 'Write a comment'}
          passage={passage}
          close={passage && onDone}
          keep={text => keep(text, undefined, passage)}
        />
      ) : (
        me && <p className="soft">Writing takes an analyst’s account.</p>
      )}
    </section>
  )
}

/** An edited comment stays on its passage. */
function evidenceOf(comment: Comment): Evidence | undefined {
  const passage = passageOf(comment)
  if (!passage) return undefined
  const { exact, prefix, suffix, start } = passage
  return { start, end: start + exact.length, quote: exact, prefix, suffix }
}

interface OneProps {
  readonly comment: Comment
  /** Whether the reader may change it. */
  readonly mine: boolean
  readonly keep: (text: string) => Promise<void>
  readonly drop: () => Promise<void>
}

function One({ comment, mine, keep, drop }: OneProps) {
  const [editing, setEditing] = useState(false)
  const { who, created, modified, deleted, id } = comment
  const passage = passageOf(comment)
  return (
    <article
      className={deleted ? 'comment gone' : 'comment'}
      data-row=""
      tabIndex={-1}
      aria-label={`Comment by ${who}`}
    >
      <header>
        <b dir="auto">{who}</b> <span className="soft">{instant(created)}</span>
      </header>
      {passage && (
        <q className="quote about" dir="auto">
          {passage.exact}
        </q>
      )}
      {editing ? (
        <Writer
          label="Edit the comment"
          text={wordsOf(comment)}
          close={() => setEditing(false)}
          keep={async text => {
            await keep(text)
            setEditing(false)
          }}
        />
      ) : (
        !deleted && <Markdown text={wordsOf(comment)} />
      )}
      <footer>
        {modified && <Versions id={id} says={`${deleted ? 'deleted' : 'edited'} ${instant(modified)}`} />}
        {mine && !deleted && !editing && (
          <>
            <button type="button" className="plain-button" onClick={() => setEditing(true)}>
              Edit
            </button>
            <button type="button" className="plain-button" onClick={drop}>
              Delete
            </button>
          </>
        )}
      </footer>
    </article>
  )
}
