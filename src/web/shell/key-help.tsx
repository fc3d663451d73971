import type { Ref } from 'react'
import { GOES } from './keys.ts'

/** The list of keys. A dialog, because it is about the page that it stands over. */
export function KeyHelp({ ref }: { readonly ref: Ref<HTMLDialogElement> }) {
  return (
    <dialog className="keys" ref={ref} aria-labelledby="keys-title">
      <h2 id="keys-title">Keys</h2>
      <dl>
        <Key keys={['j']} says="next line" />
        <Key keys={['k']} says="previous line" />
        <Key keys={['enter']} says="open it" />
        <Key keys={['/']} says="search" />
        {GOES.map(([letter, , name]) => (
          <Key key={letter} keys={['g', letter]} says={name.toLowerCase()} />
        ))}
        <Key keys={['?']} says="this list" />
      </dl>
      <form method="dialog">
        <button className="button" type="submit">
          Close
        </button>
      </form>
    </dialog>
  )
}

function Key({ keys, says }: { readonly keys: readonly string[]; readonly says: string }) {
  return (
    <>
      <dt>
        {keys.map(key => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{says}</dd>
    </>
  )
}
