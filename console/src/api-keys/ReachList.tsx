import { IconCheck, IconMinus } from '@tabler/icons-react'
import { Badge } from '../account/AccountPage.tsx'
import { Notice } from '../design/Notice.tsx'
import { dateAndTime, sinceInWords } from '../design/time.ts'
import { count, listInWords } from '../organizations/in-words.ts'
import { scopes, scopeTitles } from '../organizations/roles/scope-words.ts'
import classes from './api-keys.module.css'
import { capital, sentenceOf } from './key-words.ts'
import type { Reach } from './keys-query.ts'

type InOrganization = Reach['organizations'][number]

const openAtFirst = 1

/** What a key can do right now, organization by organization. */
export function ReachList({ reach, hasUses }: { reach: Reach; hasUses?: boolean }) {
  const able = reach.organizations.filter(({ permissions }) => permissions.length > 0)
  if (able.length === 0) {
    return (
      <Notice tone="warn">
        <p>Nothing: what you may do and these limits have nothing in common.</p>
      </Notice>
    )
  }
  return able.map((one, index) => (
    <details key={one.id} className={classes.reach} open={index < openAtFirst}>
      <summary>
        <strong>{one.name}</strong>
        <Badge>Your role: {one.role.name}</Badge>
        {one.blocked && <Badge tone="warn">Closed to this key</Badge>}
        <span className={classes.quiet}>{count(one.permissions.length, 'permission')}</span>
      </summary>
      <div className={classes.inside}>
        {one.blocked && (
          <p className={classes.quiet}>
            {one.name} asks API keys for a second factor. Sign in with one and save the key, and this opens.
          </p>
        )}
        {one.projects && (
          <p className={classes.quiet}>
            {one.projects.length === 0
              ? 'In none of its projects.'
              : `Only in ${listInWords(one.projects.map(({ name }) => name))}.`}
          </p>
        )}
        {scopes.map((scope) => (
          <Permissions
            key={scope}
            title={scopeTitles[scope]}
            permissions={one.permissions.filter((permission) => permission.scope === scope)}
            hasUses={hasUses}
          />
        ))}
      </div>
    </details>
  ))
}

type PermissionsProps = {
  title: string
  permissions: InOrganization['permissions']
  hasUses: boolean | undefined
}

function Permissions({ title, permissions, hasUses }: PermissionsProps) {
  if (permissions.length === 0) return null
  return (
    <div>
      <h3>{title}</h3>
      <ul className={classes.can}>
        {permissions.map(({ name, onlyByGrant, lastUsedAt }) => {
          const isUnused = hasUses && lastUsedAt === null
          const Icon = isUnused ? IconMinus : IconCheck
          return (
            <li key={name} data-unused={isUnused || undefined}>
              <Icon size={16} stroke={2} aria-hidden="true" />
              <span>
                {capital(sentenceOf(name))}
                {onlyByGrant && <small>only where you have a role of its own</small>}
                {hasUses && (
                  <small title={lastUsedAt ? dateAndTime(lastUsedAt) : undefined}>
                    {lastUsedAt ? `used ${sinceInWords(lastUsedAt)}` : 'never used'}
                  </small>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
