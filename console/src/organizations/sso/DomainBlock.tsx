import { useState } from 'react'
import { Badge } from '../../account/AccountPage.tsx'
import { call, client } from '../../api/client.ts'
import { Action } from '../../design/Action.tsx'
import { Notice } from '../../design/Notice.tsx'
import { dateAndTime, sinceInWords } from '../../design/time.ts'
import { ConfirmDialog } from '../ConfirmDialog.tsx'
import { Refusal } from '../Refusal.tsx'
import { CopyValues } from './CopyValues.tsx'
import { type Connection, type ConnectionDomain, pathOf } from './connection-query.ts'
import { domainInWords } from './connection-words.ts'
import { at, useSsoAct } from './place.ts'
import classes from './sso.module.css'

type DomainBlockProps = {
  connection: Connection
  domain: ConnectionDomain
  /** The record of a proven domain is shown only when it is asked for. */
  isQuiet: boolean
}

/** A domain, the record that proves it, and whether it was found. */
export function DomainBlock({ connection, domain, isQuiet }: DomainBlockProps) {
  const { provenAt, checkedAt, missingSince } = domain
  const isFine = provenAt !== null && missingSince === null
  const [isShown, setShown] = useState(false)
  const [isRemoving, setRemoving] = useState(false)
  const state = domainInWords(domain)
  return (
    <div className={classes.block}>
      <div className={classes.blockHead}>
        <h3>{domain.domain}</h3>
        <Badge tone={state.tone}>{state.text}</Badge>
        <span className={classes.buttons}>
          {isFine && (
            <Action
              look="quiet"
              small
              label={`Record of ${domain.domain}`}
              expanded={isShown}
              onClick={() => setShown(!isShown)}
            >
              Record
            </Action>
          )}
          <Action look="quiet" small label={`Remove ${domain.domain}`} onClick={() => setRemoving(true)}>
            Remove
          </Action>
        </span>
      </div>
      {isFine && (!isQuiet || isShown) && (
        <p className={classes.hint}>
          Proven since {dateAndTime(provenAt)}. Leave the record where it is: we look at it every day
          {checkedAt ? `, last ${sinceInWords(checkedAt)}` : ''}.
        </p>
      )}
      {(!isFine || isShown) && <RecordToSet domain={domain} />}
      {!isFine && <CheckNow connection={connection} domain={domain} />}
      {isRemoving && (
        <RemoveDomain connection={connection} domain={domain} onClose={() => setRemoving(false)} />
      )}
    </div>
  )
}

function RecordToSet({ domain }: { domain: ConnectionDomain }) {
  const { type, name, value } = domain.record
  return (
    <>
      {domain.provenAt === null && (
        <p>Add this record at whoever keeps the name servers of {domain.domain}, and leave it there:</p>
      )}
      <CopyValues
        values={[
          { label: 'Type', value: type },
          {
            label: 'Name',
            value: name,
            hint: `Many services add the domain by themselves: there, enter _latchkey only.`,
          },
          { label: 'Value', value },
        ]}
      />
    </>
  )
}

function CheckNow({ connection, domain }: Omit<DomainBlockProps, 'isQuiet'>) {
  const path = { ...pathOf(connection), domainId: domain.id }
  const checking = useSsoAct(() =>
    call(() =>
      client.POST(
        at(
          path.organizationId,
          '/v1/organizations/{organizationId}/sso-connections/{connectionId}/domains/{domainId}/verify',
        ),
        { params: { path } },
      ),
    ),
  )
  const { problem } = checking
  return (
    <>
      {problem?.code === 'domain-not-proven' ? (
        <Notice tone="warn" role="alert">
          <p>{problem.detail}</p>
        </Notice>
      ) : (
        <Refusal problem={problem} />
      )}
      <div>
        <Action busy={checking.busy} onClick={() => checking.run()}>
          Check now
        </Action>
      </div>
    </>
  )
}

function RemoveDomain(props: Omit<DomainBlockProps, 'isQuiet'> & { onClose: () => void }) {
  const { connection, domain, onClose } = props
  const path = { ...pathOf(connection), domainId: domain.id }
  const removing = useSsoAct(
    () =>
      call(() =>
        client.DELETE(
          at(
            path.organizationId,
            '/v1/organizations/{organizationId}/sso-connections/{connectionId}/domains/{domainId}',
          ),
          {
            params: { path },
          },
        ),
      ),
    onClose,
  )
  return (
    <ConfirmDialog
      title={`Remove ${domain.domain}?`}
      confirm="Remove domain"
      busy={removing.busy}
      problem={removing.problem}
      onConfirm={() => removing.run()}
      onClose={onClose}
    >
      {domain.provenAt ? (
        <p>
          The provider no longer speaks for addresses of {domain.domain}. Whoever came in with one is let go:
          accounts and memberships stay, and each gets a mail to set a password. To add the domain again, it
          has to be proven again.
        </p>
      ) : (
        <p>It was not proven, so that nothing changes for anybody.</p>
      )}
    </ConfirmDialog>
  )
}
