import type { Client } from '../server/test/support/http-client.ts'
import { done } from './company/world.ts'
import { walk } from './walk.ts'

/** What a visitor reads on the console. */
export interface PrintedTour {
  ways: { who: string; address: string; how: string }[]
  password: string
  codesAt: string
  sharedAt: string
}

type PrintedWay = PrintedTour['ways'][number]
type Visited = PrintedTour & { baseUrl: string }

const wayIn = /^ {2}(\S.*?) {2,}(\S+@\S+) +(password(?: \+ code)?|GitHub|OIDC|SAML|Experience) /gm

export function readTour(printed: string): PrintedTour {
  const behind = (word: string) => new RegExp(`${word} +(\\S.*?) *$`, 'm').exec(printed)?.[1] ?? ''
  return {
    ways: [...printed.matchAll(wayIn)].map(([, who = '', address = '', how = '']) => ({ who, address, how })),
    password: behind('Password of everybody'),
    codesAt: behind('Codes just now'),
    sharedAt: behind('Shared dashboard'),
  }
}

/** Signs in as the table says; the API of whichever pages that were. */
export async function comeInAs(browser: Client, way: PrintedWay, visited: Visited): Promise<string> {
  const below = way.how === 'Experience' ? await shopApi(browser) : '/v1'
  if (way.how === 'GitHub') await byGithub(browser, way, visited)
  else if (way.how === 'OIDC' || way.how === 'SAML') await byProvider(browser, way, visited)
  else await byPassword(browser, way, { ...visited, below })
  return below
}

async function byPassword(
  browser: Client,
  { address, how }: PrintedWay,
  { password, codesAt, below }: Visited & { below: string },
): Promise<void> {
  await done(browser.post(`${below}/sign-in/password`, { email: address, password }))
  if (how !== 'password + code') return
  const page = await (await fetch(codesAt)).text()
  const code = new RegExp(`<strong>(\\d{6})</strong><br>[^<]*${address}<`).exec(page)?.[1]
  await done(browser.post('/v1/sign-in/totp', { code }))
}

async function byGithub(browser: Client, { address }: PrintedWay, { baseUrl }: Visited): Promise<void> {
  const begun = await done(browser.post<{ authorizationUrl: string }>('/v1/sign-in/github', {}))
  const arriveAt = `${baseUrl}/sign-in/github`
  const [person = ''] = address.split('@')
  const { url } = await walk(begun.authorizationUrl, { arriveAt, person })
  const { code, state } = Object.fromEntries(url.searchParams)
  await done(browser.post('/v1/sign-in/github/finish', { code, state }))
}

async function byProvider(browser: Client, { address }: PrintedWay, { baseUrl }: Visited): Promise<void> {
  const asked = browser.post<{ authorizationUrl: string }>('/v1/sign-in/sso', { email: address })
  const { authorizationUrl } = await done(asked)
  const { url, form } = await walk(authorizationUrl, { arriveAt: baseUrl, person: address })
  if (form === undefined) {
    const { code, state, iss } = Object.fromEntries(url.searchParams)
    const connectionId = url.pathname.split('/')[3]
    await done(browser.post('/v1/sign-in/sso/oidc/finish', { connectionId, code, state, iss }))
    return
  }
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    origin: new URL(authorizationUrl).origin,
    'sec-fetch-site': 'cross-site',
  }
  const answered = await browser.request('POST', url.pathname, { body: String(form), headers })
  const answer = new URL(answered.headers.get('location') ?? '').hash.slice(1)
  await done(browser.post('/v1/sign-in/sso/enter', { answer }))
}

/** The pages of the shop say themselves which Experience they are. */
async function shopApi(browser: Client): Promise<string> {
  const { text } = await browser.get('/e/meridian-parts/sign-in')
  const id = /exp_[0-9a-hjkmnp-tv-z]{26}/.exec(text)?.[0]
  if (id === undefined) throw new Error('The page of the shop names no Experience.')
  return `/v1/experiences/${id}`
}
