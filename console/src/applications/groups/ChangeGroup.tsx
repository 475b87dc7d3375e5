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
import { flat, type PlacedGroup } from './group-tree.ts'
import classes from './groups.module.css'
import { takenAtName } from './taken-at-name.ts'

type ChangeGroupProps = { group: PlacedGroup; onDone: (message: string) => void }

/** Renames, describes or moves a group. */
export function ChangeGroup({ group, onDone }: ChangeGroupProps) {
  const { id: applicationId } = useApplication()
  const refresh = useRefreshHere()
  const [parentId, setParentId] = useState(group.parentId ?? '')
  const { form, field, problem, busy } = useForm({
    initial: { name: group.name, description: group.description ?? '' },
    check: ({ name }) => ({ name: checkFilled(name, 'Give the group a name.') }),
    submit: async ({ name, description }) => {
      const body = {
        name: name.trim(),
        description: description.trim() || null,
        ...(parentId !== (group.parentId ?? '') && { parentId: parentId || null }),
      }
      const changed = await call(() =>
        client.PATCH('/v1/applications/{applicationId}/experience/groups/{groupId}', {
          params: { path: { applicationId, groupId: group.id } },
          body,
        }),
      ).catch(takenAtName)
      await refresh()
      onDone(`The group ${changed.name} is changed.`)
    },
  })
  // Beneath itself it would be out of reach.
  const own = [group.id, ...flat(group.below).map(({ id }) => id)]
  const atParent = problem?.errors.find(({ path }) => path === 'parentId')?.message
  return (
    <div className={classes.part}>
      <h2>Name and place</h2>
      <form {...form} className={controls.form} data-narrow>
        {!atParent && <Refusal problem={problem} />}
        <Field {...field('name')} label="Name" autoComplete="off" maxLength={80} />
        <Field {...field('description')} label="Description" optional autoComplete="off" maxLength={500} />
        <GroupField
          label="Beneath"
          value={parentId}
          onChange={setParentId}
          none="No other group"
          without={own}
          error={atParent}
          hint={group.below.length > 0 && 'What stands beneath it moves along.'}
        />
        <div className={controls.actions}>
          <Action type="submit" small busy={busy}>
            Save group
          </Action>
        </div>
      </form>
    </div>
  )
}
