import { useState } from 'react'
import { call, client } from '../../api/client.ts'
import { Action } from '../../design/Action.tsx'
import { ConfirmDialog } from '../../organizations/ConfirmDialog.tsx'
import { DangerAct } from '../../organizations/DangerAct.tsx'
import { count } from '../../organizations/in-words.ts'
import { useActHere, useApplication } from '../current-application.ts'
import type { PlacedGroup } from './group-tree.ts'

type DeleteGroupProps = { group: PlacedGroup; onDone: (message: string) => void }

export function DeleteGroup({ group, onDone }: DeleteGroupProps) {
  const { id: applicationId } = useApplication()
  const [isAsking, setAsking] = useState(false)
  const deleting = useActHere(
    () =>
      call(() =>
        client.DELETE('/v1/applications/{applicationId}/experience/groups/{groupId}', {
          params: { path: { applicationId, groupId: group.id } },
        }),
      ),
    () => {
      onDone(`The group ${group.name} is deleted.`)
    },
  )
  if (group.below.length > 0) {
    return <p>Groups stand beneath it. Move or delete them first to delete this one.</p>
  }
  return (
    <DangerAct warning="The people stay; only the group goes. What your application opens to it is closed to them.">
      <div>
        <Action look="quiet" small label={`Delete the group ${group.name}`} onClick={() => setAsking(true)}>
          Delete group
        </Action>
      </div>
      {isAsking && (
        <ConfirmDialog
          title={`Delete the group ${group.name}?`}
          confirm="Delete group"
          busy={deleting.busy}
          problem={deleting.problem}
          onConfirm={() => deleting.run()}
          onClose={() => setAsking(false)}
        >
          <p>
            {group.members === 0
              ? 'Nobody is in it.'
              : `${count(group.members, 'person is', 'people are')} no longer in it. Their accounts stay.`}
          </p>
        </ConfirmDialog>
      )}
    </DangerAct>
  )
}
