import { setTimeout as sleep } from 'node:timers/promises'
import type { Engine } from '../../support/each-engine.ts'
import {
  chosenClaims,
  type Figures,
  find,
  judgeActs,
  judgeDeliveries,
  noFigures,
  probeClaims,
  tryAgain,
} from './check.ts'
import { type MortalCluster, startMortalCluster } from './cluster.ts'
import { Fault, Interrupted } from './ledger.ts'
import { createRandom, type Random } from './random.ts'
import type { Scene, Story } from './scene.ts'
import { rareStories, stories } from './stories/stories.ts'
import { findDamage, readTruth } from './truth.ts'
import { openWorld, portOf, type World } from './world.ts'

export interface Plan {
  engine: Engine
  seed: string
  rounds: number
  /** The first round, to see one again. */
  from?: number
  /** How many rounds one deployment goes through. */
  perWorld?: number
  /** Processes of ours only, with the tests' PostgreSQL; absent: PostgreSQL dies as well. */
  onlyProcesses?: boolean
  log?: (line: string) => void
  /** No round begins after this, by `performance.now()`. */
  until?: number
}

/** What is killed in a round. */
export const targets = ['process', 'start', 'one of two processes', 'connection', 'database'] as const
export type Target = (typeof targets)[number]

export interface Outcome extends Figures {
  kinds: Map<string, { acknowledged: number; unknown: number }>
  killed: Map<Target, number>
  seconds: number
}

const clients = 6

/** Rounds of load, kill, restart and check, on one engine. */
export async function runRounds(plan: Plan): Promise<Outcome> {
  const begun = performance.now()
  const outcome: Outcome = { ...noFigures(), kinds: new Map(), killed: new Map(), seconds: 0 }
  const { from = 1, perWorld = 25 } = plan
  const isMortal = plan.engine === 'postgres' && !plan.onlyProcesses
  const cluster = isMortal ? await startMortalCluster() : undefined
  try {
    for (let round = from; round < from + plan.rounds && !isLate(plan); round += perWorld) {
      const last = Math.min(round + perWorld, from + plan.rounds) - 1
      await runWorld(plan, outcome, { round, last, cluster })
    }
  } finally {
    await cluster?.[Symbol.asyncDispose]()
  }
  outcome.seconds = (performance.now() - begun) / 1000
  return outcome
}

async function runWorld(
  plan: Plan,
  outcome: Outcome,
  { round, last, cluster }: { round: number; last: number; cluster: MortalCluster | undefined },
): Promise<void> {
  // Every other deployment on PostgreSQL is one of two processes.
  const processes = cluster && Math.floor(round / (plan.perWorld ?? 25)) % 2 === 0 ? 2 : 1
  await using world = await openWorld(plan.engine, { processes, ...(cluster && { cluster }) })
  const total = { mails: outcome.mails, mailsTwice: outcome.mailsTwice }
  for (let each = round, isLast = false; !isLast; each++) {
    isLast = each === last || isLate(plan)
    const random = createRandom(`${plan.seed} ${plan.engine} ${each}`)
    const faults = outcome.faults.length
    const target = chooseTarget(world, random)
    const figures = { ...outcome, mails: 0, mailsTwice: 0 }
    await runRound(world, figures, { random, target, round: each, isLast })
    Object.assign(outcome, figures, {
      mails: total.mails + figures.mails,
      mailsTwice: total.mailsTwice + figures.mailsTwice,
      rounds: outcome.rounds + 1,
    })
    outcome.killed.set(target, (outcome.killed.get(target) ?? 0) + 1)
    for (const fault of outcome.faults.slice(faults))
      plan.log?.(
        `round ${each} of ${plan.engine} (seed ${plan.seed}, ${target}): ${fault.kind}: ${fault.text}`,
      )
  }
  plan.log?.(
    `${plan.engine}: ${outcome.rounds} rounds, ${outcome.acknowledged} acts, ${outcome.faults.length} faults`,
  )
  for (const [kind, { acknowledged, unknown }] of world.ledger.counts) {
    const line = outcome.kinds.get(kind) ?? { acknowledged: 0, unknown: 0 }
    outcome.kinds.set(kind, {
      acknowledged: line.acknowledged + acknowledged,
      unknown: line.unknown + unknown,
    })
  }
}

function isLate({ until = Number.POSITIVE_INFINITY }: Plan): boolean {
  return performance.now() > until
}

function chooseTarget({ cluster, processes }: World, random: Random): Target {
  if (!cluster) return random.chance(0.1) ? 'start' : 'process'
  const process = processes.length > 1 ? 'one of two processes' : 'process'
  return random.pick([process, process, process, process, 'connection', 'database'])
}

