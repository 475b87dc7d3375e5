// An application with people of its own: they sign in on its Experience's pages and come back here.
import { randomBytes } from 'node:crypto'
import { serve } from '@hono/node-server'
import { createLatchkey, type Latchkey, LatchkeyProblem, type Output } from '@latchkey/client'
import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { html } from 'hono/html'

export interface Settings {
  latchkey: Latchkey
  /** Key of somebody who holds `experience-users.check` on the application. */
  apiKey: string
  applicationId: string
  /** Where the Experience's pages are, such as `https://accounts.example.com/e/harbour`. */
  experience: string
  /** Where this application is; `<address>/signed-in` is one of the Experience's return addresses. */
  address: string
}

type Session = NonNullable<Output<'checkExperienceAccess'>['session']>

export function createApp({ latchkey, apiKey, applicationId, experience, address }: Settings) {
  const returnTo = `${address}/signed-in`
  const cookie = { httpOnly: true, sameSite: 'Lax', path: '/', secure: address.startsWith('https:') } as const
  const asOurselves = { credential: apiKey }

  /** Asked anew for each request: whoever was signed out or left the group meanwhile is refused at once. */
  async function accessOf(c: Context, group?: string) {
    const sessionToken = getCookie(c, 'session')
    if (sessionToken === undefined) return { allowed: false, reason: 'session-ended', session: null } as const
    return latchkey.call(
      'checkExperienceAccess',
      { applicationId, sessionToken, ...(group !== undefined && { group }) },
      asOurselves,
    )
  }

  /** To the Experience's page; what comes back must carry the same `state`, or it is not this browser's sign-in. */
  function signIn(c: Context) {
    const state = randomBytes(16).toString('base64url')
    setCookie(c, 'state', JSON.stringify({ state, next: c.req.path }), { ...cookie, maxAge: 3600 })
    const query = new URLSearchParams({ returnTo, state })
    return c.redirect(`${experience}/continue?${query}`)
  }

  const app = new Hono()

  app.get('/', async (c) => {
    const { session } = await accessOf(c)
    return c.html(page('Harbour', session, html`<p>Tides for everybody: high water at 14:20.</p>`))
  })

  app.get('/logbook', async (c) => {
    const { session } = await accessOf(c)
    if (session === null) return signIn(c)
    return c.html(page('Logbook', session, html`<p>Your berth is 14, ${session.user.firstName}.</p>`))
  })

  app.get('/bridge', async (c) => {
    const { allowed, session } = await accessOf(c, 'Crew')
    if (session === null) return signIn(c)
    if (allowed) return c.html(page('Bridge', session, html`<p>Radio channel 12 is yours.</p>`))
    return c.html(page('Bridge', session, html`<p>Only the crew comes in here.</p>`), 403)
  })

  app.get('/signed-in', async (c) => {
    const { code = '', state } = c.req.query()
    const begun = JSON.parse(getCookie(c, 'state') ?? '{}') as { state?: string; next?: string }
    deleteCookie(c, 'state', cookie)
    if (begun.state === undefined || begun.state !== state) return c.redirect('/')
    try {
      const redeemed = await latchkey.call('redeemHandover', { applicationId, code, returnTo }, asOurselves)
      setCookie(c, 'session', redeemed.sessionToken, cookie)
    } catch (error) {
      // An old code, as when somebody goes back: they may try again.
      if (!(error instanceof LatchkeyProblem) || error.status >= 500) throw error
    }
    return c.redirect(begun.next ?? '/')
  })

  app.post('/sign-out', async (c) => {
    const sessionToken = getCookie(c, 'session')
    if (c.req.header('sec-fetch-site') === 'cross-site') return c.text('Not from another site.', 403)
    if (sessionToken !== undefined)
      await latchkey.call('endExperienceSession', { applicationId, sessionToken }, asOurselves)
    deleteCookie(c, 'session', cookie)
    return c.redirect('/')
  })

  return app
}

function page(title: string, session: Session | null, content: ReturnType<typeof html>) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <style>
          body { max-width: 34rem; margin: 3rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui; color-scheme: light dark; }
          nav { display: flex; gap: 1rem; align-items: baseline; flex-wrap: wrap; }
          form { margin-left: auto; }
        </style>
      </head>
      <body>
        <nav>
          <a href="/">Harbour</a> <a href="/logbook">Logbook</a> <a href="/bridge">Bridge</a>
          ${
            session &&
            html`<form method="post" action="/sign-out">
              ${session.user.firstName} ${session.user.lastName} <button>Sign out</button>
            </form>`
          }
        </nav>
        <h1>${title}</h1>
        ${content}
      </body>
    </html>`
}

if (import.meta.main) {
  const {
    LATCHKEY_BASE_URL: baseUrl = 'http://localhost:7420',
    API_KEY: apiKey = '',
    APPLICATION_ID: applicationId = '',
    EXPERIENCE: experience = '',
    PORT = '3000',
    ADDRESS: address = `http://localhost:${PORT}`,
  } = process.env
  const latchkey = createLatchkey({ baseUrl })
  const app = createApp({ latchkey, apiKey, applicationId, experience, address })
  serve({ fetch: app.fetch, port: Number(PORT), hostname: 'localhost' }, ({ port }) =>
    console.log(`http://localhost:${port}`),
  )
}
