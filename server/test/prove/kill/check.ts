import { type Act, type Claim, Fault, Interrupted, type Ledger, type SentAct, send } from './ledger.ts'
import type { Mailbox } from './mailbox.ts'
import type { Random } from './random.ts'
import type { Truth } from './truth.ts'

/** What the checks of all rounds have counted. */
export interface Figures {
  rounds: number
  acknowledged: number
  /** Acts whose answer never came: found wholly done, and not done at all. */
  done: number
  undone: number
  claims: number
  refusals: number
  retries: number
  mails: number
  mailsTwice: number
  mailsQueued: number
  faults: Finding[]
}

/** What must not be, by what the page counts. */
export const findingKinds = ['lost', 'accepted', 'twice', 'half', 'damage', 'mail', 'process'] as const
export interface Finding {
  kind: (typeof findingKinds)[number]
  text: string
}

export function noFigures(): Figures {
  const none = { rounds: 0, acknowledged: 0, done: 0, undone: 0, claims: 0, refusals: 0, retries: 0 }
  return { ...none, mails: 0, mailsTwice: 0, mailsQueued: 0, faults: [] }
}

export interface Judgement {
  ledger: Ledger
  figures: Figures
}

/** Compares the log and the mails with what was acknowledged; what had no answer must be there wholly or not at all. */
export async function judgeActs(
  { ledger, figures }: Judgement,
  truth: Truth,
): Promise<Map<SentAct, boolean>> {
  const verdicts = new Map<SentAct, boolean>()
  const mails = new Map<string, number>()
  for (const { key } of truth.mails) mails.set(key, (mails.get(key) ?? 0) + 1)
  const before = new Map(ledger.mails)
  for (const sent of ledger.sent) {
    if (sent.outcome === 'acknowledged') continue
    const isDone = await wasDone(sent, truth, { mails, before })
    if (isDone === null) {
      find(figures, 'half', `half an act: ${sent.act.kind}: ${truth.acts.get(sent.number)}`)
      continue
    }
    verdicts.set(sent, isDone)
    figures[isDone ? 'done' : 'undone'] += 1
    if (isDone) ledger.apply(sent.act)
  }
  // After the others: an account that is gone takes some of its records with it.
  for (const sent of ledger.sent) {
    if (sent.outcome !== 'acknowledged') continue
    figures.acknowledged += 1
    judgeAcknowledged({ ledger, figures }, sent, truth)
  }
  judgeMails({ ledger, figures }, mails)
  return verdicts
}

function judgeAcknowledged({ ledger, figures }: Judgement, { act, number }: SentAct, truth: Truth): void {
  // The log no longer says from where somebody acted who is gone.
  if (act.who !== undefined && ledger.gone.has(act.who)) return
  const [seen, said] = [truth.acts.get(number) ?? [], [...(act.audit ?? [])].sort()]
  if (act.audit === undefined || `${seen}` === `${said}`) return
  const what = seen.length < said.length ? 'an acknowledged act is lost' : 'an act has another record'
  find(figures, 'lost', `${what}: ${act.kind}: the log says [${seen}] instead of [${said}]`)
}

/** True, false, or null when only a part of it is there. */
async function wasDone(
  { act, number }: SentAct,
  truth: Truth,
  { mails, before }: { mails: Map<string, number>; before: Map<string, number> },
): Promise<boolean | null> {
  const signs: boolean[] = []
  const [seen, said] = [truth.acts.get(number) ?? [], [...(act.audit ?? [])].sort()]
  if (said.length > 0) {
    if (seen.length > 0 && `${seen}` !== `${said}`) return null
    signs.push(seen.length > 0)
  }
  for (const [to, template] of act.mails ?? []) {
    const key = `${to} ${template}`
    signs.push((mails.get(key) ?? 0) > (before.get(key) ?? 0))
  }
  for (const claim of act.sets ?? []) {
    if (claim.key.startsWith('fact ')) signs.push((await claim.probe(truth)) === claim.value)
  }
  return new Set(signs).size === 1 ? signs[0] === true : null
}

/** Each mail that was ordered is in the outbox, and none that was not. */
function judgeMails({ ledger, figures }: Judgement, mails: Map<string, number>): void {
  for (const key of new Set([...mails.keys(), ...ledger.mails.keys()])) {
    const [address = ''] = key.split(' ')
    if (ledger.gone.has(address)) continue
    const [there, ordered] = [mails.get(key) ?? 0, ledger.mails.get(key) ?? 0]
    if (there === ordered) continue
    find(figures, 'mail', `${there} instead of ${ordered} mails: ${key}`)
    // Said once.
    ledger.mails.set(key, there)
  }
}

