/** A page of the desk at `origin` and nothing else: `//evil.example` and `https:` lead to the ledger. */
export function ownPath(to: string | undefined, origin: string): string {
  const url = to?.startsWith('/') && URL.canParse(to, origin) ? new URL(to, origin) : undefined
  return url?.origin === origin ? url.pathname + url.search : '/'
}
