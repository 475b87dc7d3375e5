import { call, client } from '../../api/client.ts'
import { AskFirst } from '../AskFirst.tsx'
import { type Acting, pathOf } from './acting.ts'
import { hasSecondFactor, nameOf } from './person-words.ts'

export function MakeOperator({ person, onDone }: Acting) {
  const name = nameOf(person)
  return (
    <AskFirst
      warning="An operator may do all that you may here, to everybody’s account."
      button="Make operator"
      title={`Make ${name} an operator?`}
      confirm="Make operator"
      act={() => call(() => client.POST('/v1/deployment/users/{userId}/grant-operator', pathOf(person)))}
      onDone={() => onDone(`${name} is an operator now.`)}
    >
      <p>
        {name} can then disable accounts, end sessions, change the settings of the deployment and make further
        operators, you included. Passwords and factors of others stay unseen.
      </p>
      {!hasSecondFactor(person.factors) && !person.isSsoLinked && (
        <p>They have no second factor yet: these pages open to them once they have set one up.</p>
      )}
    </AskFirst>
  )
}

export function WithdrawOperator({ person, isSelf, onDone }: Acting) {
  const name = nameOf(person)
  return (
    <AskFirst
      warning={
        isSelf
          ? 'You run this deployment. Withdrawing closes these pages to you.'
          : 'This person runs the deployment. Withdrawing closes these pages; the account stays as it is.'
      }
      button="Withdraw operator"
      title={isSelf ? 'Stop being an operator?' : `Withdraw operator from ${name}?`}
      confirm="Withdraw"
      act={() => call(() => client.POST('/v1/deployment/users/{userId}/withdraw-operator', pathOf(person)))}
      onDone={() => onDone(`${name} is no operator any more.`)}
    >
      <p>
        {isSelf
          ? 'Only another operator, or the command line of the server, can make you one again.'
          : 'It counts with the next click anywhere. Everything else of the account stays.'}
      </p>
    </AskFirst>
  )
}
