import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'
import { parseMail, type ReceivedMail } from './mail.ts'

export interface TestSmtpServer {
  /** For `LATCHKEY_SMTP_URL`. */
  url: string
  /** Everything accepted so far, oldest first. */
  mails: ReceivedMail[]
  /** The first mail to `address` that no earlier call has returned; waits for it. */
  nextTo(address: string, timeoutMilliseconds?: number): Promise<ReceivedMail>
  /** From now on every mail is refused with this code (450 come back, 550 never); `undefined` accepts again. */
  refuseWith(code: number | undefined): void
  [Symbol.asyncDispose](): Promise<void>
}

interface Waiter {
  address: string
  deliver: (mail: ReceivedMail) => void
}

/** A real SMTP server on loopback that keeps what it receives. */
export async function startSmtpServer(): Promise<TestSmtpServer> {
  const mails: ReceivedMail[] = []
  const unread: ReceivedMail[] = []
  const waiters: Waiter[] = []
  let refusal: number | undefined

  const receive = (mail: ReceivedMail) => {
    mails.push(mail)
    const index = waiters.findIndex((waiter) => mail.to.includes(waiter.address))
    if (index >= 0) waiters.splice(index, 1)[0]?.deliver(mail)
    else unread.push(mail)
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, callback) =>
      callback(refusal ? Object.assign(new Error('refused'), { responseCode: refusal }) : null),
    onData(stream, _session, callback) {
      readAll(stream).then((raw) => {
        receive(parseMail(raw))
        callback()
      }, callback)
    },
  })
  // A client that is killed in the middle of a conversation resets its connection.
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    nextTo: (address, timeoutMilliseconds = 10_000) =>
      takeNext({ unread, waiters }, address, timeoutMilliseconds),
    refuseWith: (code) => {
      refusal = code
    },
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(resolve)),
  }
}

function takeNext(
  { unread, waiters }: { unread: ReceivedMail[]; waiters: Waiter[] },
  address: string,
  timeoutMilliseconds: number,
): Promise<ReceivedMail> {
  const index = unread.findIndex((mail) => mail.to.includes(address))
  const [there] = index >= 0 ? unread.splice(index, 1) : []
  if (there) return Promise.resolve(there)
  return new Promise((resolve, reject) => {
    const waiter: Waiter = {
      address,
      deliver: (mail) => {
        clearTimeout(timer)
        resolve(mail)
      },
    }
    const timer = setTimeout(() => {
      waiters.splice(waiters.indexOf(waiter), 1)
      reject(new Error(`No mail to ${address} within ${timeoutMilliseconds} ms`))
    }, timeoutMilliseconds)
    waiters.push(waiter)
  })
}

async function readAll(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
