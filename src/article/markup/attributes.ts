/** The attributes that something reads; every other one would cost the parsed tree a node. */

const kept = new Set(
  'aria-hidden aria-modal class colspan content data-component data-testid datetime dir hidden href id itemprop itemtype lang name property pubdate rel role rowspan style'.split(
    ' ',
  ),
)
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]+))?/g
/** Longer addresses are of no use to anybody who counts links. */
const longest = 2_000

/** The attributes of a start tag that are read, each with a blank before it. `text` is what stands behind the tag's name. */
export function readAttributes(text: string): string {
  if (!text.includes('=') && !text.includes('hidden') && !text.includes('pubdate')) return ''
  let found = ''
  for (const [whole, name = '', value] of text.matchAll(attribute)) {
    const lower = name.toLowerCase()
    if (!kept.has(lower) || whole.length > longest) continue
    if (lower === 'style' && !/display|visibility/i.test(value ?? '')) continue
    found += value === undefined ? ` ${lower}` : ` ${lower}=${quoted(value)}`
  }
  return found
}

function quoted(value: string): string {
  return value.startsWith('"') || value.startsWith("'") ? value : `"${value.replaceAll('"', '&quot;')}"`
}
