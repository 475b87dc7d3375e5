import { parentPort } from 'node:worker_threads'
import { hashSync } from 'bcryptjs'

/** One bcrypt to be done; `salt` is the start of a bcrypt hash, with version and cost. */
export interface BcryptOrder {
  password: string
  salt: string
}

parentPort?.on('message', ({ password, salt }: BcryptOrder) => {
  parentPort?.postMessage(hashSync(password, salt))
})
