import assert from 'node:assert/strict'
import { Problem } from '../../src/http/problems.ts'

/** What a parser answers; undefined when it refuses with a problem that is the fault of whoever sent the input, or of
 * the provider that made it. */
export async function unlessRefused<T>(parse: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await parse()
  } catch (error) {
    if (error instanceof Problem && (error.status < 500 || error.code === 'provider-failed')) {
      JSON.parse(JSON.stringify(error.toBody()))
      return undefined
    }
    throw error
  }
}

/** The same for parsers whose refusals are an error of a class of their own. */
export async function unlessThrown<T>(
  refusal: abstract new (...args: never[]) => Error,
  parse: () => T | Promise<T>,
): Promise<T | undefined> {
  try {
    return await parse()
  } catch (error) {
    assert.ok(error instanceof refusal, error as Error)
    return undefined
  }
}
