/** robots.txt (RFC 9309): what a host lets programs read, asked once an hour. */
import robots from 'robots-parser'
import { ReadoutError } from '../../base/errors.ts'

// the package is CommonJS: its default import is the function, which its types do not say
const robotsParser = robots as unknown as typeof robots.default
/** What a host lets be read, or why nothing of it may be. */
type Rules = ReturnType<typeof robotsParser> | { readonly closed: string }
/** Status and body of one plain request, for robots.txt alone. */
export type PlainGet = (url: string) => Promise<{ status: number; body: string }>

const HOUR = 3_600_000
/** RFC 9309 2.5: at least 500 KiB are read. */
const LARGEST = 512 * 1024

/** Rules of each host, kept for an hour. */
export class RobotsCache {
  private readonly hosts = new Map<string, { at: number; rules: Promise<Rules> }>()
  private readonly get: PlainGet
  private readonly agent: string

  constructor(get: PlainGet, agent: string) {
    this.get = get
    this.agent = agent
  }

  /** Why a page may not be read (absent where it may), and the seconds that the host wants between requests. */
  async ask(url: URL): Promise<{ refusal?: string; delay?: number }> {
    const rules = await this.rules(url)
    if ('closed' in rules) return { refusal: rules.closed }
    const delay = rules.getCrawlDelay(this.agent)
    const allowed = rules.isAllowed(url.href, this.agent) !== false
    return { ...(!allowed && { refusal: 'its robots.txt asks programs to stay out' }), ...(delay && { delay }) }
  }

  private rules(url: URL): Promise<Rules> {
    const known = this.hosts.get(url.origin)
    if (known && Date.now() - known.at < HOUR) return known.rules
    const rules = this.load(`${url.origin}/robots.txt`)
    this.hosts.set(url.origin, { at: Date.now(), rules })
    return rules
  }

  /** RFC 9309 2.3.1: a host without the file is open, one that fails or cannot be reached is closed. */
  private async load(address: string): Promise<Rules> {
    try {
      const { status, body } = await this.get(address)
      if (status >= 500) return { closed: `its robots.txt answers ${status}; try again later` }
      return robotsParser(address, status >= 400 ? '' : body.slice(0, LARGEST))
    } catch (error) {
      if (error instanceof ReadoutError) throw error
      return { closed: `it cannot be reached (${(error as Error).message || (error as Error).name}); try again later` }
    }
  }
}
