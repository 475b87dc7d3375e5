import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { call, client } from '../../api/client.ts'
import type { Problem } from '../../api/problem.ts'
import { Action } from '../../design/Action.tsx'
import { ConfirmDialog } from '../../organizations/ConfirmDialog.tsx'
import { DangerAct } from '../../organizations/DangerAct.tsx'
import { count, fullName } from '../../organizations/in-words.ts'
import { Refusal } from '../../organizations/Refusal.tsx'
import type { ExperienceUser } from '../answers.ts'
import { useActHere, useApplication } from '../current-application.ts'

type PersonActProps = { person: ExperienceUser; onDone: (message: string) => void }

/** Signs somebody out everywhere; they may sign in again. */
export function EndSessions({ person, onDone }: PersonActProps) {
  const { id: applicationId } = useApplication()
  const ending = useActHere(
    () =>
      call(() =>
        client.POST('/v1/applications/{applicationId}/experience/sessions/revoke', {
          params: { path: { applicationId } },
          body: { userId: person.id },
        }),
      ),
    ({ revoked }) =>
      onDone(
        revoked === 0
          ? `${person.firstName} was signed in nowhere.`
          : `${count(revoked, 'session')} ended. It counts at once, in your application as well.`,
      ),
  )
  return (
    <DangerAct warning="Ending the sessions signs this person out everywhere. They may sign in again.">
      <div>
        <Action look="quiet" small busy={ending.busy} onClick={() => ending.run()}>
          End all sessions
        </Action>
      </div>
      <Refusal problem={ending.problem} />
    </DangerAct>
  )
}

/** Keeps somebody out, or lets them in again. */
export function DisablePerson({ person, onDone }: PersonActProps) {
  const { id: applicationId } = useApplication()
  const [isAsking, setAsking] = useState(false)
  const isDisabled = person.disabledAt !== null
  const changing = useActHere(
    (disabled: boolean) =>
      call(() =>
        client.PATCH('/v1/applications/{applicationId}/experience/users/{userId}', {
          params: { path: { applicationId, userId: person.id } },
          body: { disabled },
        }),
      ),
    (_, disabled) => {
      setAsking(false)
      onDone(disabled ? `${person.firstName} is kept out.` : `${person.firstName} may sign in again.`)
    },
  )
  if (isDisabled) {
    return (
      <DangerAct warning="This person cannot sign in. Everything of theirs is kept.">
        <div>
          <Action look="quiet" small busy={changing.busy} onClick={() => changing.run(false)}>
            Let in again
          </Action>
        </div>
        <Refusal problem={changing.problem} />
      </DangerAct>
    )
  }
  return (
    <DangerAct warning="Disabling ends all sessions and keeps this person out until you let them in again.">
      <div>
        <Action look="quiet" small onClick={() => setAsking(true)}>
          Disable
        </Action>
      </div>
      {isAsking && (
        <Asking
          title={`Disable ${fullName(person)}?`}
          confirm="Disable"
          act={{ ...changing, run: () => changing.run(true) }}
          onClose={() => setAsking(false)}
        >
          Every session ends at once, and no way in works any more. Profile, factors and groups are kept.
        </Asking>
      )}
    </DangerAct>
  )
}

/** The account is gone, and with it the way back. */
export function DeletePerson({ person }: { person: ExperienceUser }) {
  const { id: applicationId } = useApplication()
  const navigate = useNavigate()
  const [isAsking, setAsking] = useState(false)
  const deleting = useActHere(async () => {
    await call(() =>
      client.DELETE('/v1/applications/{applicationId}/experience/users/{userId}', {
        params: { path: { applicationId, userId: person.id } },
      }),
    )
    await navigate({ to: '/applications/$applicationId/people', params: { applicationId } })
  })
  return (
    <DangerAct warning="Deleting removes the account for good. There is no undo.">
      <div>
        <Action look="quiet" small onClick={() => setAsking(true)}>
          Delete account
        </Action>
      </div>
      {isAsking && (
        <Asking
          title={`Delete ${fullName(person)}?`}
          confirm="Delete for good"
          act={deleting}
          onClose={() => setAsking(false)}
        >
          The account of {person.email} dies with its ways to sign in, its sessions and its places in groups.
          What your application keeps about {person.id} is yours to delete. The address may register anew, as
          a new person.
        </Asking>
      )}
    </DangerAct>
  )
}

type AskingProps = {
  title: string
  confirm: string
  act: { run: () => void; busy: boolean; problem: Problem | undefined; forget: () => void }
  onClose: () => void
  children: ReactNode
}

function Asking({ title, confirm, act, onClose, children }: AskingProps) {
  return (
    <ConfirmDialog
      title={title}
      confirm={confirm}
      busy={act.busy}
      problem={act.problem}
      onConfirm={() => act.run()}
      onClose={() => {
        act.forget()
        onClose()
      }}
    >
      <p>{children}</p>
    </ConfirmDialog>
  )
}
