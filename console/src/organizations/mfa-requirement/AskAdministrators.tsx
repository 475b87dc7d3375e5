import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call, client, problemToShow } from '../../api/client.ts'
import { Action } from '../../design/Action.tsx'
import controls from '../../design/controls.module.css'
import { Field } from '../../design/Field.tsx'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import { count } from '../in-words.ts'

type AskAdministratorsProps = { organizationId: string; name: string; isAboutRole?: boolean }

/** Writes to the people who can change the rule or the role, with a few words if wanted. */
export function AskAdministrators({ organizationId, name, isAboutRole }: AskAdministratorsProps) {
  const [isOpen, setOpen] = useState(false)
  const [message, setMessage] = useState('')
  const asking = useMutation({
    mutationFn: () =>
      call(() =>
        client.POST('/v1/organizations/{organizationId}/mfa-requirement/ask', {
          params: { path: { organizationId } },
          body: message.trim() ? { message: message.trim() } : {},
        }),
      ),
  })
  if (asking.data) return <Asked name={name} asked={asking.data.asked} />
  if (!isOpen) {
    return (
      <div>
        <Action look="quiet" small label={`Ask the administrators of ${name}`} onClick={() => setOpen(true)}>
          Ask the administrators
        </Action>
      </div>
    )
  }
  const problem = problemToShow(asking.error)
  const atField = problem?.errors.find(({ path }) => path === 'message')?.message
  return (
    <form
      className={controls.form}
      data-open
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!asking.isPending) asking.mutate()
      }}
    >
      <Field
        label={isAboutRole ? 'What would you like to do?' : 'A few words'}
        optional
        description={`The administrators of ${name} get a mail with your name and address.`}
        value={message}
        error={atField}
        maxLength={500}
        autoComplete="off"
        autoFocus
        onChange={(event) => setMessage(event.currentTarget.value)}
      />
      {!atField && <ProblemNotice problem={problem} />}
      <div className={controls.actions}>
        <Action type="submit" small busy={asking.isPending}>
          Send to the administrators
        </Action>
        <Action look="quiet" small onClick={() => setOpen(false)}>
          Cancel
        </Action>
      </div>
    </form>
  )
}

function Asked({ name, asked }: { name: string; asked: number }) {
  return (
    <p role="status">
      {asked === 0
        ? `There is nobody else in ${name} who could help.`
        : `Sent to ${count(asked, 'administrator')} of ${name}. They answer you directly.`}
    </p>
  )
}
