import assert from 'node:assert/strict'
import { isIP, isIPv6 } from 'node:net'
import fc from 'fast-check'
import { isLoopback } from '../../src/config/config.ts'
import { sourceOf } from '../../src/http/client.ts'
import { jarOf, openCookies } from '../../src/http/cookies.ts'
import { isFromOwnPage } from '../../src/http/origin-check.ts'
import { requireOwnPath } from '../../src/sign-in/providers/return-to.ts'
import { domainOf } from '../../src/sso/domain-name.ts'
import { canonicalEmail, maskEmail } from '../../src/users/email-address.ts'
import { type Property, property } from './driver.ts'
import { hostileText, near } from './hostile-text.ts'
import { unlessRefused } from './refusals.ts'

// Addresses of people, machines and pages.

const base = 'https://accounts.example'
const strictEmail =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]+$/

const nearEmail = fc.oneof(
  near('ada', '.', '@', '+', '-', 'example', 'com', 'xn--', 'bücher', 'faß', 'EXAMPLE', '127.0.0.1', '[::1]'),
  fc.tuple(fc.emailAddress(), hostileText).map(([address, text]) => address + text.slice(0, 2)),
  fc.emailAddress({ size: 'large' }),
)
const pathWord = near(
  '/',
  '//',
  '\\',
  '..',
  '.',
  'account',
  '?',
  '#',
  ':',
  '@',
  'evil.example',
  'javascript:',
  '%2f',
  '%5c',
  '\t',
  '/..//',
  '/.//',
)
// Most of what does not begin with a slash is refused at once.
const nearPath = fc.oneof(
  pathWord,
  pathWord.map((path) => `/${path}`),
)
const nearHost = near(
  'localhost',
  '127.0.0.1',
  '127.',
  '0',
  '.',
  ':',
  '[::1]',
  '::1',
  '7f000001',
  'example.com',
  '1',
)
const group = fc.oneof(fc.constant(0), fc.nat({ max: 0xffff }))

export const addressProperties: Property[] = [
  property('email address', { of: nearEmail, inputs: 1500, check: checkEmail }),
  property('return path', { of: nearPath, inputs: 1500, check: checkPath }),
  property('loopback name', {
    of: nearHost,
    inputs: 1000,
    check(name) {
      if (!isLoopback(name)) return
      const parsed = URL.parse(`http://${name.includes(':') && !name.startsWith('[') ? `[${name}]` : name}/`)
      assert.match(parsed?.hostname ?? 'localhost', /^(localhost|\[::1\]|127\.\d+\.\d+\.\d+)$/)
    },
  }),
  property('client address', {
    of: near('::', ':', 'ffff', '0', '1.2.3.4', '%eth0', '10.0.0.1', ',', 'unknown'),
    inputs: 800,
    check: checkAnyAddress,
  }),
  property('client address of IPv6', {
    of: fc.oneof(
      { weight: 3, arbitrary: fc.array(group, { minLength: 8, maxLength: 8 }) },
      { weight: 1, arbitrary: fc.tuple(group, group).map((low) => [0, 0, 0, 0, 0, 0xffff, ...low]) },
    ),
    inputs: 800,
    check: checkNetwork,
  }),
  property('cookies', {
    of: fc.tuple(near('latchkey', 'latchkey-device', '=', ';', ' ', '"', '%', '%41', 'lks_'), hostileText),
    inputs: 1000,
    check: checkCookies,
  }),
  property('origin of a page', {
    of: fc.record({
      origin: fc.option(
        fc.oneof(near(base, 'null', 'https://', 'evil.example', '.', '/'), fc.constant(base)),
        { nil: undefined },
      ),
      cookie: fc.option(hostileText, { nil: undefined }),
    }),
    inputs: 500,
    check({ origin, cookie }) {
      const headers = { ...(origin !== undefined && { origin }), ...(cookie !== undefined && { cookie }) }
      const isOwn = origin === base || (origin === undefined && cookie === undefined)
      assert.equal(isFromOwnPage(headers, [base]), isOwn)
      assert.equal(isFromOwnPage({ ...headers, 'sec-fetch-site': 'cross-site' }, [base]), false)
    },
  }),
]

function checkEmail(text: string): void {
  const email = canonicalEmail(text)
  if (email === null) return
  assert.equal(canonicalEmail(email), email, 'its canonical form is no canonical form')
  assert.match(email, strictEmail)
  assert.equal(email, email.toLowerCase())
  const domain = domainOf(text)
  assert.equal(domain, email.slice(email.lastIndexOf('@') + 1))
  // What mail servers look up is what browsers would.
  assert.equal(URL.parse(`http://${domain}/`)?.hostname, domain)
  assert.equal(isIP(domain ?? ''), 0)
  maskEmail(email)
}

async function checkPath(path: string): Promise<void> {
  const taken = await unlessRefused(() => requireOwnPath(base, path))
  if (taken === undefined) return
  // However it is read: by itself, below another page, without its dots, or decoded once more by a framework.
  const url = new URL(taken, base)
  const readings = [
    url,
    new URL(taken, `${base}/a/b?c`),
    new URL(url.pathname + url.search, base),
    new URL(taken.replaceAll('\\', '/'), base),
  ]
  for (const one of readings) assert.equal(one.origin, base, taken)
  assert.doesNotMatch(taken, /[\s\p{C}]/u)
}

function checkAnyAddress(text: string): void {
  const source = sourceOf(text)
  if (isIP(text) === 4) {
    assert.equal(source, text)
    assert.equal(sourceOf(`${text}:51000`), text)
    assert.equal(sourceOf(`::ffff:${text}`), text)
  }
  // Never a source that only this text has.
  if (source !== 'unknown') assert.match(source, /^(\d+\.\d+\.\d+\.\d+|([\da-f]+:){4}:\/64)$/)
}

/**
 * However an address is written, it is of one network; and of no other than its first 64 bits say, or the IPv4 address in
 * it does.
 */
function checkNetwork(groups: number[]): void {
  const full = groups.map((one) => one.toString(16).padStart(4, '0')).join(':')
  const short = new URL(`http://[${full}]`).hostname.slice(1, -1)
  assert.ok(isIPv6(short))
  const network = `${groups
    .slice(0, 4)
    .map((one) => one.toString(16))
    .join(':')}::/64`
  const isMapped = full.startsWith('0000:0000:0000:0000:0000:ffff:')
  const bytes = groups.slice(6).flatMap((one) => [one >> 8, one & 255])
  const source = isMapped ? bytes.join('.') : network
  for (const written of [full, short, full.toUpperCase(), `${short}%eth0`, `[${short}]`, `[${full}]:51000`])
    assert.equal(sourceOf(written), source, written)
}

function checkCookies([header, value]: [string, string]): void {
  const jar = jarOf({ secureCookies: false }, { experienceId: null })
  openCookies(header, jar, () => assert.fail('nothing was written')).read('session')
  let written = ''
  openCookies(header, jar, (cookie) => {
    written = cookie
  }).write('device', encodeURIComponent(value.toWellFormed()), 60)
  const [pair = ''] = written.split(';')
  const read = openCookies(pair, jar, () => {}).read('device')
  assert.equal(read, encodeURIComponent(value.toWellFormed()))
}
