import type { Context } from '../../../context.ts'
import type { Answer } from '../../../http/operation.ts'
import type { ProblemCode } from '../../../http/problem-catalogue.ts'
import { Problem } from '../../../http/problems.ts'

/** What a person is told about by the page of the console; everything else is for programs. */
const toldByPage: readonly ProblemCode[] = [
  'provider-failed',
  'provider-request-expired',
  'sign-in-refused',
  'too-many-attempts',
]

/**
 * Sends the browser, which came from a page of the provider, to where the work says, or to our page with what is wrong.
 * Why a message was refused is logged, and told by its reason.
 */
export async function onward(
  context: Context,
  connection: { id: string },
  work: () => Promise<string>,
): Promise<Answer> {
  return { status: 303, headers: { location: await destination(context, connection, work) } }
}

/** The page of the console that goes on with what stands behind its `#`. */
export function continuePage({ config }: Context, fragment: string): string {
  return `${config.baseUrl}/sign-in/sso/continue#${fragment}`
}

async function destination(
  context: Context,
  connection: { id: string },
  work: () => Promise<string>,
): Promise<string> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Problem) || !toldByPage.includes(error.code)) throw error
    const { reason, cause } = error.facts
    context.log.info({ connectionId: connection.id, reason, err: cause }, 'a SAML message was not taken')
    const told = new URLSearchParams({ problem: error.code, ...(reason !== undefined && { reason }) })
    return continuePage(context, told.toString())
  }
}
