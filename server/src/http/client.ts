import { isIPv4, isIPv6 } from 'node:net'
import { createToken, hashToken, sha256 } from '../crypto/tokens.ts'
import type { Cookies } from './cookies.ts'

/** Where a request comes from, as far as the server knows by itself. */
export interface Client {
  /** Address of the socket's peer, or what a trusted proxy says. */
  address: string
  userAgent: string | null
  /** Did the request carry an Authorization header instead of the cookie? */
  usesBearer: boolean
  /** Hash of this browser's device cookie, or null when it has none yet. */
  deviceHash: string | null
  /** The device hash; gives the browser a device cookie when it has none. */
  ensureDevice(): string
  /** Hands the session's token to the browser as its cookie. */
  setSessionCookie(token: string, maxAgeSeconds: number): void
  clearSessionCookie(): void
  /** Token of the sign-in that waits in this browser for its next step. */
  attemptToken: string | null
  setAttemptCookie(token: string, maxAgeSeconds: number): void
  clearAttemptCookie(): void
}

const longestUserAgent = 400
const deviceDays = 400

/** Describes the client of a request. */
export function createClient(facts: {
  address: string
  userAgent: string | undefined
  usesBearer: boolean
  cookies: Cookies
}): Client {
  const { cookies } = facts
  const known = cookies.read('device')
  // Plain properties only: an accessor in an object literal gives each object a hidden class of its own, and those
  // outlive their request until a full garbage collection (10 µs a request).
  const client: Client = {
    address: facts.address,
    usesBearer: facts.usesBearer,
    userAgent: facts.userAgent?.slice(0, longestUserAgent) ?? null,
    deviceHash: known === undefined ? null : hashToken('device', known),
    ensureDevice() {
      if (client.deviceHash === null) {
        const token = createToken('device')
        cookies.write('device', token, deviceDays * 86_400)
        client.deviceHash = sha256(token)
      }
      return client.deviceHash
    },
    setSessionCookie(token, maxAgeSeconds) {
      cookies.write('session', token, maxAgeSeconds)
    },
    clearSessionCookie() {
      cookies.clear('session')
    },
    attemptToken: cookies.read('attempt') ?? null,
    setAttemptCookie(token, maxAgeSeconds) {
      cookies.write('attempt', token, maxAgeSeconds)
    },
    clearAttemptCookie() {
      if (cookies.read('attempt') !== undefined) cookies.clear('attempt')
    },
  }
  return client
}

/**
 * The part of an address that one subscriber holds: the IPv4 address, or the /64 of IPv6, however a proxy writes it: with
 * a port, in brackets, or with the IPv4 address inside of an IPv6 one. Whatever is no address is of the one source
 * `unknown`: strangers there can use up each other's limits, but nobody gets limits of their own by another spelling.
 */
export function sourceOf(address: string): string {
  const plain = withoutPort(address)
  if (isIPv4(plain)) return plain
  if (!isIPv6(plain)) return 'unknown'
  const groups = groupsOf(plain)
  const [high = 0, low = 0] = groups.slice(6)
  if (groups.slice(0, 6).join(':') === '0:0:0:0:0:65535') {
    return [high >> 8, high & 255, low >> 8, low & 255].join('.')
  }
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`
}

function withoutPort(address: string): string {
  const [, bracketed, dotted] = /^(?:\[([^\]]*)\]|([\d.]+))(?::\d+)?$/.exec(address) ?? []
  return bracketed ?? dotted ?? address
}

/** The eight numbers of an IPv6 address. */
function groupsOf(address: string): number[] {
  const [text = ''] = address.split('%')
  const [left = [], right] = text.split('::').map(numbersOf)
  if (right === undefined) return left
  return [...left, ...Array<number>(8 - left.length - right.length).fill(0), ...right]
}

function numbersOf(part: string): number[] {
  if (part === '') return []
  return part.split(':').flatMap((group) => {
    if (!group.includes('.')) return [Number.parseInt(group, 16)]
    const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number)
    return [a * 256 + b, c * 256 + d]
  })
}
