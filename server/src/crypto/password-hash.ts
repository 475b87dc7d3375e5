import { availableParallelism } from 'node:os'
import { type Algorithm, hash, parseOptions, verify } from '@node-rs/argon2'
import { hashingDurations, hashingRefusals, hashingWaits, passwordQueue } from '../observability/metrics.ts'
import { inSpan } from '../observability/tracing.ts'
import {
  type ImportedHash,
  importedHashKind,
  isImportedHash,
  sealImportedHash,
  verifyImportedHash,
} from './imported-hash.ts'
import type { Secrets } from './secret-box.ts'

/**
 * A password as it is stored: the Argon2id hash with its parameters, and which pepper went into it; or, until its owner
 * signs in, the keyed hash of what another system made of it.
 */
export interface StoredPassword {
  hash: string
  keyId: string
}

/** Thrown when so many hashes wait that another would only be late. */
export class HashingOverload extends Error {}

/** Hashes and checks passwords, as many at once as there are cores. */
export interface PasswordHasher {
  hash(password: string): Promise<StoredPassword>
  /** False also for a missing stored password, after the work of a real check. */
  verify(stored: StoredPassword | undefined, password: string): Promise<boolean>
  /** A hash that another system made, as it is stored here: outdated from the beginning. */
  adopt(made: ImportedHash): StoredPassword
  /** How long one hash takes here just now, the slowest kind of them, without waiting for its turn: milliseconds. */
  typicalMs(): number
  /** Was this hash made with older parameters or an older pepper? */
  isOutdated(stored: StoredPassword): boolean
}

// OWASP Password Storage: Argon2id with at least 19 MiB, two passes, one lane. The enum is a const one: 2 is Argon2id.
const costs = {
  standard: { memoryCost: 19_456, timeCost: 2, parallelism: 1 },
  test: { memoryCost: 64, timeCost: 1, parallelism: 1 },
} as const
const longestQueue = 500
const mostKinds = 50
const ownKind = 'own'

/**
 * @param cost `test` only in test runs; the configuration refuses it elsewhere.
 * @see NIST SP 800-63B-4 section 3.1.1.2, OWASP ASVS 11.4.2
 */
export async function createPasswordHasher(
  secrets: Secrets,
  cost: keyof typeof costs,
): Promise<PasswordHasher> {
  const queue = createQueue(availableParallelism())
  const times = createTimes()
  const limited = <T>(kind: string, work: () => Promise<T>) =>
    queue(async () => {
      const startedAt = performance.now()
      const result = await inSpan('password.hash', {}, work)
      const tookMs = performance.now() - startedAt
      times.note(kind, tookMs)
      hashingDurations.observe({}, tookMs / 1000)
      return result
    })
  const options = { ...costs[cost], algorithm: 2 as Algorithm.Argon2id }
  const make = async (password: string): Promise<StoredPassword> => {
    const text = await limited(ownKind, () =>
      hash(normalize(password), { ...options, secret: secrets.pepper.key }),
    )
    return { hash: text, keyId: secrets.pepper.id }
  }
  const decoy = await make('nobody has this password')
  return {
    hash: make,
    async verify(stored, password) {
      const { hash: text, keyId } = stored ?? decoy
      const pepper = secrets.findPepper(keyId)
      const { key } = pepper ?? secrets.pepper
      const isRight = isImportedHash(text)
        ? await limited(importedHashKind(text), () => verifyImportedHash(text, password, key))
        : await limited(ownKind, () => verify(text, normalize(password), { secret: key }))
      return isRight && stored !== undefined && pepper !== undefined
    },
    adopt: (made) => ({ hash: sealImportedHash(made, secrets.pepper.key), keyId: secrets.pepper.id }),
    typicalMs: times.longest,
    isOutdated(stored) {
      if (isImportedHash(stored.hash)) return true
      const made = parseOptions(stored.hash)
      return (
        stored.keyId !== secrets.pepper.id ||
        (made.memoryCost ?? 0) < options.memoryCost ||
        (made.timeCost ?? 0) < options.timeCost
      )
    },
  }
}

/** NFC, so that the same password typed on two keyboards is the same. @see NIST SP 800-63B-4 section 3.1.1.2 */
function normalize(password: string): string {
  return password.normalize('NFC')
}

/**
 * The running average of what each kind of hash takes. Refusals wait for the longest, so that one who signs in with a
 * password of another system is not told from others by the time of the answer.
 */
function createTimes() {
  const averages = new Map<string, number>()
  return {
    note(kind: string, took: number): void {
      const known = averages.get(kind)
      if (known === undefined && averages.size >= mostKinds) return
      averages.set(kind, known === undefined ? took : known * 0.9 + took * 0.1)
    },
    longest: () => Math.max(0, ...averages.values()),
  }
}

function createQueue(width: number) {
  let running = 0
  const waiting: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    const startedAt = performance.now()
    if (running >= width) {
      if (waiting.length >= longestQueue) {
        hashingRefusals.count({})
        throw new HashingOverload('Too many passwords wait to be hashed.')
      }
      passwordQueue.waiting++
      await new Promise<void>((resolve) => waiting.push(resolve))
      passwordQueue.waiting--
    } else {
      running++
      passwordQueue.running++
    }
    hashingWaits.observe({}, (performance.now() - startedAt) / 1000)
    try {
      return await work()
    } finally {
      // A waiting caller inherits the place, so the number running stays the same.
      const next = waiting.shift()
      if (next) next()
      else {
        running--
        passwordQueue.running--
      }
    }
  }
}
