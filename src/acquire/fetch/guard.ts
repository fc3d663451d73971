/** Which addresses may be asked: http and https, and no machine of the reader's own network unless allowed. */
import { lookup as resolve } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { InputError, UpstreamError } from '../../base/errors.ts'

/** Whether an IP address is out on the internet: not loopback, private, link-local, metadata, multicast or reserved. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  // ::ffff:127.0.0.1 is 127.0.0.1
  return ipaddr.process(address).range() === 'unicast'
}

/** Which private machines may be asked all the same: all, none, or those whose number is let through. */
export type AllowPrivate = boolean | ((ip: string) => boolean)

const mayAsk = (ip: string, allow: AllowPrivate): boolean =>
  isPublic(ip) || (typeof allow === 'boolean' ? allow : allow(ip))

/** The parsed address, or InputError where it is not http(s), carries a password, or names a private machine by number. */
export function checkUrl(address: string, allow: AllowPrivate = false): URL {
  if (!URL.canParse(address)) throw new InputError(`invalid address: "${address}"; it should read https://…`)
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new InputError(`unsupported address: "${address}"; only http and https are fetched`)
  if (url.username || url.password)
    throw new InputError(`unsupported address: "${url.host}" with a password in it; leave it out`)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (ipaddr.isValid(host) && !mayAsk(host, allow)) throw refused(host)
  return url
}

/** A name look-up that refuses names which lead to a private machine; asked at the moment of connecting, so that a second answer cannot differ. */
export function guardedLookup(allow: AllowPrivate = false): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0)
      const inside = addresses.find(({ address }) => !mayAsk(address, allow))
      if (inside) return callback(refused(`${hostname} (${inside.address})`), '', 0)
      const first = addresses[0]
      if (options.all) return callback(null, addresses)
      return first
        ? callback(null, first.address, first.family)
        : callback(new Error(`no address for ${hostname}`), '', 0)
    })
  }
}

function refused(what: string): UpstreamError {
  return new UpstreamError(
    `unsupported address: ${what} is on a private network; --allow-private reads it all the same`,
  )
}
