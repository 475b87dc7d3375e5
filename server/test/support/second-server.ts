import { pino } from 'pino'
import type { Context } from '../../src/context.ts'
import { createServer } from '../../src/http/server.ts'
import { openContext } from '../../src/open-context.ts'
import { operations } from '../../src/operations.ts'
import { asBrowser, asProgram, type Client, type ClientOptions, injectTransport } from './http-client.ts'
import type { TestApp } from './test-app.ts'

export interface SecondServer extends AsyncDisposable {
  context: Context
  browser(options?: ClientOptions): Client
  program(token?: string, options?: ClientOptions): Client
}

/** A server on a context that a test has made; disposing it closes the server and nothing else. */
export async function startServerOn(context: Context): Promise<SecondServer> {
  const server = await createServer(context, operations)
  await server.ready()
  const transport = injectTransport(server, context.config.baseUrl)
  return {
    context,
    browser: (options) => asBrowser(transport, options),
    program: (token, options) => asProgram(transport, token, options),
    [Symbol.asyncDispose]: async () => server.close(),
  }
}

/** What a restart or a second process would be: it shares the data and the clock with the app, and nothing else. */
export async function startSecondServer(app: TestApp): Promise<SecondServer> {
  const { config } = app.context
  const context = { ...(await openContext(config, pino({ level: 'silent' }))), clock: app.clock }
  const server = await startServerOn(context)
  return {
    ...server,
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      context.mail.close()
      await context.database[Symbol.asyncDispose]()
    },
  }
}
