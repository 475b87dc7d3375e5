import { useInfiniteQuery } from '@tanstack/react-query'
import { Badge, Loading, Section } from '../../account/AccountPage.tsx'
import page from '../../account/page.module.css'
import { call, client } from '../../api/client.ts'
import { asProblem } from '../../api/problem.ts'
import { useDone } from '../../applications/use-done.ts'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import { dateAndTime, sinceInWords } from '../../design/time.ts'
import { Done } from '../../organizations/Done.tsx'
import { Row } from '../../organizations/Row.tsx'
import { ShowMore } from '../../organizations/ShowMore.tsx'
import { AskingAction } from '../AskFirst.tsx'
import type { PersonInvitation } from '../answers.ts'
import { OperatorPage } from '../OperatorPage.tsx'
import { invitationsQuery } from '../operator-query.ts'
import { InvitePersonForm } from './InvitePersonForm.tsx'
import { nameOf } from './person-words.ts'

export function InvitationsPage() {
  const [done, tell] = useDone()
  return (
    <OperatorPage
      title="Invitations"
      lead="An invitation works for its address only, whether or not everybody may register."
    >
      <Done message={done} />
      <Section title="Invite somebody" lead="They get an account of their own, without an organization yet.">
        <InvitePersonForm onInvited={(email) => tell(`The invitation to ${email} is on its way.`)} />
      </Section>
      <Pending onDone={tell} />
    </OperatorPage>
  )
}

function Pending({ onDone }: { onDone: (message: string) => void }) {
  const list = useInfiniteQuery(invitationsQuery)
  const { data, error, refetch, fetchNextPage } = list
  const items = data?.pages.flatMap((one) => one.items)
  return (
    <Section title="Waiting for an answer">
      {!items && !error && <Loading lines={4} />}
      {items?.length === 0 && (
        <p className={page.empty} role="status">
          Nobody is waiting for an answer.
        </p>
      )}
      {items && items.length > 0 && (
        <ul className={page.rows} aria-label="Invitations">
          {items.map((invitation) => (
            <InvitationRow key={invitation.id} invitation={invitation} onDone={onDone} />
          ))}
        </ul>
      )}
      {error && <ProblemNotice problem={asProblem(error)} onRetry={items ? fetchNextPage : refetch} />}
      {!error && <ShowMore list={list}>Show more invitations</ShowMore>}
    </Section>
  )
}

type InvitationRowProps = { invitation: PersonInvitation; onDone: (message: string) => void }

function InvitationRow({ invitation, onDone }: InvitationRowProps) {
  const { id: invitationId, email, isOperator, invitedBy, createdAt, expiresAt } = invitation
  const isExpired = Date.parse(expiresAt) <= Date.now()
  return (
    <Row
      name={email}
      title={
        <>
          {email}
          {isOperator && <Badge tone="good">Operator</Badge>}
          {isExpired && <Badge tone="warn">Expired</Badge>}
        </>
      }
      actions={
        <AskingAction
          button="Withdraw"
          label={`Withdraw the invitation to ${email}`}
          title={`Withdraw the invitation to ${email}?`}
          confirm="Withdraw"
          act={() =>
            call(() =>
              client.DELETE('/v1/deployment/invitations/{invitationId}', {
                params: { path: { invitationId } },
              }),
            )
          }
          onDone={() => onDone(`The invitation to ${email} is withdrawn.`)}
        >
          <p>The link in the mail stops working at once. You can invite the address again at any time.</p>
        </AskingAction>
      }
    >
      <p className={page.rowDetail}>
        {invitedBy && `by ${nameOf(invitedBy)} · `}
        <time dateTime={createdAt} title={dateAndTime(createdAt)}>
          sent {sinceInWords(createdAt)}
        </time>
        {!isExpired && ` · open until ${dateAndTime(expiresAt)}`}
      </p>
    </Row>
  )
}
