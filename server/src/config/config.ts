import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import Type from 'typebox'
import Value from 'typebox/value'
import { environmentName, type SettingKey, type Settings, settingsSchema } from './settings.ts'

/** The checked settings plus what follows from them. Secrets are not enumerable, so a logged config shows none. */
export interface Config extends Readonly<Omit<Settings, 'baseUrl' | 'secret'>> {
  readonly baseUrl: string
  /** Current secret first, then those that are only still accepted. */
  readonly secrets: readonly string[]
  readonly localMode: boolean
  readonly secureCookies: boolean
  /** Every setting as the environment and the file have it, secrets included: not enumerable either. */
  readonly configured: Settings
}

/** Everything that is wrong with the configuration, in one error. */
export class ConfigError extends Error {
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    super(
      `The configuration has ${faults.length} fault(s):\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
    )
    this.name = 'ConfigError'
    this.faults = faults
  }
}

type Environment = Record<string, string | undefined>

/**
 * Reads settings from the environment and `latchkey.config.json`, and checks them as a whole.
 * @param environment variables; an environment variable beats the file.
 * @throws {ConfigError} with all faults at once.
 */
export function loadConfig(environment: Environment, directory = process.cwd()): Config {
  const faults: string[] = []
  const raw = { ...readFile(environment, directory, faults), ...readEnvironment(environment, faults) }
  const settings = Value.Default(settingsSchema, raw) as Settings
  const faulty = new Set<string>()
  for (const error of Value.Errors(settingsSchema, settings)) {
    faults.push(describeFault(error))
    faulty.add(error.instancePath.split('/')[1] ?? '')
  }
  // What does not fit together is told along with what is wrong by itself, as far as it can be judged without that.
  const sound = Object.fromEntries(Object.entries(raw).filter(([key]) => !faulty.has(key)))
  if (!faulty.has('baseUrl'))
    faults.push(...crossFaults(Value.Default(settingsSchema, sound) as Settings, environment))
  if (faults.length > 0) throw new ConfigError([...new Set(faults)])
  return completeConfig(settings)
}

function readFile(environment: Environment, directory: string, faults: string[]): Record<string, unknown> {
  const path = resolve(directory, environment.LATCHKEY_CONFIG ?? 'latchkey.config.json')
  if (!existsSync(path)) return {}
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (parsed !== null && typeof parsed === 'object' && !Array.isArray(parsed)) return { ...parsed }
    faults.push(`${path}: must hold one JSON object.`)
  } catch (error) {
    faults.push(`${path}: is not valid JSON (${(error as Error).message}).`)
  }
  return {}
}

function readEnvironment(environment: Environment, faults: string[]): Record<string, unknown> {
  const keys = new Map(Object.keys(settingsSchema.properties).map((key) => [environmentName(key), key]))
  const result: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(environment)) {
    if (!name.startsWith('LATCHKEY_') || name === 'LATCHKEY_CONFIG' || value === undefined || value === '')
      continue
    const key = keys.get(name)
    if (key === undefined) faults.push(`${name}: there is no such setting.`)
    else result[key] = fromText(key as SettingKey, value)
  }
  return result
}

/** A value of this setting as it stands in a variable. */
export function fromText(key: SettingKey, text: string): unknown {
  const schema = settingsSchema.properties[key]
  if (Type.IsArray(schema)) return text.split(',').map((part) => part.trim())
  if (Type.IsRecord(schema)) return fromJson(text)
  if (Type.IsInteger(schema) && /^-?\d+$/.test(text)) return Number(text)
  return text
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function describeFault(error: {
  instancePath: string
  message: string
  keyword: string
  params: object
}): string {
  const key = error.instancePath.split('/')[1]
  if (key !== undefined) {
    const schema = settingsSchema.properties[key as SettingKey] as { description?: string } | undefined
    return `${environmentName(key)} (${key}): ${error.message}. ${schema?.description ?? ''}`
  }
  const extra = (error.params as { additionalProperties?: string[] }).additionalProperties
  return extra ? `${extra.join(', ')}: there is no such setting.` : error.message
}

function completeConfig(settings: Settings): Config {
  const { baseUrl, protocol, localMode } = siteOf(settings)
  const { secret, databaseUrl, smtpUrl, githubClientSecret, metricsToken, otlpHeaders, ...plain } = settings
  const dataDir = resolve(settings.dataDir)
  const config = {
    ...plain,
    ...sessionLengths(settings),
    dataDir,
    baseUrl,
    localMode,
    secureCookies: protocol === 'https:',
    githubUrl: new URL(settings.githubUrl).origin,
  }
  let secrets: readonly string[] | undefined
  return Object.defineProperties(config, {
    // Read when it is needed: whoever only looks at the settings makes no secret.
    secrets: {
      get: () => {
        secrets ??= (secret ?? localSecret(dataDir)).split(',')
        return secrets
      },
      enumerable: false,
    },
    databaseUrl: { value: databaseUrl, enumerable: false },
    smtpUrl: { value: smtpUrl, enumerable: false },
    githubClientSecret: { value: githubClientSecret, enumerable: false },
    metricsToken: { value: metricsToken, enumerable: false },
    otlpHeaders: { value: otlpHeaders, enumerable: false },
    configured: { value: settings, enumerable: false },
  }) as unknown as Config
}

/** At most what NIST AAL2 allows, where that is asked for. */
export function sessionLengths({ sessionPreset, sessionTtl, sessionIdle }: Settings) {
  if (sessionPreset !== 'strict') return { sessionTtl, sessionIdle }
  return { sessionTtl: Math.min(sessionTtl, 86_400), sessionIdle: Math.min(sessionIdle, 3600) }
}

/** The deployment's address in the very form in which browsers name an origin: small letters, no default port. */
function siteOf(settings: Settings): { baseUrl: string; protocol: string; localMode: boolean } {
  const { origin, protocol, hostname } = new URL(settings.baseUrl ?? `http://localhost:${settings.port}`)
  return { baseUrl: origin, protocol, localMode: isLoopback(hostname) }
}

/** What does not fit together. */
export function* crossFaults(settings: Settings, environment: Environment): Generator<string> {
  if (settings.baseUrl !== undefined && !URL.canParse(settings.baseUrl)) {
    yield 'LATCHKEY_BASE_URL: is no valid address.'
    return
  }
  const { localMode, protocol } = siteOf(settings)
  if (!localMode) {
    const why = `because ${environmentName('baseUrl')} is not on loopback`
    if (!settings.secret) yield `LATCHKEY_SECRET: is needed ${why}. Make one with: openssl rand -base64 48`
    if (!settings.smtpUrl) yield `LATCHKEY_SMTP_URL: is needed ${why}.`
    if (protocol !== 'https:') yield `LATCHKEY_BASE_URL: must begin with https:// ${why}.`
  }
  if (localMode && !isLoopback(settings.host)) {
    yield 'LATCHKEY_HOST: local mode listens on loopback only. Set LATCHKEY_BASE_URL to serve others.'
  }
  if (!(settings.defaultPlan in settings.plans)) {
    yield `LATCHKEY_DEFAULT_PLAN: there is no plan "${settings.defaultPlan}" in LATCHKEY_PLANS.`
  }
  if (settings.personalPlan !== undefined && !(settings.personalPlan in settings.plans)) {
    yield `LATCHKEY_PERSONAL_PLAN: there is no plan "${settings.personalPlan}" in LATCHKEY_PLANS.`
  }
  const sample = settings.secret?.split(',').find((secret) => new Set(secret).size < 10)
  if (sample) yield 'LATCHKEY_SECRET: is too regular to be random. Make one with: openssl rand -base64 48'
  if (settings.passwordHashCost === 'test' && environment.NODE_ENV !== 'test') {
    yield 'LATCHKEY_PASSWORD_HASH_COST: `test` is refused unless NODE_ENV is `test`.'
  }
  if (settings.limits === 'off' && !(localMode && isLoopback(settings.host))) {
    yield 'LATCHKEY_LIMITS: `off` is accepted on loopback only.'
  }
  if (settings.workers > 1 && settings.databaseUrl === undefined) {
    yield 'LATCHKEY_WORKERS: more than 1 needs PostgreSQL (LATCHKEY_DATABASE_URL). One SQLite file has one process.'
  }
  yield* githubFaults(settings)
  for (const origin of settings.additionalOrigins) {
    const isExact = URL.canParse(origin) && new URL(origin).origin === origin
    if (!isExact || (!localMode && !origin.startsWith('https://'))) {
      yield `LATCHKEY_ADDITIONAL_ORIGINS: "${origin}" must be an origin as browsers name it${localMode ? '' : ', with https'}.`
    }
  }
  for (const proxy of settings.trustedProxies) {
    if (!isNetwork(proxy)) yield `LATCHKEY_TRUSTED_PROXIES: "${proxy}" is no address or network.`
  }
  yield* outgoingFaults(settings)
}

function* githubFaults({ githubClientId, githubClientSecret, githubUrl }: Settings): Generator<string> {
  if ((githubClientId === undefined) !== (githubClientSecret === undefined)) {
    yield 'LATCHKEY_GITHUB_CLIENT_ID and LATCHKEY_GITHUB_CLIENT_SECRET: are needed together.'
  }
  if (!URL.canParse(githubUrl)) yield 'LATCHKEY_GITHUB_URL: is no valid address.'
  else if (githubUrl.startsWith('http:') && !isLoopback(new URL(githubUrl).hostname)) {
    yield 'LATCHKEY_GITHUB_URL: must begin with https:// unless it is on loopback.'
  }
}

function* outgoingFaults({ dnsServers, outgoingPrivate }: Settings): Generator<string> {
  for (const server of dnsServers) {
    if (!isNameServer(server)) yield `LATCHKEY_DNS_SERVERS: "${server}" is no address with or without a port.`
  }
  for (const place of outgoingPrivate) {
    const isHost = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/i.test(place) && !/^[\d.]+$/.test(place)
    if (!isHost && !isNetwork(place)) {
      yield `LATCHKEY_OUTGOING_PRIVATE: "${place}" is no host, address or network.`
    }
  }
}

function isNameServer(text: string): boolean {
  const [, address = text, port = '53'] =
    /^\[([^\]]+)\](?::(\d{1,5}))?$/.exec(text) ?? /^([\d.]+):(\d{1,5})$/.exec(text) ?? []
  return isIP(address) !== 0 && Number(port) > 0 && Number(port) < 65_536
}

/** An address, or one with a prefix length (CIDR). */
function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/')
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  const isPrefix = prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits)
  return bits > 0 && isPrefix && rest.length === 0
}

export function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname === '::1' ||
    hostname === '[::1]' ||
    /^127\.\d+\.\d+\.\d+$/.test(hostname)
  )
}

/** Local mode's secret: made once, readable by its owner only; two starts at once end with the same one. */
function localSecret(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const path = join(dataDir, 'secret')
  try {
    writeFileSync(path, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(path, 'utf8').trim()
}
