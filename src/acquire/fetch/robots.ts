/** robots.txt (RFC 9309): what a host lets programs read, asked once an hour. */
import robots from 'robots-parser'

// the package is CommonJS: its default import is the function, which its types do not say
const robotsParser = robots as unknown as typeof robots.default
type Robots = ReturnType<typeof robotsParser>
/** Status and body of one plain request, for robots.txt alone. */
export type PlainGet = (url: string) => Promise<{ status: number; body: string }>

const HOUR = 3_600_000
/** RFC 9309 2.5: at least 500 KiB are read. */
const LARGEST = 512 * 1024

/** Rules of each host, kept for an hour. */
export class RobotsCache {
  private readonly hosts = new Map<string, { at: number; rules: Promise<Robots | 'closed'> }>()
  private readonly get: PlainGet
  private readonly agent: string

  constructor(get: PlainGet, agent: string) {
    this.get = get
    this.agent = agent
  }

  /** Whether the page may be read, and the seconds that the host wants between requests. */
  async ask(url: URL): Promise<{ allowed: boolean; delay?: number }> {
    const rules = await this.rules(url)
    // RFC 9309 2.3.1.4: a server that fails is taken as closed
    if (rules === 'closed') return { allowed: false }
    const delay = rules.getCrawlDelay(this.agent)
    return { allowed: rules.isAllowed(url.href, this.agent) !== false, ...(delay !== undefined && { delay }) }
  }

  private rules(url: URL): Promise<Robots | 'closed'> {
    const known = this.hosts.get(url.origin)
    if (known && Date.now() - known.at < HOUR) return known.rules
    const rules = this.load(`${url.origin}/robots.txt`)
    this.hosts.set(url.origin, { at: Date.now(), rules })
    return rules
  }

  private async load(address: string): Promise<Robots | 'closed'> {
    const { status, body } = await this.get(address).catch(() => ({ status: 599, body: '' }))
    if (status >= 500) return 'closed'
    return robotsParser(address, status >= 400 ? '' : body.slice(0, LARGEST))
  }
}
