import type { Access, AnyOperation } from '../../server/src/http/operation.ts'
import { operations } from '../../server/src/operations.ts'

/** docs/reference/operations.md */
export function operationsPage(): string {
  const tags = [...new Set(operations.map(({ tag }) => tag))].sort((a, b) => a.localeCompare(b, 'en'))
  return `# Operations

<!-- Generated from the operations in server/src by \`npm run generate\`: do not edit. -->

Everything that can be asked over HTTP, and what each requires of its caller. The server does not start with an operation
that declares nothing. Fields, answers and problems are in [\`openapi.json\`](../../openapi.json), or under \`/docs\` of a
running server.

| requires | means |
|---|---|
| anyone | no credential; one that is sent must still be good |
| session | a live session, which always means fully signed in |
| fresh session | a live session whose person proved all their factors in the last minutes |
| session or key | a session, or an API key within its cap |
| agent token | the token of a workspace's agent |
| any credential | a session, an API key or an agent token |
| a permission | a session or, where [the permission](permissions.md) is open to them, an API key, of a member who holds it at the place in the path |
| member | whoever belongs to the organization, whatever the role |
| operator | a session of somebody who runs the deployment, with a second factor; to all others it is not there |

What may not be seen answers like what does not exist (404). In the column *people*, **E** marks operations that the users
of Experiences have as well, under the path of the Experience or on an Experience's own domain; **E only**, those
which exist only there.

${tags.map(section).join('\n\n')}
`
}

function section(tag: string): string {
  const rows = operations
    .filter((operation) => operation.tag === tag)
    .map(
      (operation) =>
        `| \`${operation.id}\` | \`${operation.method} ${pathOf(operation)}\` | ${requirement(operation.access)} | ${people(operation)} |`,
    )
  const words = tag.replaceAll('-', ' ').replace(/^api\b/, 'API')
  return `## ${words[0]?.toUpperCase()}${words.slice(1)}

| operation | | requires | people |
|---|---|---|---|
${rows.join('\n')}`
}

const plain: Record<Extract<Access, string>, string> = {
  anyone: 'anyone',
  'signed-in': 'session',
  fresh: 'fresh session',
  person: 'session or key',
  agent: 'agent token',
  credential: 'any credential',
}

function requirement(access: Access): string {
  if (typeof access === 'string') return plain[access]
  if ('membership' in access) return 'member'
  const what = 'operator' in access ? 'operator' : `\`${access.permission}\``
  return access.fresh ? `${what}, fresh session` : what
}

function pathOf({ directories, path }: AnyOperation): string {
  const mount = directories === 'experiences' ? '/v1/experiences/{experienceId}' : '/v1'
  return mount + path.replaceAll(/:(\w+)/g, '{$1}')
}

function people({ directories }: AnyOperation): string {
  if (directories === 'experiences') return 'E only'
  return directories === 'all' ? 'E' : ''
}
