import assert from 'node:assert/strict'
import fc from 'fast-check'
import { normalizeShortCode } from '../../src/crypto/tokens.ts'
import { sourceOf } from '../../src/http/client.ts'
import { openCookies } from '../../src/http/cookies.ts'
import { parseQuery } from '../../src/http/query.ts'
import { parseStrictForm } from '../../src/http/strict-form.ts'
import { parseStrictJson } from '../../src/http/strict-json.ts'
import { readCsvRows } from '../../src/import/csv-rows.ts'
import { ImportFileError } from '../../src/import/exported-person.ts'
import { parseForeignHash } from '../../src/import/foreign-hashes.ts'
import { requireOwnPath } from '../../src/sign-in/providers/return-to.ts'
import { decodeMessage, readStrictXml } from '../../src/sign-in/sso/saml/strict-xml.ts'
import { readCertificate } from '../../src/sso/certificates.ts'
import { MetadataError } from '../../src/sso/metadata-error.ts'
import { canonicalEmail } from '../../src/users/email-address.ts'
import { type Property, property } from './driver.ts'
import { unlessRefused, unlessThrown } from './refusals.ts'

// Time that grows faster than the input: the same text doubled, up to the longest that reaches the parser.

interface Parser {
  /** In characters, as whoever calls it allows. */
  longest: number
  words: string[]
  parse(text: string): unknown
}

const jar = { isSecure: false, experienceId: null }
const kilobyte = 1024

const parsers: Record<string, Parser> = {
  'e-mail address': {
    longest: 4 * kilobyte,
    words: ['a', '.', '@', '-', 'xn--', 'é', '\u0301'],
    parse: canonicalEmail,
  },
  'short code': { longest: 64 * kilobyte, words: [' ', '-', 'B', '\n'], parse: normalizeShortCode },
  'client address': { longest: 16 * kilobyte, words: [':', '::', '%', 'f', '1.2'], parse: sourceOf },
  cookies: {
    longest: 16 * kilobyte,
    words: ['a', '=', ';', ' ', '"', '%', '%41'],
    parse: (text) => openCookies(text, jar, () => {}).read('session'),
  },
  query: { longest: 8 * kilobyte, words: ['a', '=', '&', '%', '+', '%zz'], parse: parseQuery },
  form: {
    longest: 8 * kilobyte,
    words: ['a', '=', '&', '%', '+'],
    parse: (text) => unlessRefused(() => parseStrictForm(text)),
  },
  JSON: {
    longest: 64 * kilobyte,
    words: ['{', '}', '[', ']', '"', '\\', '\\"', ':', ',', '"a":1,', ' ', '1', '{"a":', '"\\u0061":0,'],
    parse: (text) => unlessRefused(() => parseStrictJson(text)),
  },
  'return path': {
    longest: 8 * kilobyte,
    words: ['/', '..', '\\', '/../', '?', '#', '%2f'],
    parse: (text) => unlessRefused(() => requireOwnPath('https://accounts.example', text)),
  },
  'SAML base64': {
    longest: 128 * kilobyte,
    words: ['A', '=', '\n', '\r', '+'],
    parse: (text) => unlessRefused(() => decodeMessage(text)),
  },
  'strict XML': {
    longest: 64 * kilobyte,
    words: [
      '<a>',
      '</a>',
      '<a ',
      'b="c" ',
      '>',
      '/>',
      '&amp;',
      '&',
      ' xmlns:a="b"',
      '<a/>',
      'x',
      ' ',
      '\n',
      "='",
      '<?xml ',
      ' ID="x"',
    ],
    parse: (text) => unlessRefused(() => readStrictXml(Buffer.from(text))),
  },
  certificate: {
    longest: 64 * kilobyte,
    words: ['A', '=', ' ', '\n', 'MIIB'],
    parse: (text) => unlessThrown(MetadataError, () => readCertificate(text)),
  },
  CSV: {
    longest: 128 * kilobyte,
    words: ['"', '""', ',', '\n', '\r', 'a'],
    parse: (text) =>
      unlessThrown(ImportFileError, () => Array.fromAsync(readCsvRows(whole(text), 1_000_000))),
  },
  'foreign hash': {
    longest: 16 * kilobyte,
    words: ['$', '$argon2id$', 'v=19$', 'm=1,t=1,p=1', 'A', '=', '.', '$scrypt$ln=1,r=1,p=1$', '$pbkdf2$i=1'],
    parse: parseForeignHash,
  },
}

const doublings = 4
/** Twice the input takes twice the time; four times is the square. Below some milliseconds nothing can be told. */
const mostGrowth = 3 ** (doublings - 1)
const leastMs = 40

export const growthProperties: Property[] = Object.entries(parsers).map(([name, parser]) =>
  property(`growth: ${name}`, {
    of: fc.record({ head: wordsOf(parser, 2), pump: wordsOf(parser, 3, 1), tail: wordsOf(parser, 2) }),
    inputs: 12,
    mostCpuMs: 10_000,
    check: (parts) => checkGrowth(parser, parts),
  }),
)

function wordsOf({ words }: Parser, maxLength: number, minLength = 0): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...words), { minLength, maxLength }).map((all) => all.join(''))
}

async function checkGrowth(
  { longest, parse }: Parser,
  { head, pump, tail }: Record<'head' | 'pump' | 'tail', string>,
) {
  const measure = async (length: number) => {
    const text = head + pump.repeat(Math.ceil(length / pump.length)).slice(0, length) + tail
    const before = process.threadCpuUsage()
    await parse(text)
    const { user, system } = process.threadCpuUsage(before)
    return (user + system) / 1000
  }
  const atFull = await measure(longest)
  if (atFull < leastMs) return
  // Slow once may be the garbage of others: the least of three counts.
  const least = async (length: number) =>
    Math.min(await measure(length), await measure(length), await measure(length))
  const full = await least(longest)
  const share = 2 ** (doublings - 1)
  // Processor time is counted in steps of milliseconds: what takes less than one seems to take none.
  const small = Math.max(leastMs / share, await least(longest / share))
  assert.ok(
    full < leastMs || full < small * mostGrowth,
    `${small} ms grew to ${full} ms with ${longest} characters`,
  )
}

async function* whole(text: string): AsyncGenerator<string> {
  yield text
}
