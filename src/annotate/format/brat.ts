import type { Annotated } from '../../record/record.ts'

/** brat standoff of the names and mentions: `T` lines over `article.text`, and a note with who each one is. */
export function formatBrat({ article, mentions }: Annotated): string {
  const lines: string[] = []
  mentions.forEach(({ start, end, type, mention, identities }, i) => {
    const id = i + 1
    lines.push(`T${id}\t${type} ${spans(article.text, start, end)}\t${flat(article.text.slice(start, end))}`)
    lines.push(`A${id}\tMention T${id} ${mention}`)
    if (identities.length > 0)
      lines.push(`#${id}\tAnnotatorNotes T${id}\t${flat(identities.map(who => who.name).join(', '))}`)
  })
  return lines.map(line => `${line}\n`).join('')
}

/** brat parts a span at every line break. */
function spans(text: string, start: number, end: number): string {
  const parts: string[] = []
  for (const match of text.slice(start, end).matchAll(/[^\r\n]+/g))
    parts.push(`${start + match.index} ${start + match.index + match[0].length}`)
  return parts.join(';')
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ')
}
