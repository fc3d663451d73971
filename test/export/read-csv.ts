/** A CSV reader of its own (RFC 4180), to read back what the writer wrote: rows by the names of the first. */
export function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]]
  let at = 0
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      for (at++; ; at++) {
        if (text[at] !== '"') cell += text[at]
        else if (text[at + 1] === '"') {
          cell += '"'
          at++
        } else break
      }
      at++
    } else for (; at < text.length && text[at] !== ',' && !text.startsWith('\r\n', at); at++) cell += text[at]
    rows.at(-1)!.push(cell)
    if (text.startsWith('\r\n', at)) {
      rows.push([])
      at += 2
    } else at++
  }
  const [head, ...body] = rows.filter(row => row.length > 0)
  return body.map(row => Object.fromEntries(head!.map((name, i) => [name, row[i]!])))
}
