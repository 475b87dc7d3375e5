import { parseCookie, stringifySetCookie } from 'cookie'
import type { Config } from '../config/config.ts'
import type { Directory } from '../users/directories.ts'

const baseNames = { session: 'latchkey', device: 'latchkey-device', attempt: 'latchkey-attempt' } as const
export type CookieName = keyof typeof baseNames

/** The cookies of one request and its reply. */
export interface Cookies {
  read(name: CookieName): string | undefined
  write(name: CookieName, value: string, maxAgeSeconds: number): void
  clear(name: CookieName): void
}

/** Where cookies belong: over https or not, and to the platform or to one Experience, which may share its host. */
export interface CookieJar {
  isSecure: boolean
  experienceId: string | null
}

/** The cookies of a directory's people. */
export function jarOf(
  { secureCookies }: Pick<Config, 'secureCookies'>,
  { experienceId }: Pick<Directory, 'experienceId'>,
): CookieJar {
  return { isSecure: secureCookies, experienceId }
}

/** `__Host-` needs https; on loopback over http the plain name is used. @see OWASP ASVS 3.3.1 to 3.3.4 */
export function cookieName(name: CookieName, { isSecure, experienceId }: CookieJar): string {
  const own = experienceId === null ? baseNames[name] : `${baseNames[name]}-${experienceId}`
  return isSecure ? `__Host-${own}` : own
}

/**
 * Reads cookies of a request's header and writes those of its answer: HttpOnly, SameSite=Lax, the whole site, no Domain.
 */
export function openCookies(
  header: string | undefined,
  jar: CookieJar,
  setCookie: (cookie: string) => void,
): Cookies {
  const parsed = header === undefined ? {} : parseCookie(header)
  const write = (name: CookieName, value: string, maxAge: number) => {
    const cookie = stringifySetCookie({
      name: cookieName(name, jar),
      value,
      maxAge,
      path: '/',
      httpOnly: true,
      secure: jar.isSecure,
      sameSite: 'lax',
    })
    setCookie(cookie)
  }
  return {
    read: (name) => parsed[cookieName(name, jar)],
    write,
    clear: (name) => write(name, '', 0),
  }
}
