// npm run demo: a company with a month behind it, and everything around it that a sign-in needs, on this machine alone.
//   npm run demo                 in ./demo-data, which must be empty (or LATCHKEY_DATA_DIR; LATCHKEY_PORT)
//   npm run demo -- --again      throws away what an earlier demo left there
import { createServer } from 'node:net'
import { loadConfig } from '../server/src/config/config.ts'
import { serve } from '../server/src/serve.ts'
import { startCodesPage } from './codes-page.ts'
import { fill } from './company/fill.ts'
import { startAgent } from './live-agent.ts'
import { PlaceTaken, takePlace } from './place.ts'
import { startProviders } from './providers.ts'
import { demoEnvironment } from './settings.ts'
import { printedTour, tourOf, type WayIn } from './tour.ts'

const again = '--again'
const unknown = process.argv.slice(2).find((argument) => argument !== again)
if (unknown !== undefined) end(`There is no ${unknown}. The only option is ${again}.`)
await run().catch((error) => {
  if (error instanceof PlaceTaken) end(error.message)
  throw error
})

async function run(): Promise<void> {
  const dataDir = takePlace(process.env.LATCHKEY_DATA_DIR ?? './demo-data', process.argv.includes(again))
  const providers = await startProviders()
  const environment = demoEnvironment(process.env, dataDir, providers)
  const { baseUrl, port, host } = loadConfig(environment)
  await requireFree(port, host)
  process.stdout.write('  A month in the life of Meridian Robotics: this takes some seconds …\n')
  const company = await fill(environment, providers)
  const tour = tourOf(baseUrl, company, providers)
  const codes = await startCodesPage((): readonly WayIn[] => tour.ways)
  await serve(environment)
  const agent = startAgent(baseUrl, company.meridian.agentSecret)
  process.stdout.write(printedTour(tour, codes.url))
  const stop = () => {
    agent.stop()
    void codes.close()
    void providers[Symbol.asyncDispose]()
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

/** Said before the month is lived, not after it. */
async function requireFree(port: number, host: string): Promise<void> {
  const server = createServer()
  await new Promise<void>((resolve) => {
    server.once('error', () => end(`Port ${port} is taken. Name another with LATCHKEY_PORT.`))
    server.listen(port, host, () => server.close(() => resolve()))
  })
}

function end(why: string): never {
  process.stderr.write(`${why}\n`)
  process.exit(1)
}
