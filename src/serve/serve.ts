/** A record → the desk and the API on a port. */
import type { AddressInfo } from 'node:net'
import { serve as listen } from '@hono/node-server'
import { InputError, ResourceError } from '../base/errors.ts'
import { openStore, type Store } from '../store/store.ts'
import { makeApp } from './app.ts'
import { isLoopback } from './guard.ts'

export { hashPassword, makeKey } from './people.ts'

export interface ServeOptions {
  /** Path of the record, or an open one, which stays open when serving ends. */
  readonly record: string | Store
  /** 4680 where absent; 0 takes any that is free. */
  readonly port?: number
  /** 127.0.0.1 where absent. Beyond loopback the record must have accounts. */
  readonly host?: string
  /** The clock. */
  readonly now?: () => Date
  /** Milliseconds that one answer may spend searching before it is given up; 2000 where absent. */
  readonly patience?: number
}

export interface Served {
  readonly url: string
  close(): Promise<void>
}

/** Serves a record until it is closed. Throws InputError for a host beyond loopback without accounts. */
export async function serve(options: ServeOptions): Promise<Served> {
  const { record, port = 4680, host = '127.0.0.1', now = () => new Date(), patience } = options
  const local = isLoopback(host)
  const store = typeof record === 'string' ? await openStore(record, { create: false }) : record
  const release = async () => void (typeof record === 'string' && (await store.close()))
  try {
    if (!local && (await store.people.users()).length === 0)
      throw new InputError(`invalid host: "${host}" (the record has no accounts); readout users add NAME makes one`)
    const app = makeApp({ store, local, now, patience })
    const { server, bound } = await bind(app.fetch, port, host)
    return {
      url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
      async close() {
        app.close()
        if ('closeAllConnections' in server) server.closeAllConnections()
        await new Promise(done => server.close(done))
        await release()
      },
    }
  } catch (error) {
    await release()
    throw error
  }
}

type Fetch = (request: Request, from?: string) => Promise<Response>

function bind(fetch: Fetch, port: number, hostname: string) {
  return new Promise<{ server: ReturnType<typeof listen>; bound: number }>((resolve, reject) => {
    const server = listen(
      {
        fetch: (request, { incoming }) => fetch(request, incoming.socket.remoteAddress ?? ''),
        port,
        hostname,
        overrideGlobalObjects: false,
      },
      (info: AddressInfo) => resolve({ server, bound: info.port }),
    )
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new ResourceError(`invalid port: ${port} (taken by another program); give another with --port`)
          : new ResourceError(`invalid address: ${hostname}:${port} (${error.message}); give another`),
      ),
    )
  })
}
