import { inspect } from 'node:util'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import type { Watchdog } from './watchdog.ts'

/** What is true of a parser for every input. */
export interface Property {
  name: string
  /** Inputs a seed takes in the tests; by script there are as many as fit into the time. */
  inputs: number
  run(plan: Plan): Promise<Outcome>
}

/** Properties that need something to be running, which they share. */
export interface Suite extends AsyncDisposable {
  properties: Property[]
}

export interface Plan {
  seed: number
  inputs: number
  watchdog: Watchdog
  /** Inputs that failed once, before all others. */
  kept?: readonly unknown[]
  /** No new input after so many milliseconds. */
  withinMs?: number
}

export interface Outcome {
  inputs: number
  /** Null when nothing was found; otherwise all that is needed to find it again. */
  failure: string | null
}

interface Facts<Input> {
  of: fc.Arbitrary<Input>
  check(input: Input): void | Promise<void>
  inputs: number
  /** Processor time that one input may take: a machine under load makes nothing slower in it. */
  mostCpuMs?: number
}

const usualCpuMs = 1000

/** A property that fails when `check` throws, or takes too much processor time for one input. */
export function property<Input>(name: string, facts: Facts<Input>): Property {
  const { of, inputs, mostCpuMs = usualCpuMs } = facts
  return {
    name,
    inputs,
    async run(plan) {
      let count = 0
      process.on('unhandledRejection', noteStray)
      const tried = fc.asyncProperty(of, async (input) => {
        count += 1
        plan.watchdog.begin(`${name}, seed ${plan.seed}, input ${count}`)
        try {
          await withinTime(mostCpuMs, () => facts.check(input))
        } finally {
          plan.watchdog.end()
        }
      })
      const details = await fc.check(tried, {
        // Of one seed alone all properties would make the same choices.
        seed: plan.seed ^ crc32(name),
        numRuns: plan.inputs,
        ...(plan.kept && { examples: plan.kept.map((input) => [input as Input]) }),
        ...(plan.withinMs !== undefined && { interruptAfterTimeLimit: plan.withinMs }),
      })
      process.off('unhandledRejection', noteStray)
      const { numRuns, failed, counterexample, errorInstance } = details
      // Interrupted is not failed: then there is no input that failed.
      if (!failed || counterexample === null) return { inputs: Math.max(count, numRuns), failure: null }
      return { inputs: count, failure: describe({ name, seed: plan.seed }, counterexample, errorInstance) }
    },
  }
}

/** What nobody waited for would end the process. */
const strays: unknown[] = []
const noteStray = (reason: unknown) => void strays.push(reason)

async function withinTime(mostMs: number, act: () => void | Promise<void>): Promise<void> {
  const before = process.threadCpuUsage()
  await act()
  const { user, system } = process.threadCpuUsage(before)
  const tookMs = (user + system) / 1000
  // By then the rejections of this input are known to be nobody's.
  await new Promise((resolve) => setImmediate(resolve))
  const [stray] = strays.splice(0)
  if (stray !== undefined) throw new Error('nobody waited for a rejection', { cause: stray })
  if (tookMs > mostMs) throw new Error(`took ${Math.round(tookMs)} ms of processor time for one input`)
}

function describe(which: { name: string; seed: number }, input: unknown, error: unknown): string {
  const shown = inspect(input, { depth: 12, maxStringLength: 4000, breakLength: 110 })
  const why = inspect(error)
  return [
    `${which.name} does not hold (npm run fuzz -- --only "${which.name}" --seed ${which.seed})`,
    `  input: ${shown}`,
    `  ${why.split('\n').slice(0, 12).join('\n  ')}`,
  ].join('\n')
}
