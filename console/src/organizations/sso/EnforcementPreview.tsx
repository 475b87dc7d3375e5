import { Badge, Loading } from '../../account/AccountPage.tsx'
import page from '../../account/page.module.css'
import { Notice } from '../../design/Notice.tsx'
import { sinceInWords } from '../../design/time.ts'
import { count, fullName } from '../in-words.ts'
import { Row } from '../Row.tsx'
import type { EnforcementPreview as Preview } from './connection-query.ts'
import classes from './sso.module.css'

const footings = {
  unlinked: { tone: 'warn', text: 'Has never come in through it' },
  linked: { tone: 'good', text: 'Comes in through it' },
  exempt: { tone: 'plain', text: 'Keeps another way in' },
  outside: { tone: 'plain', text: 'Another domain: nothing changes' },
} as const

type EnforcementPreviewProps = {
  preview: Preview | undefined
  /** Else of everybody with an account, who has no role. */
  isOfMembers: boolean
}

function keyInWords({ name, lastUsedAt }: Preview['members'][number]['apiKeys'][number]): string {
  return `“${name}”, ${lastUsedAt === null ? 'never used' : `last used ${sinceInWords(lastUsedAt)}`}`
}

/** Who has to change something, and what becomes of their keys. */
export function EnforcementPreview({ preview, isOfMembers }: EnforcementPreviewProps) {
  if (!preview) return <Loading lines={4} />
  const { counts, members } = preview
  const [one, many] = isOfMembers ? ['member', 'members'] : ['person', 'people']
  const all = counts.linked + counts.unlinked + counts.exempt + counts.outside
  return (
    <>
      <Notice tone={counts.unlinked > 0 ? 'warn' : 'good'} role="status">
        <p>{unlinkedInWords(counts, one, many)}</p>
        {counts.apiKeys > 0 && (
          <p>
            {count(counts.apiKeys, 'API key')} of these people {counts.apiKeys === 1 ? 'goes' : 'go'} on
            working, with what its owner may do. Only the owner can pause or revoke{' '}
            {counts.apiKeys === 1 ? 'it' : 'them'}: ask, or remove whoever should not belong here any more.
          </p>
        )}
      </Notice>
      <ul className={classes.affected} aria-label={isOfMembers ? 'Members' : 'People'}>
        {members.map(({ user, role, footing, apiKeys }) => (
          <Row
            key={user.id}
            name={user.firstName}
            title={
              <>
                {fullName(user)}
                {isOfMembers && <Badge>{role.name}</Badge>}
                <Badge tone={footings[footing].tone}>{footings[footing].text}</Badge>
                {apiKeys.length > 0 && <Badge>{count(apiKeys.length, 'API key')}</Badge>}
              </>
            }
          >
            <p className={page.rowDetail}>{user.email}</p>
            {apiKeys.length > 0 && <p className={page.rowDetail}>{apiKeys.map(keyInWords).join(' · ')}</p>}
          </Row>
        ))}
      </ul>
      {members.length < all && (
        <p className={page.rowDetail}>And {count(all - members.length, `other ${one}`, `other ${many}`)}.</p>
      )}
    </>
  )
}

function unlinkedInWords({ unlinked, linked }: Preview['counts'], one = '', many = ''): string {
  if (unlinked === 0) {
    return linked === 0
      ? 'Nobody has to change anything.'
      : `Nobody has to change anything: ${count(linked, one, many)} ${linked === 1 ? 'comes' : 'come'} in through it already.`
  }
  const others = linked > 0 ? ` ${count(linked, 'other')} ${linked === 1 ? 'does' : 'do'} so already.` : ''
  return `${count(unlinked, one, many)} ${unlinked === 1 ? 'has' : 'have'} never come in through the provider and must do so from then on.${others}`
}
