import type { AuditAct } from '../../../src/audit/audit.ts'
import type { TemplateName } from '../../../src/emails/templates.ts'
import type { Answer, Client, Json } from '../../support/http-client.ts'
import type { Truth } from './truth.ts'

/** Something that must be so, and how to find out: by a request, or by looking into the data. */
export interface Claim {
  key: string
  value: string
  /** Whose it is: with the account it may end. */
  owner?: string
  probe: (truth: Truth) => Promise<string>
}

/** What somebody asks for, and everything that is true once it is acknowledged. */
export interface Act {
  kind: string
  /** The address of the account, where the account may end in the same story. */
  who?: string
  via: Client
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  body?: unknown
  status: number
  /** What the log says of it, all of it. */
  audit?: AuditAct[]
  mails?: [to: string, template: TemplateName][]
  sets?: Claim[]
  /** What only the answer tells, such as a new secret. */
  learn?: (answer: Answer<Json>) => Claim[]
  /** What whoever asked for it knows once it is done. */
  whenDone?: () => void
  /** It works at most once: how somebody would try again. Absent: the same request. */
  once?: true | (() => Promise<Answer<Json>>)
  /** Two at the same time, of which one may succeed. */
  twice?: boolean
  /** The account of this address is gone with it. */
  ends?: string
  /** It cannot be sent once more, because what it says is over by then. */
  isPassing?: boolean
}

/** An act that was sent, under the number by which the log knows it. */
export interface SentAct {
  act: Act
  number: string
  outcome: 'acknowledged' | 'unknown'
}

/** The answer never came: whoever waits for it cannot go on. */
export class Interrupted extends Error {}

/** Something that must not be. */
export class Fault extends Error {
  readonly kind: 'twice' | 'lost'
  constructor(message: string, kind: 'twice' | 'lost' = 'lost') {
    super(message)
    this.kind = kind
  }
}

/** What the clients know: each act with its outcome, and what must be so because of it. */
export interface Ledger {
  claims: Map<string, Claim>
  /** Claims that have changed since the last check. */
  touched: Set<string>
  /** Acts since the last check. */
  sent: SentAct[]
  /** Mails by `address template` that acknowledged acts have ordered. */
  mails: Map<string, number>
  counts: Map<string, { acknowledged: number; unknown: number }>
  /** Accounts that are gone: what the log said of them may be forgotten. */
  gone: Set<string>
  do(act: Act): Promise<Answer<Json>>
  apply(act: Act, answer?: Answer<Json>): void
  /** Something that was acknowledged in another way than over HTTP. */
  acknowledge(kind: string, sets: Claim[]): void
  /** Something that must be so beside the acts. */
  expect(sets: Claim[]): void
  expectMail(to: string, template: TemplateName): void
  ended(owner: string, except?: string): Claim[]
}

let number = 0

export function createLedger(): Ledger {
  const ledger: Ledger = {
    claims: new Map(),
    touched: new Set(),
    sent: [],
    mails: new Map(),
    counts: new Map(),
    gone: new Set(),
    async do(act) {
      number += 1
      const sent: SentAct = { act, number: `prove/${number}`, outcome: 'unknown' }
      ledger.sent.push(sent)
      const answer = await sendOnceOrTwice(act, sent.number).catch((error) => {
        if (error instanceof Interrupted) count(ledger, act.kind, 'unknown')
        throw error
      })
      sent.outcome = 'acknowledged'
      count(ledger, act.kind, 'acknowledged')
      ledger.apply(act, answer)
      return answer
    },
    apply(act, answer) {
      if (act.ends !== undefined) ledger.gone.add(act.ends)
      act.whenDone?.()
      for (const [to, template] of act.mails ?? []) addMail(ledger, to, template)
      note(ledger, [...(act.sets ?? []), ...(answer ? (act.learn?.(answer) ?? []) : [])])
    },
    acknowledge(kind, sets) {
      count(ledger, kind, 'acknowledged')
      note(ledger, sets)
    },
    expectMail: (to, template) => addMail(ledger, to, template),
    expect: (sets) => note(ledger, sets),
    ended: (owner, except) =>
      [...ledger.claims.values()]
        .filter((claim) => claim.owner === owner && claim.key.startsWith('session ') && claim.key !== except)
        .map((claim) => ({ ...claim, value: '401' })),
  }
  return ledger
}

function addMail({ mails }: Ledger, to: string, template: TemplateName): void {
  const key = `${to} ${template}`
  mails.set(key, (mails.get(key) ?? 0) + 1)
}

function note({ claims, touched }: Ledger, made: readonly Claim[]): void {
  for (const claim of made) {
    claims.set(claim.key, claim)
    touched.add(claim.key)
  }
}

function count({ counts }: Ledger, kind: string, outcome: 'acknowledged' | 'unknown'): void {
  const line = counts.get(kind) ?? { acknowledged: 0, unknown: 0 }
  line[outcome] += 1
  counts.set(kind, line)
}

/** @throws {Interrupted} without an answer. @throws {Fault} when it is refused, or done twice. */
async function sendOnceOrTwice(act: Act, number: string): Promise<Answer<Json>> {
  const sends = act.twice ? [send(act, number), send(act, number)] : [send(act, number)]
  const answers = await Promise.allSettled(sends)
  const done = answers.flatMap((each) =>
    each.status === 'fulfilled' && each.value.status === act.status ? [each.value] : [],
  )
  if (done.length > 1) throw new Fault(`${act.kind}: done twice at once`, 'twice')
  if (done[0]) return done[0]
  const refused = answers.flatMap((each) =>
    each.status === 'fulfilled' && each.value.status < 500 ? [each.value] : [],
  )
  if (refused.length === answers.length)
    throw new Fault(`${act.kind}: refused with ${refused[0]?.status} ${refused[0]?.text}`)
  throw new Interrupted(act.kind)
}

/** One request of the act; the log knows it by this number, which travels as the name of the browser. */
export function send({ via, method, path, body }: Act, number: string): Promise<Answer<Json>> {
  const wire = { headers: { 'user-agent': number }, ...(body === undefined ? {} : { body }) }
  return via.request(method, path, wire)
}
