import { availableParallelism } from 'node:os'
import { createPasswordHasher } from '../server/src/crypto/password-hash.ts'
import { createSecrets } from '../server/src/crypto/secret-box.ts'
import { runLoad, wireRequest } from './load.ts'
import { password, portOf, registerPerson, signIn, startLatchkey } from './servers.ts'
import { median, milliseconds, ratio, type Table } from './tables.ts'

const rounds = 3
const people = 8
const seconds = 5

/** Password sign-ins against what the cores can hash, and how a session check fares beside them. */
export async function measurePasswordSignIn(): Promise<Table> {
  await using latchkey = await startLatchkey('sqlite')
  const emails: string[] = []
  for (let count = 0; count < people; count++) emails.push(await registerPerson(latchkey, `person${count}`))
  const [token = ''] = await signIn(latchkey, emails[0] ?? '', 1)
  const at = { port: portOf(latchkey), serverPid: latchkey.pid() }
  const signIns = emails.map((email) =>
    wireRequest('POST', '/v1/sign-in/password', { ...at, body: { email, password, delivery: 'token' } }),
  )
  const checks = [wireRequest('GET', '/v1/session', { ...at, token })]
  const paced = { ...at, requests: checks, connections: 1, pauseMs: 10, warmUpSeconds: 1, seconds }

  const results: { hashMs: number; perSecond: number; p99Ms: number; share: number; cpuMs: number }[] = []
  const alone = await runLoad(paced)
  for (let round = 0; round < rounds; round++) {
    const hashMs = await timeOfOneHash()
    const [entered, checked] = await Promise.all([
      runLoad({ ...at, requests: signIns, connections: people, pauseMs: 1, warmUpSeconds: 1, seconds }),
      runLoad(paced),
    ])
    const possible = (availableParallelism() * 1000) / hashMs
    const { perSecond, serverCpuMicroseconds } = entered
    // The session checks beside them are in it, at well under a tenth.
    const cpuMs = (serverCpuMicroseconds ?? Number.NaN) / 1000
    results.push({ hashMs, perSecond, p99Ms: checked.p99Ms, share: perSecond / possible, cpuMs })
  }
  const share = median(results.map((it) => it.share))
  return {
    title: 'Password sign-in, SQLite, standard cost (Argon2id, 19 MiB, 2 passes)',
    columns: [
      'round',
      'one hash alone',
      'cores ÷ hash',
      'sign-ins/s',
      'share',
      'CPU/sign-in',
      'session check p99 meanwhile',
    ],
    rows: results.map((it, round) => [
      String(round + 1),
      milliseconds(it.hashMs),
      `${((availableParallelism() * 1000) / it.hashMs).toFixed(1)}/s`,
      it.perSecond.toFixed(1),
      ratio(it.share),
      milliseconds(it.cpuMs),
      milliseconds(it.p99Ms),
    ]),
    findings: [
      `sign-ins per second ÷ (cores ÷ time of one hash): **${ratio(share)}**`,
      `p99 of a session check (about 90 a second): **${milliseconds(median(results.map((it) => it.p99Ms)))}** beside the sign-ins, ${milliseconds(alone.p99Ms)} alone`,
    ],
  }
}

/** The time of a hash with nothing beside it: the median of 30, as the server makes them. */
async function timeOfOneHash(): Promise<number> {
  const hasher = await createPasswordHasher(createSecrets(['a secret for the benchmark alone']), 'standard')
  const times: number[] = []
  for (let count = 0; count < 30; count++) {
    const startedAt = performance.now()
    await hasher.hash(password)
    times.push(performance.now() - startedAt)
  }
  return median(times)
}
