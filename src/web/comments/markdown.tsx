/** The little of markdown that comments need, drawn as elements: what is written never becomes markup. */
import { Fragment, type ReactNode } from 'react'

/** Paragraphs, lists and quotations; `code`, **strong**, *stressed* and [links](https://…) within them. */
export function Markdown({ text }: { readonly text: string }) {
  const blocks = [...text.replace(/\r\n?/g, '\n').matchAll(/(?:[^\n]|\n(?!\n))+/g)]
  return blocks.map(({ index, 0: block }) => <Block key={index} lines={linesOf(block)} />)
}

/** A line with its place in its block. */
interface Line {
  readonly at: number
  readonly words: string
}

const linesOf = (block: string): readonly Line[] =>
  [...block.matchAll(/[^\n]+/g)].map(({ index, 0: words }) => ({ at: index, words }))

function Block({ lines }: { readonly lines: readonly Line[] }) {
  if (lines.every(({ words }) => /^\s*[-*] /.test(words)))
    return (
      <ul dir="auto">
        {lines.map(({ at, words }) => (
          <li key={at}>
            <Inline text={words.replace(/^\s*[-*] /, '')} />
          </li>
        ))}
      </ul>
    )
  if (lines.every(({ words }) => words.startsWith('>')))
    return (
      <blockquote dir="auto">
        <Broken lines={lines.map(({ at, words }) => ({ at, words: words.replace(/^> ?/, '') }))} />
      </blockquote>
    )
  return (
    <p dir="auto">
      <Broken lines={lines} />
    </p>
  )
}

function Broken({ lines }: { readonly lines: readonly Line[] }) {
  return lines.map(({ at, words }) => (
    <Fragment key={at}>
      {at > 0 && <br />}
      <Inline text={words} />
    </Fragment>
  ))
}

const PART =
  /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*|\[([^\]]+)\]\((https?:\/\/[^\s()]+)\)|(https?:\/\/[^\s()<>"]+[^\s()<>".,;:!?])/g

function Inline({ text }: { readonly text: string }) {
  const found: ReactNode[] = []
  let from = 0
  for (const part of text.matchAll(PART)) {
    found.push(text.slice(from, part.index))
    found.push(<Part key={part.index} part={part} />)
    from = part.index + part[0].length
  }
  return (
    <>
      {found}
      {text.slice(from)}
    </>
  )
}

function Part({ part: [all, code, strong, stressed, words, to] }: { readonly part: RegExpExecArray }) {
  if (code !== undefined) return <code>{code}</code>
  if (strong !== undefined) return <strong>{strong}</strong>
  if (stressed !== undefined) return <em>{stressed}</em>
  return (
    <a href={to ?? all} className="inline-link" rel="noreferrer noopener nofollow external">
      {words ?? all}
    </a>
  )
}
