import { useState } from 'react'
import { call, client } from '../api/client.ts'
import { loadDeployment, useDeployment } from '../api/deployment.ts'
import { Problem } from '../api/problem.ts'
import { LinkAction } from '../design/Action.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import type { OfferedInvitation } from '../organizations/answers.ts'
import type { RegistrationValues } from '../registration/kept-form.ts'
import { RegistrationWays } from '../registration/RegistrationWays.tsx'
import frame from '../sign-in/frame.module.css'
import { signInPathFor, withToken } from '../sign-in/next-path.ts'
import { SignedOutFrame } from '../sign-in/SignedOutFrame.tsx'
import { DeclineOffer } from './DeclineOffer.tsx'
import classes from './join.module.css'
import { OfferFacts } from './OfferFacts.tsx'

type JoinSignedOutProps = { offer: OfferedInvitation; token: string; onDeclined: () => void }

/** Nobody is signed in. Both ways are offered alike: the page does not tell whether the address has an account. */
export function JoinSignedOut({ offer, token, onDeclined }: JoinSignedOutProps) {
  const [isCreating, setCreating] = useState(false)
  if (isCreating) return <CreateAccount offer={offer} token={token} onBack={() => setCreating(false)} />
  return (
    <SignedOutFrame
      title={`Join ${offer.organization.name}`}
      lead={`${offer.invitedBy ?? 'A member'} invites you.`}
      aside={<DeclineOffer token={token} onDeclined={onDeclined} />}
    >
      <OfferFacts offer={offer} />
      <div className={frame.choices}>
        <a className={`${frame.choice} ${classes.choice}`} href={signInPathFor('/join', token)}>
          <strong>I have an account</strong>
          <span>Sign in as {offer.email}, then join with one press.</span>
        </a>
        <button type="button" className={frame.choice} onClick={() => setCreating(true)}>
          <strong>I am new here</strong>
          <span>Create an account with {offer.email}. It joins at once.</span>
        </button>
      </div>
    </SignedOutFrame>
  )
}

function CreateAccount({
  offer,
  token,
  onBack,
}: Omit<JoinSignedOutProps, 'onDeclined'> & { onBack: () => void }) {
  const { deployment, problem } = useDeployment()
  return (
    <SignedOutFrame
      title={`Join ${offer.organization.name}`}
      lead="Create your account. The address needs no further proof: the mail reached you."
      aside={
        <p>
          <LinkAction onClick={onBack}>Back to the invitation</LinkAction>
        </p>
      }
    >
      {problem && <ProblemNotice problem={problem} onRetry={loadDeployment} />}
      {deployment && (
        <RegistrationWays
          deployment={deployment}
          github={{ returnTo: withToken('/join', token), invitation: token }}
          initial={{ firstName: '', lastName: '', email: offer.email, password: '' }}
          isEmailFixed
          submit={(values) => register(values, offer, token)}
        />
      )}
    </SignedOutFrame>
  )
}

async function register(values: RegistrationValues, offer: OfferedInvitation, invitation: string) {
  try {
    await call(() => client.POST('/v1/registration', { body: { ...values, invitation } }))
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'email-taken')) throw error
    // The invited person has an account after all: the same link goes on with it.
    location.assign(signInPathFor('/join', invitation))
    return new Promise<never>(() => {})
  }
  location.assign(`/organizations/${offer.organization.id}/overview`)
  return new Promise<never>(() => {})
}
