import { parseCookie, stringifySetCookie } from 'cookie'

const baseNames = { session: 'latchkey', device: 'latchkey-device', attempt: 'latchkey-attempt' } as const
export type CookieName = keyof typeof baseNames

/** The cookies of one request and its reply. */
export interface Cookies {
  read(name: CookieName): string | undefined
  write(name: CookieName, value: string, maxAgeSeconds: number): void
  clear(name: CookieName): void
}

/** `__Host-` needs https; on loopback over http the plain name is used. @see OWASP ASVS 3.3.1 to 3.3.4 */
export function cookieName(name: CookieName, isSecure: boolean): string {
  return isSecure ? `__Host-${baseNames[name]}` : baseNames[name]
}

/**
 * Reads cookies of a request's header and writes those of its answer: HttpOnly, SameSite=Lax, the whole site, no Domain.
 */
export function openCookies(
  header: string | undefined,
  isSecure: boolean,
  setCookie: (cookie: string) => void,
): Cookies {
  const parsed = header === undefined ? {} : parseCookie(header)
  const write = (name: CookieName, value: string, maxAge: number) => {
    const cookie = stringifySetCookie({
      name: cookieName(name, isSecure),
      value,
      maxAge,
      path: '/',
      httpOnly: true,
      secure: isSecure,
      sameSite: 'lax',
    })
    setCookie(cookie)
  }
  return {
    read: (name) => parsed[cookieName(name, isSecure)],
    write,
    clear: (name) => write(name, '', 0),
  }
}
