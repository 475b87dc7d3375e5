import type { Context } from '../context.ts'
import type { Client } from '../http/client.ts'
import { describeDevice } from '../sessions/device-name.ts'
import type { Directory } from '../users/directories.ts'
import type { CommonFacts } from './content.ts'

/** The facts that every mail shows: under whose name, to whom, and who asked from where and when. */
export function mailFacts(
  context: Context,
  directory: Directory,
  about: { firstName: string | null; client: Client | null },
): CommonFacts {
  return {
    brand: { name: directory.name, color: directory.accent ?? undefined },
    recipient: { firstName: about.firstName },
    request: {
      address: about.client?.address ?? null,
      device: about.client ? describeDevice(about.client.userAgent).label : null,
      at: context.clock.now(),
    },
  }
}

/** A page of this deployment, with a secret in the fragment, which no server and no referrer ever sees. */
export function pageLink(context: Context, path: string, token?: string): string {
  return `${context.config.baseUrl}${path}${token === undefined ? '' : `#token=${token}`}`
}
