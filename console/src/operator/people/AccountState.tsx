import { call, client } from '../../api/client.ts'
import { DangerAct } from '../../organizations/DangerAct.tsx'
import { count, listInWords } from '../../organizations/in-words.ts'
import { AskFirst } from '../AskFirst.tsx'
import { type Acting, pathOf } from './acting.ts'
import { nameOf } from './person-words.ts'

/** Keeps somebody out; everything of theirs stays. */
export function DisablePerson({ person, isSelf, onDone }: Acting) {
  const name = nameOf(person)
  if (isSelf) {
    return <DangerAct warning="Your own account can be disabled by another operator only.">{null}</DangerAct>
  }
  const orphaned = person.organizations.filter(({ isSoleOwner }) => isSoleOwner)
  return (
    <AskFirst
      warning="Disabling ends every session and keeps this person out until the account is enabled again."
      button="Disable"
      title={`Disable ${name}?`}
      confirm="Disable"
      act={() => call(() => client.POST('/v1/deployment/users/{userId}/disable', pathOf(person)))}
      onDone={() => onDone(`${name} is kept out. It counts from this moment, everywhere.`)}
    >
      <p>
        {sessionsEnd(person.sessionCount)} at once, no way in works any more
        {person.apiKeyCount > 0 &&
          `, and ${count(person.apiKeyCount, 'API key of theirs opens', 'API keys of theirs open')} nothing`}
        . Profile, factors and memberships are kept.
      </p>
      {person.isOperator && (
        <p>
          Open invitations to this service that they sent are withdrawn for good: enabling brings none back.
        </p>
      )}
      {orphaned.length > 0 && (
        <p>
          Nobody else owns {listInWords(orphaned.map(({ name }) => name))}: there will be no owner who can
          sign in.
        </p>
      )}
    </AskFirst>
  )
}

function sessionsEnd(sessions: number): string {
  return sessions === 0 ? 'Every session ends' : count(sessions, 'session ends', 'sessions end')
}

/** Lets somebody in again. */
export function EnablePerson({ person, onDone }: Acting) {
  const name = nameOf(person)
  return (
    <AskFirst
      warning="This person cannot sign in. Everything of theirs is kept."
      button="Enable"
      title={`Enable ${name}?`}
      confirm="Enable"
      act={() => call(() => client.POST('/v1/deployment/users/{userId}/enable', pathOf(person)))}
      onDone={() => onDone(`${name} may sign in again.`)}
    >
      <p>
        They sign in with what they had before, and their memberships and API keys work again as they did. If
        you are not sure that the account is in the right hands, require a new password as well.
      </p>
    </AskFirst>
  )
}
