import { bearer, type Scene, somebody } from '../scene.ts'

/** API keys are made, paused, resumed, given a new secret and revoked; each holds at once and for good. */
export async function apiKeys(scene: Scene): Promise<void> {
  const { ledger, random } = scene
  const player = await somebody(scene)
  const { browser, email } = player
  const mails: [string, 'api-key-changed'][] = [[email, 'api-key-changed']]
  const opens = (secret: unknown, value: 'open' | 'refused' = 'open') =>
    bearer(scene, secret, '/v1/organizations', value)
  const made = await ledger.do({
    ...{ kind: 'create API key', via: browser, method: 'POST', path: '/v1/api-keys', status: 201 },
    body: { name: scene.name('key') },
    audit: ['api-key.created'],
    mails,
    learn: ({ body }) => [opens(body.secret)],
  })
  const { apiKey, secret } = made.body as { apiKey: { id: string }; secret: string }
  const path = `/v1/api-keys/${apiKey.id}`
  if (random.chance(0.5)) {
    const pause = { via: browser, method: 'PATCH', path, status: 200, mails } as const
    await ledger.do({
      ...{ kind: 'pause API key', ...pause, body: { paused: true }, audit: ['api-key.paused'] },
      sets: [opens(secret, 'refused')],
    })
    await ledger.do({
      ...{ kind: 'resume API key', ...pause, body: { paused: false }, audit: ['api-key.resumed'] },
      sets: [opens(secret)],
    })
  }
  let present = secret
  if (random.chance(0.5)) {
    const rotated = await ledger.do({
      ...{ kind: 'rotate API key', via: browser, method: 'POST', path: `${path}/rotate`, status: 200 },
      body: { overlapSeconds: 0 },
      audit: ['api-key.rotated'],
      mails,
      sets: [opens(secret, 'refused')],
      learn: ({ body }) => [opens(body.secret)],
    })
    present = String(rotated.body.secret)
  }
  player.keys.add(present)
  if (random.chance(0.7)) {
    await ledger.do({
      ...{ kind: 'revoke API key', via: browser, method: 'DELETE', path, status: 204 },
      audit: ['api-key.revoked'],
      mails,
      sets: [opens(present, 'refused')],
    })
    player.keys.delete(present)
  }
  scene.idle.push(player)
}
