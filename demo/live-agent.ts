const reportEveryMs = 30_000
const renewEveryReports = 120

/** The agent of the demo goes on as real ones do: says how it is, and renews its secret long before that ends. */
export function startAgent(baseUrl: string, firstSecret: string): { stop(): void } {
  let secret = firstSecret
  let reports = 0
  const ask = (path: string, body: object) =>
    fetch(new URL(path, baseUrl), {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const report = async () => {
    await ask('/v1/agent/heartbeat', { status: 'ok', message: 'Waiting for work', version: '4.2.0' })
    reports += 1
    if (reports % renewEveryReports > 0) return
    const answer = await ask('/v1/agent/renew', {})
    if (answer.ok) ({ secret } = (await answer.json()) as { secret: string })
  }
  // Whoever tries things out may revoke its token, or the server is ending: the next turn will show.
  const turn = () => void report().catch(() => undefined)
  turn()
  const timer = setInterval(turn, reportEveryMs)
  return { stop: () => clearInterval(timer) }
}
