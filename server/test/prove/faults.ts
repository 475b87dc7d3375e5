import { parseArgs } from 'node:util'
import { clockCases } from './faults/clock.ts'
import { databaseCases } from './faults/database.ts'
import { diskCases } from './faults/disk.ts'
import { mailCases } from './faults/mail.ts'
import { providerCases } from './faults/providers.ts'
import { missingForShim } from './faults/shim.ts'
import { circumstances, toTable, writeSection } from './reliability-page.ts'

// Lets everything around the server fail, one thing after the other, and sees what comes of it. The figures go into
// docs/reference/reliability.md when all cases were run.
//   npm run prove:faults [-- --only WORD]

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } })
const cases = [...diskCases, ...clockCases, ...databaseCases, ...providerCases, ...mailCases]
const chosen = cases.filter(({ name }) => name.includes(values.only))
const missing = missingForShim()
const rows: string[][] = []
let failures = 0

for (const { name, expected, needsShim, run } of chosen) {
  const [outcome, seen] = needsShim && missing ? ['not run', missing] : await attempt(run)
  if (outcome === 'failed') failures += 1
  console.log(`${outcome}: ${name}: ${seen}`)
  rows.push([name, expected, outcome === 'as expected' ? seen : `**${outcome}**: ${seen.split('\n')[0]}`])
}
if (chosen.length === cases.length) writeSection('faults', report())
// A case that could not be run proves nothing.
process.exitCode = failures > 0 || (missing && chosen.some(({ needsShim }) => needsShim)) ? 1 : 0

async function attempt(run: () => Promise<string>): Promise<[string, string]> {
  try {
    return ['as expected', await run()]
  } catch (error) {
    return ['failed', error instanceof Error ? (error.stack ?? error.message) : String(error)]
  }
}

function report(): string {
  return `## What else can fail

\`npm run prove:faults\` (${circumstances()})

In every case these are tried as well, and none of them opens anything or is answered with 500: a session that was ended, an
API key that was revoked, used links of a registration and a reset, a password that was replaced, a wrong one, a used code of
an authenticator app, a used recovery code, a sign-in that lacks its second factor, and nobody.

${toTable(['what fails', 'what has to come of it', 'seen'], rows)}`
}
