import { describe } from 'node:test'
import { type Engine, engines } from '../../../server/test/support/each-engine.ts'

/**
 * Runs a suite of the browser on the engine named by its file: what an engine decides is tested through HTTP, on both.
 * With `BROWSER_ENGINES=both` (`npm test -- browser --both-engines`) it runs on both here as well.
 */
export function onJourneyEngine(usual: Engine, suite: (engine: Engine) => void): void {
  const chosen = process.env.BROWSER_ENGINES === 'both' ? engines : [usual]
  for (const engine of chosen) describe(`on ${engine}`, () => suite(engine))
}
