import { call, client } from '../../api/client.ts'
import { Action } from '../../design/Action.tsx'
import { Notice } from '../../design/Notice.tsx'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import { dateAndTime } from '../../design/time.ts'
import { useOperatorAct } from '../use-operator-act.ts'
import { type Acting, pathOf } from './acting.ts'
import { nameOf } from './person-words.ts'

/** A removal of second factors that is under way, and the way to stop it. */
export function PendingReset({ person, onDone }: Acting) {
  const stopping = useOperatorAct(
    () => call(() => client.POST('/v1/deployment/users/{userId}/cancel-factor-reset', pathOf(person))),
    () => onDone(`The removal is stopped. ${nameOf(person)} keeps all second factors.`),
  )
  if (!person.factorReset) return null
  const { requestedAt, dueAt } = person.factorReset
  return (
    <Notice tone="warn">
      <p>
        <strong>All second factors will be removed on {dateAndTime(dueAt)}.</strong>
      </p>
      <p>
        It was ordered on {dateAndTime(requestedAt)}. Until it is due, the owner of the account can stop it.
      </p>
      <ProblemNotice problem={stopping.problem} />
      <p>
        <Action look="quiet" small busy={stopping.busy} onClick={() => stopping.run()}>
          Stop the removal
        </Action>
      </p>
    </Notice>
  )
}
