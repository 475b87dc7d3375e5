import { call, client } from '../api/client.ts'
import { Action } from '../design/Action.tsx'
import controls from '../design/controls.module.css'
import { useForm } from '../design/form.ts'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import type { OfferedInvitation } from '../organizations/answers.ts'
import { SignedOutFrame } from '../sign-in/SignedOutFrame.tsx'
import { DeclineOffer } from './DeclineOffer.tsx'
import { OfferFacts } from './OfferFacts.tsx'

type JoinAsSelfProps = { offer: OfferedInvitation; token: string; onDeclined: () => void }

/** The invited person is signed in: one press is all. */
export function JoinAsSelf({ offer, token, onDeclined }: JoinAsSelfProps) {
  const { form, problem, busy } = useForm({
    initial: {},
    submit: async () => {
      const { organization } = await call(() => client.POST('/v1/invitations/accept', { body: { token } }))
      location.assign(`/organizations/${organization.id}/overview`)
      return new Promise(() => {})
    },
  })
  return (
    <SignedOutFrame
      title={`Join ${offer.organization.name}`}
      lead="You are signed in with the invited address."
      aside={<DeclineOffer token={token} onDeclined={onDeclined} />}
    >
      <form {...form} className={controls.form}>
        <OfferFacts offer={offer} />
        <ProblemNotice problem={problem}>
          {problem?.code === 'already-member' && (
            <p>
              <a href={`/organizations/${offer.organization.id}/overview`}>Go to {offer.organization.name}</a>
            </p>
          )}
        </ProblemNotice>
        <Action type="submit" wide busy={busy}>
          Join {offer.organization.name}
        </Action>
      </form>
    </SignedOutFrame>
  )
}
