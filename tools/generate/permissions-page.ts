import {
  type Permission,
  permissionNames,
  permissions,
  scopeKinds,
} from '../../server/src/access/permissions.ts'
import { builtInRole, builtInRoles } from '../../server/src/access/roles.ts'

/** docs/reference/permissions.md */
export function permissionsPage(): string {
  const roles = builtInRoles.map(builtInRole)
  const rows = permissionNames.map((name) => {
    const held = roles.map((role) => (role.permissions.has(name) ? '✓' : ''))
    return row([`\`${name}\``, ...held])
  })
  return `# Permissions

<!-- Generated from server/src/access/permissions.ts and roles.ts by \`npm run generate\`: do not edit. -->

What each built-in role allows. From \`none\` to \`owner\` each role holds everything of the one before; \`billing\` stands
beside them. An organization's custom role holds any of these permissions, always with \`organization.read\`, and never
more than its maker's own role.

${row(['permission', ...roles.map(({ id }) => `\`${id}\``)])}
${row(['---', ...roles.map(() => ':-:')])}
${rows.join('\n')}

A role is held in the organization. A grant gives a member another one on a single project, with its workspaces, or on a
single workspace: the nearest decides there, whether it allows more or less. \`owner\` and \`admin\` hold theirs everywhere.
Nobody gives, takes or edits a role that allows more than their own.

Without \`organization.read\`, \`project.read\` or \`workspace.read\` in a place, what is there answers \`not-found\`.

${scopeKinds.map((scope) => section(scope)).join('\n\n')}
`
}

const headings = {
  organization: 'In an organization',
  project: 'In a project',
  workspace: 'In a workspace',
  application: 'At an application',
  dashboard: 'At a dashboard',
} as const

function section(scope: (typeof scopeKinds)[number]): string {
  const names = permissionNames.filter((name: Permission) => permissions[name].scope === scope)
  const rows = names.map((name) => row([`\`${name}\``, permissions[name].description]))
  return `## ${headings[scope]}\n\n| permission | allows |\n|---|---|\n${rows.join('\n')}`
}

function row(cells: string[]): string {
  return `| ${cells.join(' | ')} |`
}
