const words: Record<string, string> = {
  none: 'Belongs to the organization and sees nothing more. Give roles on single projects, workspaces, applications or dashboards besides.',
  viewer: 'Sees members, projects and workspaces, and changes nothing.',
  collaborator: 'Like a viewer; brings changes into use and edits workspaces.',
  editor: 'Like a collaborator; creates and changes projects and workspaces.',
  admin:
    'Like an editor; also manages members, invitations, roles and security, and reads billing and the audit log. Deletes projects.',
  owner: 'Everything, up to deleting the organization. There is always at least one.',
  billing: 'Sees billing and keeps its contact. Nothing of projects or members.',
}

/** What a role is good for; of custom roles, how much they allow. */
export function roleInWords(role: { id: string; permissions?: readonly string[] }): string {
  const known = words[role.id]
  if (known) return known
  const number = role.permissions?.length
  if (number === undefined) return 'A role of this organization.'
  return `A role of this organization with ${number} ${number === 1 ? 'permission' : 'permissions'}; see Roles.`
}