/** Asks the restarted server, and looks into the data, whether everything is as it must be. */
export async function probeClaims(
  { ledger, figures }: Judgement,
  truth: Truth,
  claims: Iterable<Claim>,
): Promise<void> {
  const queue = [...claims].values()
  const work = async () => {
    for (const claim of queue) {
      const seen = await claim.probe(truth).catch((error) => `no answer (${error})`)
      figures.claims += 1
      if (isRefusal(claim.value)) figures.refusals += 1
      if (seen === claim.value) continue
      const isAccepted = isRefusal(claim.value) && !isRefusal(seen)
      find(
        figures,
        isAccepted ? 'accepted' : 'lost',
        `${claim.key} is ${seen} instead of ${claim.value} (${lastActs(ledger, claim)})`,
      )
      ledger.claims.delete(claim.key)
    }
  }
  await Promise.all(Array.from({ length: 6 }, work))
}

function isRefusal(value: string): boolean {
  return /^(4\d\d|refused|no answer.*)$/.test(value)
}

export function find({ faults }: Figures, kind: Finding['kind'], text: string): void {
  faults.push({ kind, text })
}

function lastActs({ sent }: Ledger, { key }: Claim): string {
  const acts = sent.filter(({ act }) => act.sets?.some((claim) => claim.key === key))
  return acts.map(({ act, outcome }) => `${outcome} ${act.kind}`).join(', ') || 'an earlier round'
}

/** The claims of this round, and some of all that came before. */
export function chosenClaims({ claims, touched }: Ledger, random: Random, others: number): Claim[] {
  const all = [...claims.values()]
  const chosen = new Set(all.filter(({ key }) => touched.has(key)))
  for (let count = 0; count < others && all.length > 0; count++) chosen.add(random.pick(all))
  return [...chosen]
}

/** What was used does not work again; what was not done still can be, once. */
export async function tryAgain(
  judgement: Judgement,
  sent: readonly SentAct[],
  verdicts: Map<SentAct, boolean>,
): Promise<void> {
  const { ledger, figures } = judgement
  const queue = sent.values()
  const work = async () => {
    for (const each of queue) {
      const { act, outcome } = each
      if (act.who !== undefined && ledger.gone.has(act.who)) continue
      let isDone = outcome === 'acknowledged' || verdicts.get(each)
      if (isDone === undefined) continue
      if (!isDone && !act.isPassing) {
        isDone = await repeat(judgement, act)
        figures.retries += 1
      }
      if (isDone && act.once) await refusesAgain(judgement, act)
    }
  }
  await Promise.all(Array.from({ length: 4 }, work))
}

/** An act that was not done is asked for once more: it must not have left anything behind that is in its way. */
async function repeat({ ledger, figures }: Judgement, act: Act): Promise<boolean> {
  try {
    await ledger.do(act)
    return true
  } catch (error) {
    if (!(error instanceof Fault) && !(error instanceof Interrupted)) throw error
    find(figures, 'half', `what was not done cannot be done any more: ${error.message}`)
    return false
  }
}

async function refusesAgain({ figures }: Judgement, act: Act): Promise<void> {
  const answer =
    act.once === true || act.once === undefined ? await send(act, 'prove/again') : await act.once()
  figures.refusals += 1
  if (answer.status < 400 || answer.status >= 500)
    find(figures, 'twice', `used twice: ${act.kind}: ${answer.status} ${answer.text.slice(0, 200)}`)
}

/** Each mail leaves once; twice only where the server had taken it and the kill came before the note of it. */
export function judgeDeliveries(
  { figures }: Judgement,
  { mails }: Truth,
  { mailbox, unnoted }: { mailbox: Mailbox; unnoted: Set<string> },
): void {
  const taken = mailbox.taken()
  const known = new Set(mails.map(({ id }) => id))
  figures.mails = taken.size
  figures.mailsQueued = mails.filter(({ isSent, isGivenUp }) => !isSent && !isGivenUp).length
  for (const { id, key, isSent, isGivenUp } of mails) {
    if (isGivenUp) find(figures, 'mail', `a mail was given up: ${key}`)
    if (isSent && !taken.has(id)) find(figures, 'mail', `a mail was noted as sent and was not: ${key}`)
    if (!isSent && taken.has(id)) unnoted.add(id)
  }
  for (const [id, count] of taken) {
    if (!known.has(id)) continue
    if (count > 1 && !unnoted.has(id)) find(figures, 'mail', `a mail left ${count} times: ${id}`)
  }
  figures.mailsTwice = [...taken.values()].filter((count) => count > 1).length
}
