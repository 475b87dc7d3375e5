import { useState } from 'react'
import { call, client } from '../../api/client.ts'
import { Action } from '../../design/Action.tsx'
import { checkFilled } from '../../design/checks.ts'
import controls from '../../design/controls.module.css'
import { Field } from '../../design/Field.tsx'
import { useForm } from '../../design/form.ts'
import { Refusal } from '../../organizations/Refusal.tsx'
import { useApplication, useRefreshHere } from '../current-application.ts'
import { GroupField } from './GroupField.tsx'
import { takenAtName } from './taken-at-name.ts'

type CreateGroupProps = { hasGroups: boolean; onDone: (message: string) => void }

export function CreateGroup({ hasGroups, onDone }: CreateGroupProps) {
  const { id: applicationId } = useApplication()
  const refresh = useRefreshHere()
  const [parentId, setParentId] = useState('')
  const { form, field, problem, busy, reset } = useForm({
    initial: { name: '' },
    check: ({ name }) => ({ name: checkFilled(name, 'Give the group a name.') }),
    submit: async ({ name }) => {
      const body = { name: name.trim(), parentId: parentId || null }
      const group = await call(() =>
        client.POST('/v1/applications/{applicationId}/experience/groups', {
          params: { path: { applicationId } },
          body,
        }),
      ).catch(takenAtName)
      await refresh()
      reset({ name: '' })
      onDone(`The group ${group.name} is there.`)
    },
  })
  return (
    <form {...form} className={controls.form} data-narrow>
      <Refusal problem={problem} />
      <Field {...field('name')} label="Name" autoComplete="off" maxLength={80} />
      {hasGroups && (
        <GroupField label="Beneath" value={parentId} onChange={setParentId} none="No other group" />
      )}
      <div className={controls.actions}>
        <Action type="submit" busy={busy}>
          Create group
        </Action>
      </div>
    </form>
  )
}
