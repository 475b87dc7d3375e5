import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call, client } from '../../api/client.ts'
import { Problem } from '../../api/problem.ts'
import { Action } from '../../design/Action.tsx'
import { CheckField } from '../../design/CheckField.tsx'
import { checkEmail, checkFilled } from '../../design/checks.ts'
import controls from '../../design/controls.module.css'
import { Field } from '../../design/Field.tsx'
import { useForm } from '../../design/form.ts'
import { fullName } from '../../organizations/in-words.ts'
import { Refusal } from '../../organizations/Refusal.tsx'
import { useApplication, useRefreshHere } from '../current-application.ts'
import { GroupField } from '../groups/GroupField.tsx'
import { groupsQuery } from '../groups/groups-query.ts'
import { tagsIn } from './tags.ts'

type InvitePersonProps = { onClose: (() => void) | undefined; onDone: (message: string) => void }

/** Makes an account and mails its owner how to get in. */
export function InvitePerson({ onClose, onDone }: InvitePersonProps) {
  const { id: applicationId } = useApplication()
  const refresh = useRefreshHere()
  const { data: groups = [] } = useQuery(groupsQuery(applicationId))
  const hasGroups = groups.length > 0
  const [groupId, setGroupId] = useState('')
  const [invite, setInvite] = useState(true)
  const { form, field, problem, busy, reset } = useForm({
    initial: nobody,
    check: ({ email, firstName, lastName }) => ({
      email: checkEmail(email),
      firstName: checkFilled(firstName, 'Enter the first name.'),
      lastName: checkFilled(lastName, 'Enter the last name.'),
    }),
    submit: async ({ email, firstName, lastName, tags }) => {
      const body = {
        email: email.trim(),
        firstName: firstName.trim(),
        lastName: lastName.trim(),
        tags: tagsIn(tags),
        ...(groupId && { groups: [groupId] }),
        invite,
      }
      const person = await call(() =>
        client.POST('/v1/applications/{applicationId}/experience/users', {
          params: { path: { applicationId } },
          body,
        }),
      ).catch(atField)
      await refresh()
      reset(nobody)
      onDone(invite ? `${fullName(person)} is invited by mail.` : `${fullName(person)} has an account now.`)
    },
  })
  return (
    <form {...form} className={controls.form}>
      <Refusal problem={problem} />
      <div className={controls.pair}>
        <Field
          {...field('firstName')}
          label="First name"
          autoComplete="off"
          maxLength={100}
          // The button that opened the form is gone.
          autoFocus={onClose !== undefined}
        />
        <Field {...field('lastName')} label="Last name" autoComplete="off" maxLength={100} />
        <Field {...field('email')} label="E-mail" type="email" autoComplete="off" maxLength={254} />
        <Field {...field('tags')} label="Tags" optional description="Between commas." autoComplete="off" />
        {hasGroups && <GroupField label="Group" value={groupId} onChange={setGroupId} none="None" />}
      </div>
      <CheckField label="Mail them how to get in" checked={invite} onChange={setInvite} />
      <div className={controls.actions}>
        <Action type="submit" busy={busy}>
          {invite ? 'Send invitation' : 'Make the account'}
        </Action>
        {onClose && (
          <Action look="quiet" onClick={onClose}>
            Cancel
          </Action>
        )}
      </div>
    </form>
  )
}

const nobody = { firstName: '', lastName: '', email: '', tags: '' }

/** What is wrong with an address or a tag is told at its field. */
export function atField(error: unknown): never {
  if (!(error instanceof Problem)) throw error
  const { code, status } = error
  if (code === 'email-taken') {
    const message = 'Somebody in this application has this address.'
    throw new Problem(status, { code, errors: [{ path: 'email', code, message }] })
  }
  const errors = error.errors.map((each) => ({ ...each, path: each.path.replace(/^tags\..*/, 'tags') }))
  if (!errors.some(({ path }) => path === 'tags')) throw error
  throw new Problem(status, { code, title: error.title, detail: error.detail, errors })
}
