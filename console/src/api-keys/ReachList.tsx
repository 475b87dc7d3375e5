import { IconCheck, IconMinus } from '@tabler/icons-react'
import { Badge } from '../account/AccountPage.tsx'
import { Notice } from '../design/Notice.tsx'
import { dateAndTime, sinceInWords } from '../design/time.ts'
import { count, listInWords } from '../organizations/in-words.ts'
import { scopes, scopeTitles } from '../organizations/roles/scope-words.ts'
import classes from './api-keys.module.css'
import { openOrganizations } from './key-reach.ts'
import { capital, sentenceOf } from './key-words.ts'
import type { Reach } from './keys-query.ts'

const openAtFirst = 1

/** What a key can do right now: organization by organization, and in the personal space of its owner. */
export function ReachList({ reach, hasUses }: { reach: Reach; hasUses?: boolean }) {
  const organizations = openOrganizations(reach)
  const { personal } = reach
  if (organizations.length === 0 && personal.length === 0) {
    return (
      <Notice tone="warn">
        <p>Nothing: what you may do and these limits have nothing in common.</p>
      </Notice>
    )
  }
  return (
    <>
      {organizations.map((one, index) => (
        <InOrganization key={one.id} one={one} isOpen={index < openAtFirst} hasUses={hasUses} />
      ))}
      {personal.length > 0 && (
        <details className={classes.reach} open={organizations.length < openAtFirst}>
          <summary>
            <strong>Your personal space</strong>
            <PermissionCount of={personal} />
          </summary>
          <div className={classes.inside}>
            <Permissions permissions={personal} hasUses={hasUses} />
          </div>
        </details>
      )}
    </>
  )
}

type InOrganizationProps = {
  one: Reach['organizations'][number]
  isOpen: boolean
  hasUses: boolean | undefined
}

function InOrganization({ one, isOpen, hasUses }: InOrganizationProps) {
  return (
    <details className={classes.reach} open={isOpen}>
      <summary>
        <strong>{one.name}</strong>
        <Badge>Your role: {one.role.name}</Badge>
        {one.blocked && <Badge tone="warn">Closed to this key</Badge>}
        <PermissionCount of={one.permissions} />
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
  )
}

function PermissionCount({ of: permissions }: { of: readonly unknown[] }) {
  return <span className={classes.quiet}>{count(permissions.length, 'permission')}</span>
}

type PermissionsProps = {
  title?: string
  permissions: readonly (Reach['personal'][number] & { onlyByGrant?: boolean })[]
  hasUses: boolean | undefined
}

function Permissions({ title, permissions, hasUses }: PermissionsProps) {
  if (permissions.length === 0) return null
  return (
    <div>
      {title && <h3>{title}</h3>}
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
