// What `npm run bench` runs: everything, or the measurements that are named.
//   node bench/run.ts [session-check] [decisions] [check-access] [better-auth] [growth] [sign-in] [start] [dashboards]
import { availableParallelism, cpus, totalmem } from 'node:os'
import { measureBetterAuth } from './better-auth.ts'
import { measureCheckAccess } from './check-access.ts'
import { measureDashboards } from './dashboards.ts'
import { measureDecisions } from './decisions.ts'
import { measureGrowth } from './growth.ts'
import { measurePasswordSignIn } from './password-sign-in.ts'
import { measureSessionCheck } from './session-check.ts'
import { measureStart } from './start.ts'
import { type Table, toMarkdown } from './tables.ts'

const measurements: Record<string, () => AsyncGenerator<Table>> = {
  async *'session-check'() {
    yield await measureSessionCheck('sqlite')
    yield await measureSessionCheck('postgres')
  },
  async *decisions() {
    yield await measureDecisions()
  },
  async *'check-access'() {
    yield await measureCheckAccess('sqlite')
    yield await measureCheckAccess('postgres')
  },
  async *'better-auth'() {
    yield await measureBetterAuth()
  },
  async *growth() {
    yield await measureGrowth('sqlite')
    yield await measureGrowth('postgres')
  },
  async *'sign-in'() {
    yield await measurePasswordSignIn()
  },
  async *start() {
    yield await measureStart()
  },
  async *dashboards() {
    yield await measureDashboards()
  },
}

const wanted = process.argv.slice(2)
const unknown = wanted.find((name) => measurements[name] === undefined)
if (unknown === undefined) await runAll(wanted.length > 0 ? wanted : Object.keys(measurements))
else {
  console.error(`There is no measurement "${unknown}". There are: ${Object.keys(measurements).join(', ')}`)
  process.exitCode = 2
}

async function runAll(names: string[]): Promise<void> {
  const model = cpus()[0]?.model ?? 'unknown processor'
  const memory = (totalmem() / 2 ** 30).toFixed(0)
  console.log(
    `${availableParallelism()} cores (${model}), ${memory} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}\n`,
  )
  for (const name of names) {
    for await (const table of measurements[name]?.() ?? []) console.log(toMarkdown(table))
  }
}
