import assert from 'node:assert/strict'
import fc from 'fast-check'
import { fromString } from 'typeid-js'
import { createId, type IdKind, idPattern, idPrefixes } from '../../src/crypto/ids.ts'
import {
  createToken,
  hashToken,
  normalizeShortCode,
  type TokenKind,
  tokenPrefixes,
} from '../../src/crypto/tokens.ts'
import { readCursor, toPage } from '../../src/http/pagination.ts'
import { readTime, toTime } from '../../src/http/time-field.ts'
import { type Property, property } from './driver.ts'
import { applyEdits, edits, hostileText, near } from './hostile-text.ts'
import { unlessRefused } from './refusals.ts'

// What we hand out and are shown again: secrets, ids, cursors, moments.

const kinds = Object.keys(tokenPrefixes) as TokenKind[]
const idKinds = Object.keys(idPrefixes) as IdKind[]
const patterns = new Map(idKinds.map((kind) => [kind, new RegExp(idPattern(kind), 'u')]))
const latestMoment = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

export const tokenProperties: Property[] = [
  property('token', {
    of: fc.tuple(fc.constantFrom(...kinds), fc.constantFrom(...kinds), edits('lks_', '0', 'A', '_')),
    inputs: 1000,
    check: checkToken,
  }),
  property('token of strangers', {
    of: fc.tuple(fc.constantFrom(...kinds), near('lks_', 'lkk_', 'A'.repeat(32), '00000000', '-', '_')),
    inputs: 1000,
    check([kind, text]) {
      // 32 bits of checksum: nobody hits one by chance.
      assert.equal(hashToken(kind, text), null)
    },
  }),
  property('short code', {
    of: hostileText,
    inputs: 500,
    check(text) {
      assert.equal(normalizeShortCode(normalizeShortCode(text)), normalizeShortCode(text))
    },
  }),
  property('id', {
    of: fc.tuple(
      fc.constantFrom(...idKinds),
      fc.constantFrom(...idKinds),
      edits('usr_', '8', 'u', 'O', '\n'),
    ),
    inputs: 1000,
    check: checkId,
  }),
  property('cursor', {
    of: fc.tuple(
      fc.nat({ max: latestMoment }),
      edits('|', 'fA', 'usr_', '\0'),
      near('MTIz', '|', 'fHVzcl8', '_', '-', '=', '9'),
    ),
    inputs: 1500,
    check: checkCursor,
  }),
  property('moment', { of: fc.integer({ min: 0, max: latestMoment }), inputs: 1500, check: checkMoment }),
  property('written time', {
    of: fc.tuple(
      fc.record({
        year: fc.oneof(fc.nat({ max: 9999 }), fc.constantFrom(2024, 2026, 1900, 2000)),
        month: fc.nat({ max: 14 }),
        day: fc.nat({ max: 33 }),
        hour: fc.nat({ max: 25 }),
        minute: fc.nat({ max: 61 }),
        second: fc.nat({ max: 61 }),
      }),
      fc.constantFrom('Z', '+00:00', '+14:00', '-23:59', '+24:00', '+99:99'),
      fc.constantFrom('', '.1', '.123', '.1234567890123'),
    ),
    inputs: 1500,
    check: checkWrittenTime,
  }),
]

function checkToken([kind, other, changes]: [TokenKind, TokenKind, Parameters<typeof applyEdits>[1]]): void {
  const token = createToken(kind)
  assert.notEqual(hashToken(kind, token), null)
  if (other !== kind) assert.equal(hashToken(other, token), null)
  const changed = applyEdits(token, changes)
  if (changed !== token) assert.equal(hashToken(kind, changed), null)
}

function checkId([kind, other, changes]: [IdKind, IdKind, Parameters<typeof applyEdits>[1]]): void {
  const id = createId(kind)
  assert.ok(patterns.get(kind)?.test(id))
  if (other !== kind) assert.ok(!patterns.get(other)?.test(id))
  const changed = applyEdits(id, changes)
  if (!patterns.get(kind)?.test(changed)) return
  // A second reader of TypeIDs takes it as well.
  assert.equal(String(fromString(changed)), changed)
}

async function checkCursor([at, changes, strange]: [
  number,
  Parameters<typeof applyEdits>[1],
  string,
]): Promise<void> {
  const place = { at, id: createId('user') }
  const { nextCursor, items } = toPage([place, { at: 0, id: createId('user') }], 1)
  assert.deepEqual(items, [place])
  assert.ok(nextCursor !== null)
  assert.deepEqual(readCursor(nextCursor), place)
  for (const text of [applyEdits(nextCursor, changes), strange]) {
    const read = await unlessRefused(() => readCursor(text))
    if (read === undefined || read === null) continue
    assert.ok(Number.isSafeInteger(read.at) && read.at >= 0)
    assert.match(read.id, /^[a-z]{3}_[0-9a-z]{26}$/)
  }
}

function checkMoment(at: number): void {
  assert.equal(toTime(at), new Date(at).toISOString())
  assert.equal(readTime('at', toTime(at)), at)
}

type Written = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>

/** A day that no calendar has must not be taken for another one. */
async function checkWrittenTime([written, zone, fraction]: [Written, string, string]): Promise<void> {
  const { year, month, day, hour, minute, second } = written
  const digits = (number: number, length = 2) => String(number).padStart(length, '0')
  const text = `${digits(year, 4)}-${digits(month)}-${digits(day)}T${digits(hour)}:${digits(minute)}:${digits(second)}${fraction}${zone}`
  const at = await unlessRefused(() => readTime('at', text))
  if (at === undefined) return
  assert.ok(Number.isSafeInteger(at))
  const calendar = new Date(0)
  calendar.setUTCFullYear(year, month - 1, day)
  const isDay = calendar.getUTCMonth() === month - 1 && calendar.getUTCDate() === day
  const isTime = hour <= 23 && minute <= 59 && second <= 59
  assert.ok(isDay && isTime, `${text} was taken for ${new Date(at).toISOString()}`)
}
