import { Badge, Loading } from '../../account/AccountPage.tsx'
import page from '../../account/page.module.css'
import { Notice } from '../../design/Notice.tsx'
import type { MfaPreview } from '../answers.ts'
import { count, fullName } from '../in-words.ts'
import { Row } from '../Row.tsx'
import classes from './mfa-requirement.module.css'

/** Who would be bound, and who of them has nothing to prove yet. */
export function AffectedMembers({ preview }: { preview: MfaPreview | undefined }) {
  if (!preview) return <Loading lines={3} />
  const { affected, counts } = preview
  const missing = affected.filter(({ hasMfa }) => !hasMfa)
  const ready = affected.filter(({ hasMfa }) => hasMfa)
  return (
    <>
      <Notice tone={counts.missing > 0 ? 'warn' : 'good'} role="status">
        <p>
          {counts.bound === 0 && 'Nobody is bound by this rule.'}
          {counts.bound > 0 &&
            counts.missing === 0 &&
            `It binds ${count(counts.bound, 'member')}; all of them have a second factor.`}
          {counts.missing > 0 &&
            `It binds ${count(counts.bound, 'member')}, of whom ${counts.missing} ${counts.missing === 1 ? 'has' : 'have'} no second factor yet. They keep the rest of their account and are led through setting one up.`}
        </p>
      </Notice>
      {affected.length > 0 && (
        <ul className={classes.affected} aria-label="Affected members">
          {[...missing, ...ready].map(({ user, role, hasMfa }) => (
            <Row
              key={user.id}
              name={user.firstName}
              title={
                <>
                  {fullName(user)}
                  <Badge>{role.name}</Badge>
                  <Badge tone={hasMfa ? 'good' : 'warn'}>
                    {hasMfa ? 'Second factor' : 'No second factor'}
                  </Badge>
                </>
              }
            >
              <p className={page.rowDetail}>{user.email}</p>
            </Row>
          ))}
        </ul>
      )}
      {affected.length < counts.bound && (
        <p className={page.rowDetail}>And {count(counts.bound - affected.length, 'other')}.</p>
      )}
    </>
  )
}
