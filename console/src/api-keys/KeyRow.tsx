import { IconKey, IconServer2 } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Badge } from '../account/AccountPage.tsx'
import page from '../account/page.module.css'
import { dateAndTime, sinceInWords } from '../design/time.ts'
import link from '../organizations/link-button.module.css'
import classes from './api-keys.module.css'
import { capInWords, endInWords, endsSoon, hasEnded, problemWords, stateWords } from './key-words.ts'
import type { ApiKey } from './keys-query.ts'

export function KeyRow({ apiKey }: { apiKey: ApiKey }) {
  const { id: apiKeyId, name, kind, state, usable } = apiKey
  const Icon = kind === 'service' ? IconServer2 : IconKey
  return (
    <li className={`${page.row} ${classes.key}`}>
      <span className={page.rowIcon} data-tone={usable ? 'good' : undefined}>
        <Icon size={20} stroke={1.6} aria-hidden="true" />
      </span>
      <div>
        <p className={page.rowTitle}>
          {name}
          <KeyBadges apiKey={apiKey} />
        </p>
        <p>{capInWords(apiKey)}</p>
        <p className={page.rowDetail}>
          <LastUse apiKey={apiKey} /> · <End apiKey={apiKey} />
        </p>
      </div>
      <Link
        to="/account/api-keys/$apiKeyId"
        params={{ apiKeyId }}
        className={link.button}
        aria-label={`${hasEnded({ state }) ? 'View' : 'Manage'} ${name}`}
      >
        {hasEnded({ state }) ? 'View' : 'Manage'}
      </Link>
    </li>
  )
}

export function KeyBadges({ apiKey }: { apiKey: ApiKey }) {
  const { kind, state, problem, rotation } = apiKey
  const { label, tone } = stateWords[state]
  return (
    <>
      {(problem === null || state !== 'active') && <Badge tone={tone}>{label}</Badge>}
      {problem !== null && !hasEnded(apiKey) && <Badge tone="warn">{problemWords[problem].label}</Badge>}
      {kind === 'service' && <Badge>Service</Badge>}
      {rotation && <Badge>Two secrets</Badge>}
    </>
  )
}

function LastUse({ apiKey: { lastUsedAt, lastUsedAddress } }: { apiKey: ApiKey }) {
  if (lastUsedAt === null) return 'never used'
  return (
    <time dateTime={lastUsedAt} title={dateAndTime(lastUsedAt)}>
      used {sinceInWords(lastUsedAt)}
      {lastUsedAddress && ` from ${lastUsedAddress}`}
    </time>
  )
}

function End({ apiKey }: { apiKey: ApiKey }) {
  const { expiresAt } = apiKey
  if (expiresAt === null || apiKey.state === 'revoked') return endInWords(apiKey)
  return (
    <time
      dateTime={expiresAt}
      title={dateAndTime(expiresAt)}
      className={endsSoon(apiKey) ? classes.warned : undefined}
    >
      {endInWords(apiKey)}
    </time>
  )
}