async function runRound(
  world: World,
  figures: Figures,
  { random, target, round, isLast }: { random: Random; target: Target; round: number; isLast: boolean },
): Promise<void> {
  const { ledger } = world
  world.isOver = false
  const load = startLoad(world, random, round, figures)
  await untilSent(world, random.between(5, 80))
  await sleep(random.between(0, 8))
  const revive = await kill(world, target, random)
  world.isOver = true
  await load
  await using database = await world.openData()
  // The data of a dead SQLite process are a copy; those of PostgreSQL are read while nobody asks for anything.
  const revived = world.engine === 'sqlite' ? revive() : await revive().then(() => undefined)
  const sent = ledger.sent.splice(0)
  const judged = { ledger: { ...ledger, sent }, figures }
  const facts = { secret: world.secret, numbers: sent.map(({ number }) => number), known: world.knownMails }
  const truth = await readTruth(database, facts)
  for (const text of await findDamage(database)) find(figures, 'damage', text)
  const verdicts = await judgeActs(judged, truth)
  judgeDeliveries(judged, truth, world)
  await revived
  await requireAlive(world, figures)
  world.wire.lead(world.processes.map(portOf))
  await probeClaims(judged, truth, isLast ? ledger.claims.values() : chosenClaims(ledger, random, 20))
  ledger.touched.clear()
  await tryAgain({ ledger, figures }, sent, verdicts)
}

/** A process lives through the death of others; one that ended by itself is a fault, and is started again. */
async function requireAlive({ processes }: World, figures: Figures): Promise<void> {
  for (const each of processes) {
    const answer = await fetch(`http://127.0.0.1:${portOf(each)}/readyz`).catch(() => undefined)
    await answer?.body?.cancel()
    if (answer !== undefined) continue
    find(figures, 'process', `a process ended by itself: ${each.output().slice(-1500)}`)
    await each.restart()
  }
}

/** Several clients, each in one story after the other until the round is over. */
async function startLoad(world: World, random: Random, round: number, figures: Figures): Promise<void> {
  const chosen = Array.from({ length: clients }, (_, client) => createRandom(`${random.next()} ${client}`))
  await Promise.all(chosen.map((own, client) => playStories(world, own, `${round}-${client}`, figures)))
}

async function playStories(world: World, random: Random, place: string, figures: Figures): Promise<void> {
  let count = 0
  const { wire, ledger, mailbox, idle, settings } = world
  const name = (kind: string) => `${kind}${place}-${++count}`
  const scene: Scene = { wire, random, ledger, mailbox, idle, settings, name }
  while (!world.isOver) {
    const story = random.chance(0.02) ? random.pick(rareStories) : nextStory(world, random)
    try {
      await story(scene)
    } catch (error) {
      if (error instanceof Fault) find(figures, error.kind, `in ${story.name}: ${error.message}`)
      else if (!(error instanceof Interrupted)) throw error
      await sleep(5)
    }
  }
}

/** Each story before any comes again, in another order each time. */
function nextStory(world: World, random: Random): Story {
  if (world.deck.length === 0) world.deck = [...stories]
  const [story] = world.deck.splice(random.between(0, world.deck.length - 1), 1)
  return story as Story
}

async function untilSent({ ledger }: World, count: number): Promise<void> {
  const deadline = performance.now() + 4000
  while (ledger.sent.length < count && performance.now() < deadline) await sleep(1)
}

/** Kills, and returns how to make everything run again. */
async function kill(world: World, target: Target, random: Random): Promise<() => Promise<void>> {
  const { processes, cluster, wire } = world
  const [first] = processes
  if (!first) throw new Error('There is no process.')
  if (target === 'connection' && cluster) {
    await cluster.killBackend()
    await sleep(random.between(0, 40))
    return () => cluster.revive()
  }
  if (target === 'database' && cluster) {
    await cluster.stop()
    await sleep(random.between(0, 40))
    return () => cluster.revive()
  }
  const victim = target === 'one of two processes' ? random.pick(processes) : first
  await victim.kill9()
  if (target === 'one of two processes') {
    // The other one serves on while the dead one is noticed.
    wire.lead(processes.filter((each) => each !== victim).map(portOf))
    await sleep(random.between(20, 120))
  }
  if (target !== 'start') return () => victim.restart()
  return async () => {
    const beginning = victim.restart().catch(() => {})
    await sleep(random.between(50, 900))
    await victim.kill9()
    await beginning
    await victim.restart()
  }
}
