import type { Engine } from '../../support/each-engine.ts'
import { circumstances, toTable } from '../reliability-page.ts'
import type { Finding } from './check.ts'
import { type Outcome, targets } from './rounds.ts'

const names = { sqlite: 'SQLite', postgres: 'PostgreSQL' } as const

/** The section of the page about `npm run prove:kill`. */
export function reportOf(outcomes: ReadonlyMap<Engine, Outcome>, seed: string): string {
  const engines = [...outcomes.keys()].sort().reverse()
  const all = engines.flatMap((engine) => outcomes.get(engine) ?? [])
  const row = (what: string, figure: (outcome: Outcome) => number): [string, ...number[]] => [
    what,
    ...all.map(figure),
  ]
  const found = (kind: Finding['kind']) => (outcome: Outcome) =>
    outcome.faults.filter((finding) => finding.kind === kind).length
  const rows = [
    row('rounds', ({ rounds }) => rounds),
    ...targets.map((target) =>
      row(`… that killed ${killedWords[target]}`, ({ killed }) => killed.get(target) ?? 0),
    ),
    row('acts acknowledged', ({ acknowledged }) => acknowledged),
    row('**acknowledged and lost**', found('lost')),
    row('acts without an answer, found wholly done', ({ done }) => done),
    row('acts without an answer, found not done', ({ undone }) => undone),
    row('**half an act**', found('half')),
    row('questions whether what was acknowledged is so', ({ claims }) => claims),
    row('attempts with what was ended or used', ({ refusals }) => refusals),
    row('**ended, and accepted**', found('accepted')),
    row('**worked twice**', found('twice')),
    row('acts not done, asked for once more and then done', ({ retries }) => retries),
    row('**broken references, rows of nothing, damaged files**', found('damage')),
    row('mails taken by the mail server', ({ mails }) => mails),
    row('… of them handed over twice', ({ mailsTwice }) => mailsTwice),
    row('**mails lost, given up, or of acts that were not done**', found('mail')),
    row('**processes that ended because something else did**', found('process')),
  ]
  const acts = [...new Set(all.flatMap(({ kinds }) => [...kinds.keys()]))].sort()
  const minutes = Math.max(...all.map(({ seconds }) => seconds)) / 60
  return `## kill -9 under load

\`npm run prove:kill -- --rounds ${all.reduce((sum, { rounds }) => sum + rounds, 0)} --seed ${seed}\` (${circumstances()}; ${minutes.toFixed(0)} minutes)

Six clients at a time do ${acts.length} kinds of acts through HTTP; some of what works once is sent twice at the same moment.
At a moment that chance and the seed choose the server is killed with \`kill -9\` and started again; on PostgreSQL also one of
two processes that share the database, one connection's process of PostgreSQL, or PostgreSQL as a whole. Then everything that
was acknowledged is looked for: in the log, in the outbox and at the mail server, in the tables, and by asking over HTTP with
each credential that must work or must not.

${toTable(['', ...engines.map((engine) => names[engine])], rows)}

A mail is handed over twice only when the kill came after the mail server had taken it and before that was noted; both carry
the same \`Message-ID\`. On PostgreSQL a mail that a dead process was sending leaves when its claim of five minutes ends.

Acts: ${acts.join(', ')}.`
}

const killedWords = {
  process: 'the server',
  start: 'the server, and again while it started',
  'one of two processes': 'one of two servers',
  connection: 'a process of PostgreSQL',
  database: 'PostgreSQL',
} as const
