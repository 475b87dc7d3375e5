import type { Context } from '../context.ts'
import { lookAtDatabase, lookAtDatabaseClock, lookAtSchema } from './database-checks.ts'
import { lookAtJobs } from './job-checks.ts'
import { lookAtCertificates, lookAtSecrets, lookAtSigningKeys } from './key-checks.ts'
import { lookAtDataDirectory, lookAtDisk, lookAtRuntime } from './machine-checks.ts'
import { lookAtMailServer, lookAtOutbox } from './mail-checks.ts'
import { lookAtOperators } from './people-checks.ts'
import { lookAtBaseUrl, lookAtGithub, lookAtNameServers, lookAtProxies } from './reach-checks.ts'
import { lookAtSettings } from './settings-checks.ts'
import { faulty, wordsOf } from './verdict.ts'

/** One thing that was looked at, and what to do when it is not as it has to be. */
export interface Check {
  name: string
  /** With a remedy all the same: it works, and somebody should look at it. */
  isOk: boolean
  /** What was found, in one sentence. */
  detail: string
  /** What to do next; null when all is well. */
  remedy: string | null
}

/** Looks at one thing and changes nothing. */
export interface Look {
  name: string
  /** What has to be well before there is any use in looking. */
  needs: 'nothing' | 'database' | 'schema'
  /** Asks nobody but the database and this machine: good enough for a page that is looked at often. */
  isQuick: boolean
  look(context: Context): Promise<Check>
}

/** Everything that is looked at, in the order in which it is told. */
export const looks: readonly Look[] = [
  { name: 'runtime', needs: 'nothing', isQuick: true, look: lookAtRuntime },
  { name: 'data directory', needs: 'nothing', isQuick: true, look: lookAtDataDirectory },
  { name: 'disk', needs: 'nothing', isQuick: true, look: lookAtDisk },
  { name: 'database', needs: 'nothing', isQuick: true, look: lookAtDatabase },
  { name: 'schema', needs: 'database', isQuick: true, look: lookAtSchema },
  { name: 'clock', needs: 'database', isQuick: true, look: lookAtDatabaseClock },
  { name: 'settings', needs: 'schema', isQuick: true, look: lookAtSettings },
  { name: 'secrets', needs: 'schema', isQuick: false, look: lookAtSecrets },
  { name: 'signing keys', needs: 'schema', isQuick: true, look: lookAtSigningKeys },
  { name: 'jobs', needs: 'schema', isQuick: true, look: lookAtJobs },
  { name: 'mail server', needs: 'nothing', isQuick: false, look: lookAtMailServer },
  { name: 'mail queue', needs: 'schema', isQuick: true, look: lookAtOutbox },
  { name: 'operators', needs: 'schema', isQuick: true, look: lookAtOperators },
  { name: 'sso certificates', needs: 'schema', isQuick: true, look: lookAtCertificates },
  { name: 'base url', needs: 'nothing', isQuick: false, look: lookAtBaseUrl },
  { name: 'github', needs: 'nothing', isQuick: false, look: lookAtGithub },
  { name: 'name servers', needs: 'nothing', isQuick: false, look: lookAtNameServers },
  { name: 'proxies', needs: 'nothing', isQuick: true, look: lookAtProxies },
]

const unlookedBecause = 'Not looked at, because of'
const longestMs = 5_000

/**
 * Looks at everything, or at what is quick to look at. What could not be looked at, because something else is broken or
 * gave no answer in time, is told as not well.
 */
export async function lookAround(
  context: Context,
  { isQuick = false, limitMs = longestMs }: { isQuick?: boolean; limitMs?: number } = {},
): Promise<Check[]> {
  const chosen = looks.filter((each) => each.isQuick || !isQuick)
  const begun = new Map<string, Promise<Check>>()
  const start = (each: Look): Promise<Check> => {
    const running = begun.get(each.name) ?? lookWhenWell(context, each, { limitMs, foundationOf, start })
    begun.set(each.name, running)
    return running
  }
  return Promise.all(chosen.map(start))
}

/** What cannot be judged as long as something else is broken. */
export function unlooked(name: string, because: string): Check {
  return faulty(name, `${unlookedBecause} ${because}.`, `See to ${because} first.`)
}

export function isUnlooked({ detail }: Check): boolean {
  return detail.startsWith(unlookedBecause)
}

function foundationOf({ needs }: Look): Look | undefined {
  return needs === 'nothing' ? undefined : looks.find(({ name }) => name === needs)
}

async function lookWhenWell(
  context: Context,
  each: Look,
  rules: {
    limitMs: number
    foundationOf(look: Look): Look | undefined
    start(look: Look): Promise<Check>
  },
): Promise<Check> {
  const foundation = rules.foundationOf(each)
  if (foundation !== undefined && !(await rules.start(foundation)).isOk)
    return unlooked(each.name, foundation.name)
  return within(rules.limitMs, each, context)
}

async function within(limitMs: number, { name, look }: Look, context: Context): Promise<Check> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<Check>((resolve) => {
    timer = setTimeout(
      () => resolve(faulty(name, `No answer within ${limitMs / 1000} s.`, 'Find out what holds it up.')),
      limitMs,
    )
  })
  try {
    return await Promise.race([look(context), limit])
  } catch (error) {
    return faulty(
      name,
      `It could not be looked at: ${wordsOf(error)}.`,
      'Read the message; the log may say more.',
    )
  } finally {
    clearTimeout(timer)
  }
}
