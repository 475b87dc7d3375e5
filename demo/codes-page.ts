import { stepMs, totpCode } from '../server/test/support/second-factors.ts'
import { type HttpServer, send, startHttpServer } from './http-server.ts'
import { documentPage, escapeHtml } from './page.ts'
import type { WayIn } from './tour.ts'

const refreshSeconds = 3

/** A page that shows what authenticator apps would show, on loopback: nobody has to set one up for a look around. */
export function startCodesPage(ways: () => readonly WayIn[]): Promise<HttpServer> {
  return startHttpServer((_request, response) => {
    const page = documentPage('Latchkey demo', 'Codes just now', rows(ways()))
    send(response, 200, 'text/html', page, { refresh: String(refreshSeconds) })
  })
}

function rows(ways: readonly WayIn[]): string {
  const step = Math.floor(Date.now() / stepMs)
  return ways
    .flatMap(({ who, address, totpSecret }) => {
      if (totpSecret === undefined) return []
      const code = totpCode(totpSecret, step)
      return `<p><strong>${code}</strong><br>${escapeHtml(who)}, ${escapeHtml(address)}</p>`
    })
    .join('')
}
