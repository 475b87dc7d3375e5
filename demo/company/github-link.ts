import type { Client } from '../../server/test/support/http-client.ts'
import { walk } from '../walk.ts'
import type { Character } from './characters.ts'
import { done, type World } from './world.ts'

/** Connects the account with somebody at GitHub, who agrees. */
export async function linkGithub(world: World, { browser }: Character, login: string): Promise<void> {
  const begun = await done(browser.post<{ authorizationUrl: string }>('/v1/account/links/github'))
  await done(browser.post('/v1/account/links/github/finish', await backFromGithub(world, begun, login)))
}

/** Signs in by GitHub; the answer of the last step. */
export async function comeInByGithub(world: World, browser: Client, login: string) {
  const begun = await done(browser.post<{ authorizationUrl: string }>('/v1/sign-in/github', {}))
  return done(browser.post('/v1/sign-in/github/finish', await backFromGithub(world, begun, login)))
}

async function backFromGithub(
  { context, providers: { github } }: World,
  { authorizationUrl }: { authorizationUrl: string },
  login: string,
) {
  github.automatic = { login, answer: 'approve' }
  const arriveAt = `${context.config.baseUrl}/sign-in/github`
  const { url } = await walk(authorizationUrl, { arriveAt })
  github.automatic = undefined
  return { state: url.searchParams.get('state'), code: url.searchParams.get('code') }
}
