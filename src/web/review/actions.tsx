import type { RefObject } from 'react'
import type { Decision } from '../../serve/api.ts'

export type Verdict = Decision['verdict']

interface ActionsProps {
  readonly reason: RefObject<HTMLInputElement | null>
  /** False for readers, who may look on. */
  readonly may: boolean
  readonly accept: () => void
  readonly reject: () => void
  readonly correct: () => void
  readonly merge: () => void
  /** Absent where no other report tells it. */
  readonly split: (() => void) | undefined
  readonly later: () => void
  readonly undo: () => void
}

/** What can be decided, each with its key; a reason goes with whatever is decided next. */
export function Actions({ reason, may, accept, reject, correct, merge, split, later, undo }: ActionsProps) {
  return (
    <div className="actions">
      {!may && <p className="soft">You may look on; deciding takes an analyst’s account.</p>}
      <div className="choices">
        <Choice letter="a" name="Accept" act={accept} main off={!may} />
        <Choice letter="c" name="Correct" act={correct} off={!may} />
        <Choice letter="x" name="Reject" act={reject} off={!may} />
        <Choice letter="m" name="Merge" act={merge} off={!may} />
        {split && <Choice letter="s" name="Split" act={split} off={!may} />}
        <Choice letter="n" name="Later" act={later} />
        <Choice letter="u" name="Undo" act={undo} off={!may} />
      </div>
      <label className="reason">
        <span>
          Why <kbd>w</kbd>
        </span>
        <input
          ref={reason}
          className="field"
          maxLength={2000}
          autoComplete="off"
          placeholder="a reason, kept with the decision"
          disabled={!may}
          onKeyDown={event => {
            // the keys that decide work again once the reason is written
            if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
          }}
        />
      </label>
    </div>
  )
}

interface ChoiceProps {
  readonly letter: string
  readonly name: string
  readonly act: () => void
  readonly main?: boolean
  readonly off?: boolean
}

function Choice({ letter, name, act, main = false, off = false }: ChoiceProps) {
  return (
    <button
      type="button"
      className={main ? 'button main' : 'button'}
      onClick={act}
      disabled={off}
      aria-keyshortcuts={letter}
    >
      {name} <kbd>{letter}</kbd>
    </button>
  )
}
