import Type, { type Static } from 'typebox'

/** The ways to sign in that can be offered or not. */
export const signInMethodNames = ['password', 'passkey', 'totp', 'github'] as const
export type SignInMethodName = (typeof signInMethodNames)[number]

const seconds = (description: string, defaultSeconds: number, minimum = 60) =>
  Type.Integer({ description: `${description} Seconds.`, default: defaultSeconds, minimum })

/**
 * Marks a setting that operators may change while the deployment runs. None of them may be read where the credential of
 * a request is looked up: the direct lane does not ask for changes.
 */
const changeable = { changeable: true } as const

/**
 * Every setting of the deployment: its key in `latchkey.config.json`, its type, its default and its doc text.
 * The environment variable of a key is `LATCHKEY_` and the key in upper snake case.
 */
export const settingsSchema = Type.Object(
  {
    port: Type.Integer({
      description: 'TCP port to listen on.',
      default: 7420,
      minimum: 1,
      maximum: 65535,
    }),
    host: Type.String({ description: 'Address to listen on.', default: '127.0.0.1', minLength: 1 }),
    baseUrl: Type.Optional(
      Type.String({
        description:
          'Public address of this deployment, without a path. Every link in a mail is built from it. Absent: local mode on loopback.',
        pattern: '^https?://[^/?#\\s]+$',
      }),
    ),
    additionalOrigins: Type.Array(Type.String({ pattern: '^https?://[^/?#\\s]+$' }), {
      description:
        'Further origins of this deployment whose pages may use the same passkeys and make changes. Comma-separated in the environment.',
      default: [],
    }),
    dataDir: Type.String({
      description: 'Folder for the SQLite file and the generated secret.',
      default: './data',
      minLength: 1,
    }),
    databaseUrl: Type.Optional(
      Type.String({
        description:
          '`postgres://user:password@host/database`. Several hosts may be listed. Absent: SQLite in the data directory.',
        pattern: '^postgres(ql)?://',
        secret: true,
      }),
    ),
    migrationSnapshots: Type.Integer({
      description:
        'How many copies of the SQLite file from before a migration are kept in the data directory. `0`: none is made.',
      default: 2,
      minimum: 0,
      maximum: 20,
    }),
    workers: Type.Integer({
      description:
        'Processes that answer side by side on this machine, at most one for each core. More than 1 needs PostgreSQL.',
      default: 1,
      minimum: 1,
      maximum: 256,
    }),
    drainSeconds: Type.Integer({
      description:
        'For how long requests are still taken after SIGTERM, while `/readyz` answers 503 already and balancers send new ones elsewhere.',
      default: 0,
      minimum: 0,
      maximum: 300,
    }),
    databasePoolSize: Type.Integer({
      description: 'Connections to PostgreSQL that a process holds at most, beside 2 for look-ups.',
      default: 10,
      minimum: 2,
      maximum: 200,
    }),
    secret: Type.Optional(
      Type.String({
        description:
          'At least 32 characters of randomness, from which the keys for passwords and sealed data are derived. To rotate, put the new one first and keep the old ones behind it, separated by commas. Local mode makes one in the data directory.',
        pattern: '^[^,\\s]{32,}(,[^,\\s]{32,})*$',
        secret: true,
      }),
    ),
    smtpUrl: Type.Optional(
      Type.String({
        description:
          '`smtp://user:password@host:587` or `smtps://…`. Absent in local mode: the built-in inbox.',
        pattern: '^smtps?://',
        secret: true,
      }),
    ),
    mailFrom: Type.String({
      description: 'Sender of every mail: an address, or `Name <address>`.',
      default: 'Latchkey <no-reply@localhost.localdomain>',
      pattern: '^[^\\r\\n]+$',
    }),
    name: Type.String({
      ...changeable,
      description: 'Name of the product as people see it on pages and in mails.',
      default: 'Latchkey',
      minLength: 1,
      maxLength: 60,
      pattern: '^[^\\r\\n<>]+$',
    }),
    registration: Type.Enum(['open', 'closed'], {
      ...changeable,
      description: '`open`: everybody may register. `closed`: only with an invitation.',
      default: 'open',
    }),
    signInMethods: Type.Array(Type.Enum([...signInMethodNames]), {
      ...changeable,
      description:
        'Ways to sign in that are offered: `password`, `passkey`, `totp` (as second factor), `github` (once it is set up). A factor that somebody has already is still asked for.',
      default: [...signInMethodNames],
      minItems: 1,
      uniqueItems: true,
    }),
    organizationCreation: Type.Enum(['everyone', 'operators'], {
      ...changeable,
      description: 'Who may found organizations: `everyone` with an account, or `operators` only.',
      default: 'everyone',
    }),
    passwordMinLength: Type.Integer({
      ...changeable,
      description: 'Shortest password accepted, in code points (NIST SP 800-63B-4 asks for 15).',
      default: 15,
      minimum: 8,
      maximum: 64,
    }),
    passwordMaxLength: Type.Integer({
      description: 'Longest password accepted, in code points.',
      default: 256,
      minimum: 64,
      maximum: 256,
    }),
    passwordHashCost: Type.Enum(['standard', 'test'], {
      description:
        'Cost of one Argon2id hash. `test` is for test runs and refused unless NODE_ENV is `test`.',
      default: 'standard',
    }),
    sessionTtl: Type.Integer({
      ...changeable,
      description: 'Longest life of a session, counted from the sign-in with which it began. Seconds.',
      default: 30 * 86_400,
      minimum: 60,
    }),
    // Uses are noted once a minute: a much shorter idle time would end sessions that are in use.
    sessionIdle: seconds('A session that is not used for so long ends.', 7 * 86_400, 300),
    freshProofTtl: seconds('How long a fresh proof opens sensitive acts.', 600),
    sessionPreset: Type.Enum(['default', 'strict'], {
      description: '`strict` follows NIST AAL2: sessions live 24 hours and end after 1 idle hour.',
      default: 'default',
    }),
    registrationTtl: seconds(
      'How long an address may stay unconfirmed before its registration is forgotten.',
      86_400,
    ),
    passwordResetTtl: Type.Integer({
      description: 'Life of a password reset link. Seconds.',
      default: 1800,
      minimum: 300,
      maximum: 3600,
    }),
    factorResetDelay: seconds(
      "How long an operator's reset of second factors waits, so that the owner can cancel it.",
      2 * 86_400,
      0,
    ),
    githubClientId: Type.Optional(
      Type.String({
        description:
          'Client id of an OAuth app at GitHub whose callback URL is `<base URL>/sign-in/github`. With it people may sign in by GitHub.',
        pattern: '^[\\w.-]{1,100}$',
      }),
    ),
    githubClientSecret: Type.Optional(
      Type.String({
        description: 'Client secret of the same OAuth app.',
        pattern: '^[\\x21-\\x7e]{1,200}$',
        secret: true,
      }),
    ),
    githubUrl: Type.String({
      description:
        'Address of GitHub without a path: of a GitHub Enterprise instead of github.com. Accounts are linked to people of this one.',
      default: 'https://github.com',
      pattern: '^https?://[^/?#\\s@]+$',
    }),
    providerTimeout: Type.Integer({
      description: 'How long GitHub or an identity provider may take to confirm somebody. Seconds.',
      default: 10,
      minimum: 1,
      maximum: 60,
    }),
    plans: Type.Record(
      Type.String({ pattern: '^[a-z0-9-]{1,40}$' }),
      Type.Object(
        {
          name: Type.String({ minLength: 1, maxLength: 60 }),
          members: Type.Optional(Type.Integer({ minimum: 1 })),
          projects: Type.Optional(Type.Integer({ minimum: 0 })),
          workspaces: Type.Optional(Type.Integer({ minimum: 0 })),
          applications: Type.Optional(Type.Integer({ minimum: 0 })),
          experienceUsers: Type.Optional(Type.Integer({ minimum: 0 })),
        },
        { additionalProperties: false },
      ),
      {
        description:
          'The plans an organization can have, as JSON: id → name and limits (members, projects, workspaces, applications, experienceUsers: people of its Experiences); a limit that is absent is none.',
        default: { standard: { name: 'Standard' } },
      },
    ),
    defaultPlan: Type.String({
      ...changeable,
      description: 'Plan of a new organization.',
      default: 'standard',
      minLength: 1,
    }),
    personalPlan: Type.Optional(
      Type.String({
        ...changeable,
        description:
          'Plan whose limits of applications and their people hold for the personal space of each user. Without it there are none.',
        minLength: 1,
      }),
    ),
    apiKeyMaxDays: Type.Integer({
      ...changeable,
      description:
        'Longest life of an API key, in days. `0`: as long as its owner likes, also without an end.',
      default: 365,
      minimum: 0,
      maximum: 3650,
    }),
    limits: Type.Enum(['default', 'off'], {
      description: '`off` removes every limit, for load tests; accepted on loopback only.',
      default: 'default',
    }),
    limitAccountFailures: Type.Integer({
      ...changeable,
      description:
        'Wrong passwords or codes in a row on one account before pauses begin (30 s, doubling to 1 h).',
      default: 10,
      minimum: 3,
      maximum: 50,
    }),
    limitSourceFailures: Type.Integer({
      ...changeable,
      description: 'Failures from one source address (IPv6: /64) in 15 minutes before it is paused.',
      default: 100,
      minimum: 10,
    }),
    limitGlobalFailures: Type.Integer({
      ...changeable,
      description:
        'Failures over the whole deployment in one minute before sign-in is slowed for everybody unknown.',
      default: 2000,
      minimum: 100,
    }),
    limitMailsPerAddress: Type.Integer({
      ...changeable,
      description: 'Mails that strangers can cause to one address in an hour (registration, resend, reset).',
      default: 6,
      minimum: 2,
    }),
    limitRequestsPerSource: Type.Integer({
      ...changeable,
      description: 'Registrations, resends and resets from one source address in an hour.',
      default: 60,
      minimum: 5,
    }),
    limitInvitations: Type.Integer({
      ...changeable,
      description: 'Invitations that one organization, and one person inviting, can mail in a day.',
      default: 500,
      minimum: 1,
    }),
    trustedProxies: Type.Array(Type.String(), {
      description:
        'Addresses or networks (CIDR) of reverse proxies whose X-Forwarded-For is believed. Comma-separated in the environment.',
      default: [],
    }),
    outgoingPrivate: Type.Array(Type.String(), {
      description:
        'Hosts, addresses or networks (CIDR) beyond the public internet that identity providers of organizations may lie at. In local mode, those on loopback also by http. Comma-separated in the environment.',
      default: [],
    }),
    dnsServers: Type.Array(Type.String(), {
      description:
        'Name servers (`address` or `address:port`) that are asked about domains to be proven and hosts of identity providers. Absent: those of this machine. Comma-separated in the environment.',
      default: [],
    }),
    logLevel: Type.Enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
      description: 'Least severe log line written.',
      default: 'info',
    }),
    logRequests: Type.Enum(['off', 'errors', 'all'], {
      description:
        'Requests that get a log line of their own: `errors`: those that fail here (status 500 and above) or are slow; `all`; `off`.',
      default: 'errors',
    }),
    slowRequestMs: Type.Integer({
      description: 'From how long on a request counts as slow. Milliseconds.',
      default: 2000,
      minimum: 1,
    }),
    metricsToken: Type.Optional(
      Type.String({
        description:
          'What a program shows as bearer token to read `/metrics`: at least 24 characters. Absent: in local mode this machine reads them, elsewhere nobody.',
        pattern: '^[\\w.~+/=-]{24,200}$',
        secret: true,
      }),
    ),
    otlpUrl: Type.Optional(
      Type.String({
        description:
          'Address of an OpenTelemetry collector that takes OTLP over HTTP, such as `http://127.0.0.1:4318`. With it requests are traced.',
        pattern: '^https?://[^?#\\s@]+$',
      }),
    ),
    otlpHeaders: Type.Optional(
      Type.String({
        description: 'Headers for that collector: `name=value`, comma-separated.',
        pattern: '^[\\w-]+=[^,\\r\\n]*(,[\\w-]+=[^,\\r\\n]*)*$',
        secret: true,
      }),
    ),
    otlpSampling: Type.Integer({
      description: 'Share of the requests that are traced, in percent.',
      default: 100,
      minimum: 0,
      maximum: 100,
    }),
  },
  { additionalProperties: false },
)

export type Settings = Static<typeof settingsSchema>
export type SettingKey = keyof Settings

/** `databaseUrl` → `LATCHKEY_DATABASE_URL`. */
export function environmentName(key: string): string {
  return `LATCHKEY_${key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`
}

/** The settings that operators may change while the deployment runs. */
export const changeableKeys: readonly SettingKey[] = Object.entries(settingsSchema.properties).flatMap(
  ([key, schema]) => ('changeable' in schema ? [key as SettingKey] : []),
)
