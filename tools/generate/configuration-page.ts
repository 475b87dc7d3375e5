import { environmentName, settingsSchema } from '../../server/src/config/settings.ts'

/** What a page about a setting needs of its schema. */
interface SettingSchema {
  type?: string
  description?: string
  default?: unknown
  minimum?: number
  maximum?: number
  enum?: unknown[]
  secret?: boolean
  changeable?: boolean
}

/** docs/reference/configuration.md */
export function configurationPage(): string {
  const settings = Object.entries<SettingSchema>(settingsSchema.properties)
  const sections = settings.map(([key, schema]) => section(key, schema))
  return `# Configuration

<!-- Generated from server/src/config/settings.ts by \`npm run generate\`: do not edit. -->

Every setting is an environment variable, or a key of \`latchkey.config.json\` in the working directory (another file:
\`LATCHKEY_CONFIG\`). The environment wins. All faults are reported at once, and Latchkey does not start with any.

Some settings may also change while the server runs. Such a change is kept in the database, holds in every process from
the next request on, and wins over the environment until it is taken back.

${sections.join('\n\n')}
`
}

function section(key: string, schema: SettingSchema): string {
  const facts = [
    `- Key: \`${key}\``,
    `- Type: ${typeOf(schema)}`,
    schema.default === undefined ? undefined : `- Default: \`${JSON.stringify(schema.default)}\``,
    schema.secret ? '- Secret: never shown in logs or by `latchkey config`' : undefined,
    schema.changeable
      ? `- May change while the server runs: in the operator area, or \`latchkey settings ${key} VALUE\``
      : undefined,
  ]
  const lines = facts.filter((fact) => fact !== undefined)
  return `## \`${environmentName(key)}\`\n\n${schema.description ?? ''}\n\n${lines.join('\n')}`
}

function typeOf({ type, enum: choices, minimum, maximum }: SettingSchema): string {
  if (choices) return choices.map((choice) => `\`${String(choice)}\``).join(', ')
  if (type === 'array') return 'list, separated by commas in the environment'
  const range = [
    minimum === undefined ? undefined : `at least ${minimum}`,
    maximum === undefined ? undefined : `at most ${maximum}`,
  ].filter((bound) => bound !== undefined)
  return [type === 'integer' ? 'whole number' : type, ...range].join(', ')
}
