import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { AccountPage, Badge, Loading, Section } from '../account/AccountPage.tsx'
import page from '../account/page.module.css'
import { call, client, problemToShow } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import { Action } from '../design/Action.tsx'
import controls from '../design/controls.module.css'
import { Dialog } from '../design/Dialog.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { dateAndTime, sinceInWords } from '../design/time.ts'
import { Done } from '../organizations/Done.tsx'
import { Row } from '../organizations/Row.tsx'
import type { Share } from './answers.ts'
import { useDashboard, useMayOnDashboard } from './current-dashboard.ts'
import { DashboardTabs } from './DashboardTabs.tsx'
import { sharesQuery } from './dashboards-query.ts'
import { MemberRoles } from './MemberRoles.tsx'
import { NewShare } from './NewShare.tsx'

/** Who sees the dashboard: members of its organization by their role, and whoever has one of its links. */
export function SharingPage() {
  const { name, organizationId } = useDashboard()
  if (organizationId === null) {
    return (
      <AccountPage title={`Sharing of ${name}`}>
        <DashboardTabs />
        <Links />
      </AccountPage>
    )
  }
  return (
    <AccountPage
      title={`Access to ${name}`}
      lead="Who of you may see and change this dashboard, and who looks at it by a link."
    >
      <DashboardTabs />
      <MemberRoles organizationId={organizationId} />
      <Links />
    </AccountPage>
  )
}

function Links() {
  const { id } = useDashboard()
  const may = useMayOnDashboard()
  if (!may('dashboard.share')) {
    return (
      <Section title="Links">
        <p>Your role does not allow to share this dashboard.</p>
      </Section>
    )
  }
  return (
    <>
      <Section
        title="New link"
        lead="A link lets somebody look without an account: at the numbers of this dashboard, and at nothing else."
      >
        <NewShare dashboardId={id} />
      </Section>
      <Section title="Links" lead="Those that are open now.">
        <Shares dashboardId={id} />
      </Section>
    </>
  )
}

function Shares({ dashboardId }: { dashboardId: string }) {
  const { data, error, refetch } = useQuery(sharesQuery(dashboardId))
  const [done, setDone] = useState<string>()
  if (error) return <ProblemNotice problem={asProblem(error)} onRetry={refetch} />
  if (!data) return <Loading lines={3} />
  return (
    <>
      <Done message={done} />
      {data.items.length === 0 ? (
        <p className={page.empty}>No link is open. Nobody sees this dashboard from outside.</p>
      ) : (
        <ul className={page.rows} aria-label="Links">
          {data.items.map((share) => (
            <ShareRow
              key={share.id}
              dashboardId={dashboardId}
              share={share}
              onClosed={() => setDone('The link is closed.')}
            />
          ))}
        </ul>
      )}
    </>
  )
}

type ShareRowProps = { dashboardId: string; share: Share; onClosed: () => void }

function ShareRow({ dashboardId, share, onClosed }: ShareRowProps) {
  const [isAsking, setAsking] = useState(false)
  const { createdAt, expiresAt, lastUsedAt, hasPassword } = share
  return (
    <Row
      name="L"
      title={
        <>
          <span>
            Link of <time dateTime={createdAt}>{dateAndTime(createdAt)}</time>
          </span>
          {hasPassword && <Badge tone="good">With a password</Badge>}
        </>
      }
      actions={
        <Action
          look="quiet"
          small
          label={`Close the link of ${dateAndTime(createdAt)}`}
          onClick={() => setAsking(true)}
        >
          Close
        </Action>
      }
    >
      <p className={page.rowDetail}>
        {lastUsedAt ? (
          <time dateTime={lastUsedAt} title={dateAndTime(lastUsedAt)}>
            Used {sinceInWords(lastUsedAt)}
          </time>
        ) : (
          'Not used yet'
        )}{' '}
        · {expiresAt ? `closes on ${dateAndTime(expiresAt)}` : 'stays open until you close it'}
      </p>
      {isAsking && (
        <CloseShare
          dashboardId={dashboardId}
          share={share}
          onClosed={onClosed}
          onKeep={() => setAsking(false)}
        />
      )}
    </Row>
  )
}

function CloseShare({ dashboardId, share, onClosed, onKeep }: ShareRowProps & { onKeep: () => void }) {
  const queryClient = useQueryClient()
  const closing = useMutation({
    mutationFn: () =>
      call(() =>
        client.DELETE('/v1/dashboards/{dashboardId}/shares/{shareId}', {
          params: { path: { dashboardId, shareId: share.id } },
        }),
      ),
    onSuccess: async () => {
      onClosed()
      await queryClient.invalidateQueries({ queryKey: sharesQuery(dashboardId).queryKey })
    },
  })
  return (
    <Dialog title="Close this link?" onClose={onKeep}>
      <div className={controls.form}>
        <p>Whoever has it sees nothing any more, from this moment on. It cannot be opened again.</p>
        <ProblemNotice problem={problemToShow(closing.error)} />
        <div className={controls.actions}>
          <Action look="danger" busy={closing.isPending} onClick={() => closing.mutate()}>
            Close the link
          </Action>
          <Action look="quiet" onClick={onKeep}>
            Keep it
          </Action>
        </div>
      </div>
    </Dialog>
  )
}
