import { availableParallelism } from 'node:os'
import { type Algorithm, hash, parseOptions, verify } from '@node-rs/argon2'
import type { Secrets } from './secret-box.ts'

/** A password as it is stored: the Argon2id hash with its parameters, and which pepper went into it. */
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
  /** How long one hash takes here just now, without waiting for its turn: milliseconds. */
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

/**
 * @param cost `test` only in test runs; the configuration refuses it elsewhere.
 * @see NIST SP 800-63B-4 section 3.1.1.2, OWASP ASVS 11.4.2
 */
export async function createPasswordHasher(
  secrets: Secrets,
  cost: keyof typeof costs,
): Promise<PasswordHasher> {
  const queue = createQueue(availableParallelism())
  let typicalMs = 0
  const limited = <T>(work: () => Promise<T>) =>
    queue(async () => {
      const startedAt = performance.now()
      const result = await work()
      const took = performance.now() - startedAt
      typicalMs = typicalMs === 0 ? took : typicalMs * 0.9 + took * 0.1
      return result
    })
  const options = { ...costs[cost], algorithm: 2 as Algorithm.Argon2id }
  const make = async (password: string): Promise<StoredPassword> => {
    const text = await limited(() => hash(normalize(password), { ...options, secret: secrets.pepper.key }))
    return { hash: text, keyId: secrets.pepper.id }
  }
  const decoy = await make('nobody has this password')
  return {
    hash: make,
    async verify(stored, password) {
      const pepper = secrets.findPepper((stored ?? decoy).keyId)
      const isRight = await limited(() =>
        verify((stored ?? decoy).hash, normalize(password), { secret: (pepper ?? secrets.pepper).key }),
      )
      return isRight && stored !== undefined && pepper !== undefined
    },
    typicalMs: () => typicalMs,
    isOutdated(stored) {
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

function createQueue(width: number) {
  let running = 0
  const waiting: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= width) {
      if (waiting.length >= longestQueue) throw new HashingOverload('Too many passwords wait to be hashed.')
      await new Promise<void>((resolve) => waiting.push(resolve))
    } else running++
    try {
      return await work()
    } finally {
      // A waiting caller inherits the place, so the number running stays the same.
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
