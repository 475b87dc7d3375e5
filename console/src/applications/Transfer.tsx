import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Loading } from '../account/AccountPage.tsx'
import { call, client, problemToShow } from '../api/client.ts'
import { Action } from '../design/Action.tsx'
import controls from '../design/controls.module.css'
import { Dialog } from '../design/Dialog.tsx'
import { Field } from '../design/Field.tsx'
import { Notice } from '../design/Notice.tsx'
import { count } from '../organizations/in-words.ts'
import { organizationQuery, organizationsQuery } from '../organizations/organization-query.ts'
import { Refusal } from '../organizations/Refusal.tsx'
import { SelectField } from '../organizations/SelectField.tsx'
import { useSettled } from '../organizations/use-settled.ts'
import type { TransferPreview } from './answers.ts'
import classes from './applications.module.css'
import { useActHere, useApplication } from './current-application.ts'

/** Stands for the personal space in a list of organizations. */
const personal = 'personal'

/** Chooses a new owner and shows what would change, before anything does. */
export function Transfer({ onDone }: { onDone: (message: string) => void }) {
  const { organizationId } = useApplication()
  const { data: organizations } = useQuery(organizationsQuery)
  const [owner, setOwner] = useState('')
  const [isAsking, setAsking] = useState(false)
  const others = organizations?.filter(({ id }) => id !== organizationId)
  if (organizationId === null && others?.length === 0) {
    return <p>You belong to no organization that it could be given to.</p>
  }
  const ownerName = owner === personal ? 'your personal space' : others?.find(({ id }) => id === owner)?.name
  return (
    <div className={controls.form} data-narrow>
      <SelectField label="New owner" value={owner} onChange={setOwner}>
        <option value="">Choose an owner</option>
        {organizationId !== null && <option value={personal}>Your personal space</option>}
        {others?.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      {ownerName && (
        <div>
          <Action look="quiet" onClick={() => setAsking(true)}>
            See what changes
          </Action>
        </div>
      )}
      {isAsking && ownerName && (
        <TransferDialog
          to={owner === personal ? null : owner}
          ownerName={ownerName}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false)
            setOwner('')
            onDone(`It belongs to ${ownerName} now.`)
          }}
        />
      )}
    </div>
  )
}

type TransferDialogProps = { to: string | null; ownerName: string; onClose: () => void; onDone: () => void }

function TransferDialog({ to, ownerName, onClose, onDone }: TransferDialogProps) {
  const application = useApplication()
  const queryClient = useQueryClient()
  const [name, setName] = useState(application.name)
  const settled = useSettled(name.trim())
  const path = { applicationId: application.id }
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ['application-transfer', application.id, to, settled],
    queryFn: () => {
      const query = { ...(to ? { organizationId: to } : {}), ...(settled ? { name: settled } : {}) }
      return call(() =>
        client.GET('/v1/applications/{applicationId}/transfer-preview', { params: { path, query } }),
      )
    },
    placeholderData: (before) => before,
    gcTime: 0,
  })
  const [isRenamed, setRenamed] = useState(false)
  const transferring = useActHere(
    async () => {
      const body = { organizationId: to, ...(settled === application.name ? {} : { name: settled }) }
      await call(() => client.POST('/v1/applications/{applicationId}/transfer', { params: { path }, body }))
      // What the page shows next speaks of the new owner.
      if (to) await queryClient.prefetchQuery(organizationQuery(to))
    },
    () => {
      queryClient.invalidateQueries({ queryKey: ['applications'] })
      onDone()
    },
  )
  const isNameTaken = data?.obstacles.includes('name-taken') ?? false
  const isFull = data?.obstacles.includes('plan-limit-reached') ?? false
  return (
    <Dialog title={`Give “${application.name}” to ${ownerName}?`} onClose={onClose}>
      <div className={controls.form}>
        <Refusal problem={problemToShow(error)} onRetry={refetch} />
        {!data && !error && <Loading lines={3} />}
        {data && <WhatChanges preview={data} ownerName={ownerName} />}
        {(isNameTaken || isRenamed) && (
          <Field
            label="Name there"
            value={name}
            maxLength={80}
            autoComplete="off"
            error={isNameTaken ? `${ownerNamed(ownerName)} has an application of that name.` : undefined}
            onChange={(event) => {
              setName(event.currentTarget.value)
              setRenamed(true)
            }}
          />
        )}
        {isFull && (
          <Notice tone="warn" role="alert">
            <p>The plan of {ownerName} has no room for it and its people.</p>
          </Notice>
        )}
        <Refusal problem={transferring.problem} />
        <div className={controls.actions}>
          {data && !isNameTaken && !isFull && (
            <Action
              look="danger"
              busy={transferring.busy || isPlaceholderData}
              onClick={() => transferring.run()}
            >
              Change the owner
            </Action>
          )}
          <Action look="quiet" onClick={onClose}>
            Keep it
          </Action>
        </div>
      </div>
    </Dialog>
  )
}

function WhatChanges({ preview, ownerName }: { preview: TransferPreview; ownerName: string }) {
  const { from, to, moves, ends } = preview
  const points = [
    to.organizationId
      ? `Members of ${ownerName} may do with it what their role allows.`
      : 'You alone may see and change it.',
    from.organizationId &&
      'Everybody of the present organization loses access, unless they belong to the new owner as well.',
    !from.organizationId && 'What you may do with it depends on your role there.',
    ends.grants > 0 && `${count(ends.grants, 'role', 'roles')} that members have on it alone end.`,
    `Its pages and addresses stay; ${
      moves.people === 0
        ? 'it has no people yet'
        : `its ${count(moves.people, 'person', 'people')} notice nothing`
    }.`,
    'API keys that were made for it by people who lose access no longer work on it.',
  ]
  return (
    <ul className={classes.dies}>
      {points
        .filter((point) => point !== null && point !== false)
        .map((point) => (
          <li key={point}>{point}</li>
        ))}
    </ul>
  )
}

function ownerNamed(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
