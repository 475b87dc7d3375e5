import { describe } from 'node:test'

export const engines = ['sqlite', 'postgres'] as const
export type Engine = (typeof engines)[number]

/** Runs the suite once for each database engine: `eachEngine((engine) => { it(…) })`. */
export function eachEngine(suite: (engine: Engine) => void): void {
  for (const engine of engines) describe(`on ${engine}`, () => suite(engine))
}
