import { Worker } from 'node:worker_threads'
import { decodeBase64, encodeBase64 } from 'bcryptjs'
import type { BcryptOrder } from './bcrypt-worker.ts'

export const bcryptSaltBytes = 16
export const bcryptDigestBytes = 23

/** `cost` is the logarithm of the rounds. */
export interface BcryptSetting {
  cost: number
  salt: Buffer
}

const pattern = /^\$2[aby]\$(\d\d)\$([./A-Za-z0-9]{22})([./A-Za-z0-9]{31})$/

// bcryptjs is JavaScript: in this thread each check would hold every request up for a tenth of a second.
const idle: Worker[] = []

/** Takes a bcrypt hash apart; null when it is none. `$2x$`, which marks a known fault, is none. */
export function parseBcrypt(text: string): (BcryptSetting & { digest: Buffer }) | null {
  const [, cost, salt = '', digest = ''] = pattern.exec(text) ?? []
  if (cost === undefined) return null
  return {
    cost: Number(cost),
    salt: fromBcrypt64(salt, bcryptSaltBytes),
    digest: fromBcrypt64(digest, bcryptDigestBytes),
  }
}

/** What bcrypt makes of a password, in a thread of its own; only its first 72 bytes count. */
export async function bcryptDigest(password: string, { cost, salt }: BcryptSetting): Promise<Buffer> {
  const worker = idle.pop() ?? startWorker()
  worker.ref()
  const order: BcryptOrder = {
    password,
    salt: `$2b$${String(cost).padStart(2, '0')}$${encodeBase64(salt, bcryptSaltBytes)}`,
  }
  try {
    const hash = await ask(worker, order)
    worker.unref()
    idle.push(worker)
    return fromBcrypt64(hash.slice(-31), bcryptDigestBytes)
  } catch (error) {
    void worker.terminate()
    throw error
  }
}

function startWorker(): Worker {
  // Without the arguments of this process: those of a test runner mean something else in a thread.
  return new Worker(new URL('./bcrypt-worker.ts', import.meta.url), { execArgv: [] })
}

function ask(worker: Worker, order: BcryptOrder): Promise<string> {
  return new Promise((resolve, reject) => {
    const answered = (hash: string) => settle(() => resolve(hash))
    const failed = (error: Error) => settle(() => reject(error))
    const ended = () => failed(new Error('The thread that checks bcrypt hashes ended.'))
    const settle = (end: () => void) => {
      worker.off('message', answered).off('error', failed).off('exit', ended)
      end()
    }
    worker.on('message', answered).on('error', failed).on('exit', ended)
    worker.postMessage(order)
  })
}

function fromBcrypt64(text: string, length: number): Buffer {
  return Buffer.from(decodeBase64(text, length))
}
