import { tmpdir } from 'node:os'
import { pino } from 'pino'
import { loadConfig } from '../../src/config/config.ts'
import { createSecrets } from '../../src/crypto/secret-box.ts'
import type { Database } from '../../src/database/database.ts'
import type { OutboxContext } from '../../src/emails/outbox.ts'
import { createMailTransport } from '../../src/emails/transport.ts'
import { type FakeClock, fakeClock } from './fake-clock.ts'

export interface TestOutbox extends Disposable {
  context: OutboxContext
  clock: FakeClock
  /** Every line written to the log. */
  logged: string[]
  /** Every job woken so far. */
  woken: string[]
}

const secret = 'outbox-test-secret-0123456789-abcdefghijk'

/** What the outbox needs of the context; with a mail server's URL as a deployment, without one in local mode. */
export function createTestOutbox(database: Database, smtpUrl?: string): TestOutbox {
  const deployment = { LATCHKEY_BASE_URL: 'https://id.example.com', LATCHKEY_SMTP_URL: smtpUrl }
  const config = loadConfig({ LATCHKEY_SECRET: secret, ...(smtpUrl && deployment) }, tmpdir())
  const clock = fakeClock()
  const logged: string[] = []
  const woken: string[] = []
  const mail = createMailTransport(config)
  return {
    clock,
    logged,
    woken,
    context: {
      config,
      database,
      clock,
      mail,
      secrets: createSecrets(config.secrets),
      log: pino({ level: 'debug' }, { write: (line: string) => logged.push(line) }),
      wakeJob: (name) => woken.push(name),
    },
    [Symbol.dispose]: () => mail.close(),
  }
}
