import { IconExternalLink } from '@tabler/icons-react'
import { useState } from 'react'
import { Badge } from '../../account/AccountPage.tsx'
import { call, client } from '../../api/client.ts'
import { Action } from '../../design/Action.tsx'
import { Notice } from '../../design/Notice.tsx'
import { dateAndTime, sinceInWords } from '../../design/time.ts'
import { ConfirmDialog } from '../../organizations/ConfirmDialog.tsx'
import button from '../../organizations/link-button.module.css'
import { Refusal } from '../../organizations/Refusal.tsx'
import { CopyValues } from '../../organizations/sso/CopyValues.tsx'
import sso from '../../organizations/sso/sso.module.css'
import type { ExperienceDomain } from '../answers.ts'
import { useActHere, useApplication } from '../current-application.ts'

type DomainBlockProps = { domain: ExperienceDomain; onDone: (message: string) => void }

/** A domain, the record that proves it, and whether it was found. */
export function DomainBlock({ domain, onDone }: DomainBlockProps) {
  const { provenAt, checkedAt, missingSince } = domain
  const isFine = provenAt !== null && missingSince === null
  const [isShown, setShown] = useState(false)
  const [isRemoving, setRemoving] = useState(false)
  return (
    <div className={sso.block}>
      <div className={sso.blockHead}>
        <h2>{domain.domain}</h2>
        <State domain={domain} />
        <span className={sso.buttons}>
          {provenAt !== null && (
            <a
              href={signInAt(domain.domain)}
              target="_blank"
              rel="noopener"
              className={button.button}
              aria-label={`Open ${domain.domain} in a new tab`}
            >
              Open
              <IconExternalLink size={16} stroke={1.8} aria-hidden="true" />
            </a>
          )}
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
      {isFine && (
        <p className={sso.hint}>
          Proven since {dateAndTime(provenAt)}. Leave the record where it is: we look at it every day
          {checkedAt ? `, last ${sinceInWords(checkedAt)}` : ''}. The pages answer here as soon as the domain
          points to this service.
        </p>
      )}
      {missingSince !== null && (
        <Notice tone="warn">
          <p>
            The record is gone since {dateAndTime(missingSince)}. The pages still answer here; after 7 days
            somebody else may prove the domain. Set the record again:
          </p>
        </Notice>
      )}
      {(!isFine || isShown) && <RecordToSet domain={domain} />}
      {!isFine && <CheckNow domain={domain} onDone={onDone} />}
      {isRemoving && <RemoveDomain domain={domain} onDone={onDone} onClose={() => setRemoving(false)} />}
    </div>
  )
}

/** With the scheme, and on a developer’s machine the port, of this service. */
function signInAt(domain: string): string {
  const address = new URL('/sign-in', location.origin)
  address.hostname = domain
  return address.href
}

function State({ domain: { provenAt, missingSince } }: { domain: ExperienceDomain }) {
  if (missingSince !== null) return <Badge tone="warn">Record is gone</Badge>
  return provenAt === null ? (
    <Badge tone="warn">Waits for its record</Badge>
  ) : (
    <Badge tone="good">Proven</Badge>
  )
}

function RecordToSet({ domain }: { domain: ExperienceDomain }) {
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
            hint: 'Many services add the domain itself: leave its end out there.',
          },
          { label: 'Value', value },
        ]}
      />
    </>
  )
}

function CheckNow({ domain, onDone }: DomainBlockProps) {
  const { id: applicationId } = useApplication()
  const checking = useActHere(
    () =>
      call(() =>
        client.POST('/v1/applications/{applicationId}/experience/domains/{domainId}/verify', {
          params: { path: { applicationId, domainId: domain.id } },
        }),
      ),
    () => onDone(`${domain.domain} is proven. The pages answer there now.`),
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
        <Action busy={checking.busy} label={`Check now: ${domain.domain}`} onClick={() => checking.run()}>
          Check now
        </Action>
      </div>
    </>
  )
}

function RemoveDomain({ domain, onDone, onClose }: DomainBlockProps & { onClose: () => void }) {
  const { id: applicationId } = useApplication()
  const removing = useActHere(
    () =>
      call(() =>
        client.DELETE('/v1/applications/{applicationId}/experience/domains/{domainId}', {
          params: { path: { applicationId, domainId: domain.id } },
        }),
      ),
    () => {
      onClose()
      onDone(`${domain.domain} is removed.`)
    },
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
      <p>
        {domain.provenAt
          ? 'Nothing answers there any more, and whoever signed in there has to sign in again. Passkeys that were made there work there only. To add the domain again, it has to be proven again.'
          : 'It was not proven, so that nothing changes for anybody.'}
      </p>
    </ConfirmDialog>
  )
}
