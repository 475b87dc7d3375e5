import type { Cap } from '../access/cap.ts'
import type { Tables } from '../database/tables.ts'

type CapColumns = Pick<
  Tables['api_keys'],
  'cap_role' | 'cap_organizations' | 'cap_permissions' | 'cap_projects'
>

/** The cap of a key as it is stored. */
export function toCap(row: CapColumns): Cap {
  return {
    role: row.cap_role as Cap['role'],
    organizations: parse(row.cap_organizations) as Cap['organizations'],
    permissions: parse(row.cap_permissions) as Cap['permissions'],
    projects: parse(row.cap_projects) as Cap['projects'],
  }
}

/** A cap in the form in which it is stored. */
export function toCapColumns(cap: Cap): CapColumns {
  return {
    cap_role: cap.role,
    cap_organizations: cap.organizations && JSON.stringify(cap.organizations),
    cap_permissions: cap.permissions && JSON.stringify(cap.permissions),
    cap_projects: cap.projects && JSON.stringify(cap.projects),
  }
}

function parse(text: string | null): unknown {
  return text === null ? null : JSON.parse(text)
}
