/** The JSON-LD of a page → what it says of the report. Graphs, arrays, references and broken JSON are expected. */
import { cleanLine, decodeEntities } from '../entities.ts'

/** A report as schema.org describes it; what is not said is absent. */
export interface LinkedStory {
  readonly headline?: string
  readonly body?: string
  readonly published?: string
  readonly updated?: string
  readonly authors: readonly string[]
  readonly publisher?: string
  readonly url?: string
  readonly language?: string
  /** The page says that its text is for subscribers. */
  readonly closed?: boolean
}

type Node = Readonly<Record<string, unknown>>

/** Nodes looked at in all, and how deep: enough for any page, and a bound for made-up ones. */
const maxNodes = 3_000
const maxNesting = 12

const story = /(Article|BlogPosting|Posting|Report|Review|Coverage|OpinionPiece)$/i
/** Lists of other reports; what is in them is not this page's. */
const elsewhere =
  /^(itemListElement|mentions|relatedLink|isPartOf|citation|comment|video|image|associatedMedia|hasPart|about|review)$/

/** Reads the contents of a page's `application/ld+json` scripts, in order. */
export function readLinkedData(scripts: readonly string[]): LinkedStory {
  const nodes: { node: Node; inside: boolean }[] = []
  for (const script of scripts) gather(parseLoosely(script), nodes, false, 0)
  const byId = new Map<string, Node>()
  for (const { node } of nodes) {
    const id = node['@id']
    if (typeof id === 'string' && Object.keys(node).length > 1 && !byId.has(id)) byId.set(id, node)
  }
  const best = nodes.map(({ node, inside }) => ({ node, worth: worth(node, inside) })).reduce(better, undefined)
  return best ? describe(best.node, byId) : { authors: [] }
}

interface Candidate {
  readonly node: Node
  readonly worth: number
}

/** The first of the worthiest. */
function better(a: Candidate | undefined, b: Candidate): Candidate | undefined {
  return b.worth > 0 && (!a || b.worth > a.worth) ? b : a
}

function worth(node: Node, inside: boolean): number {
  const isStory = types(node).some(type => story.test(type))
  const told = ['headline', 'datePublished', 'articleBody', 'author'].filter(name => node[name]).length
  if (!isStory && !(node.datePublished && /^(WebPage|VideoObject|NewsMediaObject)$/.test(types(node)[0] ?? '')))
    return 0
  return (isStory ? 10 : 1) + told - (inside ? 8 : 0)
}

function types(node: Node): string[] {
  return [node['@type']].flat().filter(type => typeof type === 'string') as string[]
}

function gather(value: unknown, nodes: { node: Node; inside: boolean }[], inside: boolean, depth: number): void {
  if (typeof value !== 'object' || value === null || depth > maxNesting || nodes.length >= maxNodes) return
  if (Array.isArray(value)) {
    for (const item of value.slice(0, maxNodes)) gather(item, nodes, inside, depth + 1)
    return
  }
  const node = value as Node
  nodes.push({ node, inside })
  for (const [name, child] of Object.entries(node))
    if (typeof child === 'object') gather(child, nodes, inside || elsewhere.test(name), depth + 1)
}

function describe(node: Node, byId: ReadonlyMap<string, Node>): LinkedStory {
  const resolve = (value: unknown): unknown => {
    const id = typeof value === 'object' && value !== null ? (value as Node)['@id'] : undefined
    return typeof id === 'string' ? (byId.get(id) ?? value) : value
  }
  const line = (value: unknown): string | undefined => cleanLine([value].flat(2).map(resolve)[0])
  const name = (value: unknown): string | undefined => {
    const one = [value].flat(2).map(resolve)[0]
    return typeof one === 'object' && one !== null ? line((one as Node).name) : line(one)
  }
  const body = node.articleBody
  const headline = line(node.headline) ?? line(node.name)
  const page = resolve(node.mainEntityOfPage)
  const url =
    line(node.url) ??
    line(typeof page === 'object' && page !== null ? ((page as Node)['@id'] ?? (page as Node).url) : page)
  const authors = [node.author ?? node.creator]
    .flat(2)
    .map(name)
    .filter(author => author !== undefined)
  return {
    authors,
    ...(headline && { headline }),
    ...(typeof body === 'string' && { body: plainText(body) }),
    ...optional('published', line(node.datePublished) ?? line(node.dateCreated)),
    ...optional('updated', line(node.dateModified)),
    ...optional('publisher', name(node.publisher)),
    ...optional('url', url),
    ...optional('language', name(node.inLanguage)),
    ...(/false/i.test(String(node.isAccessibleForFree)) && { closed: true }),
  }
}

function optional<K extends string>(name: K, value: string | undefined): { [P in K]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { [P in K]: string })
}

/** `articleBody` may be text, escaped text or markup; blocks become paragraphs. */
function plainText(body: string): string {
  const text = /<\/?(p|br|div|h\d|li)\b/i.test(body)
    ? body
        .replace(/[\r\n]+/g, ' ')
        .replace(/<\/?(p|br|div|h\d|li|ul|ol|figure|figcaption|blockquote)\b[^<>]{0,500}>/gi, '\n')
    : body
  return decodeEntities(text.replace(/<\/?[a-z][^<>]{0,500}>/gi, ''))
}

/** JSON as pages have it: wrapped in comments, with raw line breaks or trailing commas; at worst, its plain fields. */
function parseLoosely(script: string): unknown {
  const text = script
    .replace(/^\s*(?:<!--|\/\*?\s*<!\[CDATA\[(?:\s*\*\/)?|<!\[CDATA\[|\/\/.*\n)/, '')
    .replace(/(?:-->|\/\*?\s*\]\]>(?:\s*\*\/)?|\]\]>|;)\s*$/, '')
  const tries = [
    () => text,
    () => text.replace(/[\u0000-\u001f]+/g, ' '),
    () => text.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([}\]])/g, '$1'),
    () => decodeEntities(text).replace(/[\u0000-\u001f]+/g, ' '),
  ]
  for (const attempt of tries) {
    try {
      return JSON.parse(attempt())
    } catch {
      // the next reading is more lenient
    }
  }
  return fields(text)
}

/** The plain string fields of what no reading of JSON accepts. */
function fields(text: string): Node {
  const field = (name: string) =>
    new RegExp(`"${name}"\\s*:\\s*"((?:[^"\\\\\\n]|\\\\.){1,2000})"`).exec(text)?.[1]?.replace(/\\(.)/g, '$1')
  const author = /"author"\s*:\s*[[{][^}]{0,500}?"name"\s*:\s*"([^"\n]{1,200})"/.exec(text)?.[1]
  const names = ['@type', 'headline', 'datePublished', 'dateModified'].map(name => [name, field(name)] as const)
  return {
    ...Object.fromEntries(names.filter(([, value]) => value !== undefined)),
    ...(author && { author: { name: author } }),
  }
}
