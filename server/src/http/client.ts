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

/** The part of an address that one subscriber holds: the IPv4 address, or the /64 of IPv6. */
export function sourceOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped) return mapped[1] as string
  if (!address.includes(':')) return address
  const [head = '', tail = ''] = address.split('%')[0]?.split('::') ?? []
  const left = head === '' ? [] : head.split(':')
  const right = tail === '' ? [] : tail.split(':')
  const missing = address.includes('::') ? 8 - left.length - right.length : 0
  const groups = [...left, ...Array<string>(Math.max(0, missing)).fill('0'), ...right]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group || '0', 16).toString(16))
    .join(':')}::/64`
}
