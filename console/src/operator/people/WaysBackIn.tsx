import { call, client } from '../../api/client.ts'
import { dateAndTime } from '../../design/time.ts'
import { count } from '../../organizations/in-words.ts'
import { AskFirst } from '../AskFirst.tsx'
import { type Acting, pathOf } from './acting.ts'
import { hasSecondFactor, nameOf } from './person-words.ts'

/** Signs somebody out everywhere; they may sign in again. */
export function EndSessions({ person, isSelf, onDone }: Acting) {
  const name = nameOf(person)
  return (
    <AskFirst
      warning="Ending the sessions signs this person out everywhere. They may sign in again."
      button="End all sessions"
      title={`End all sessions of ${name}?`}
      confirm="End sessions"
      act={() => call(() => client.POST('/v1/deployment/users/{userId}/end-sessions', pathOf(person)))}
      onDone={({ ended }) =>
        onDone(ended === 0 ? `${name} was signed in nowhere.` : `${count(ended, 'session')} ended.`)
      }
    >
      <p>
        {person.sessionCount === 0
          ? 'There is none at the moment; one that begins meanwhile ends as well.'
          : `${name} is signed in with ${count(person.sessionCount, 'session')}. Each ends with this click, and has to sign in again.`}{' '}
        API keys go on working.
      </p>
      {isSelf && <p>This is your own account: you are signed out here as well.</p>}
    </AskFirst>
  )
}

/** The old password opens nothing any more; the way to a new one goes to the owner's mailbox alone. */
export function NewPassword({ person, onDone }: Acting) {
  const name = nameOf(person)
  return (
    <AskFirst
      warning="For somebody who is locked out, or whose password leaked: they choose a new one by a link that is mailed to them."
      button="Require a new password"
      title={`Require a new password of ${name}?`}
      confirm="Require it"
      act={() =>
        call(() => client.POST('/v1/deployment/users/{userId}/require-new-password', pathOf(person)))
      }
      onDone={() =>
        onDone(`The link is on its way to ${person.email}. The old password opens nothing any more.`)
      }
    >
      <p>
        The password stops working and all sessions end at once. A link to choose a new one goes to{' '}
        <strong>{person.email}</strong>; nobody else gets to see it. API keys are held until the owner looks
        through them.
      </p>
      {person.ssoConnection && (
        <p>
          {name} signs in through {person.ssoConnection.name}: this works only where that lets nobody in any
          more.
        </p>
      )}
    </AskFirst>
  )
}

/** Second factors go after a delay, in which the owner can say no. */
export function ResetFactors({ person, onDone }: Acting) {
  const name = nameOf(person)
  if (person.factorReset || person.ssoConnection || !hasSecondFactor(person.factors)) return null
  return (
    <AskFirst
      warning="For somebody who lost phone and recovery codes: all second factors are removed, after a delay."
      button="Remove second factors"
      title={`Remove all second factors of ${name}?`}
      confirm="Order the removal"
      act={() => call(() => client.POST('/v1/deployment/users/{userId}/reset-factors', pathOf(person)))}
      onDone={({ dueAt }) =>
        onDone(`The second factors of ${name} go on ${dateAndTime(dueAt)}, unless it is stopped until then.`)
      }
    >
      <p>
        Nothing is removed yet. {name} is told by mail and on every page, and can stop it until the delay is
        over; so can you. Then authenticator app, passkeys and recovery codes are gone, and a password and the
        mailbox are enough to get in.
      </p>
      <p>Make sure that it is really {name} who asks you: whoever wants to take an account over asks too.</p>
    </AskFirst>
  )
}
