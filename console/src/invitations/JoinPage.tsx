import { useEffect, useState } from 'react'
import { call, client } from '../api/client.ts'
import { asProblem, type Problem } from '../api/problem.ts'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import type { OfferedInvitation } from '../organizations/answers.ts'
import { useFragmentToken } from '../sign-in/fragment-token.ts'
import { SignedOutFrame } from '../sign-in/SignedOutFrame.tsx'
import { JoinAsSelf } from './JoinAsSelf.tsx'
import { JoinAsSomebodyElse } from './JoinAsSomebodyElse.tsx'
import { JoinSignedOut } from './JoinSignedOut.tsx'

/** Where the mailed invitation leads, whoever opens it. Opening changes nothing; only a button does. */
export function JoinPage() {
  const token = useFragmentToken()
  const { offer, problem, load } = useOffer(token)
  const [isDeclined, setDeclined] = useState(false)
  if (!token) return <JoinWithoutLink />
  if (problem?.code === 'invitation-invalid') return <Dead />
  if (problem) {
    return (
      <SignedOutFrame title="Your invitation">
        <ProblemNotice problem={problem} onRetry={load} />
      </SignedOutFrame>
    )
  }
  if (!offer) return null
  if (isDeclined) return <Settled title="Declined" text={declinedText(offer)} />
  if (offer.status === 'expired') return <Dead />
  if (offer.status === 'declined') return <Settled title="Declined" text={declinedText(offer)} />
  if (offer.status === 'accepted') {
    return (
      <Settled
        title="Accepted already"
        text={`This invitation to ${offer.organization.name} was accepted.`}
        link={{
          to: `/organizations/${offer.organization.id}/overview`,
          label: `Go to ${offer.organization.name}`,
        }}
      />
    )
  }
  const onDeclined = () => setDeclined(true)
  switch (offer.you) {
    case 'signed-out':
      return <JoinSignedOut offer={offer} token={token} onDeclined={onDeclined} />
    case 'same-person':
      return <JoinAsSelf offer={offer} token={token} onDeclined={onDeclined} />
    case 'somebody-else':
      return <JoinAsSomebodyElse offer={offer} token={token} />
    default:
      return offer.you satisfies never
  }
}

function useOffer(token: string | undefined) {
  const [offer, setOffer] = useState<OfferedInvitation>()
  const [problem, setProblem] = useState<Problem>()
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks again
  useEffect(() => {
    if (!token) return
    setOffer(undefined)
    call(() => client.POST('/v1/invitations/look-up', { body: { token } })).then(setOffer, (error: unknown) =>
      setProblem(asProblem(error)),
    )
  }, [token, tries])
  function load(): void {
    setProblem(undefined)
    setTries(tries + 1)
  }
  return { offer, problem, load }
}

function declinedText({ organization, invitedBy }: OfferedInvitation): string {
  return `You declined the invitation to ${organization.name}. If that was a mistake, ask ${invitedBy ?? 'whoever invited you'} for a new one.`
}

function Dead() {
  return (
    <SignedOutFrame title="This invitation no longer works">
      <p>
        It was withdrawn, replaced by a newer one or is older than 7 days. Look for a newer mail, or ask
        whoever invited you to renew it.
      </p>
      <p>
        If you have an account, <a href="/account/organizations">your open invitations</a> are listed there.
      </p>
    </SignedOutFrame>
  )
}

type SettledProps = { title: string; text: string; link?: { to: string; label: string } }

function Settled({ title, text, link }: SettledProps) {
  return (
    <SignedOutFrame title={title}>
      <p role="status">{text}</p>
      {link && (
        <p>
          <a href={link.to}>{link.label}</a>
        </p>
      )}
    </SignedOutFrame>
  )
}

function JoinWithoutLink() {
  return (
    <SignedOutFrame title="Your invitation">
      <p>To answer an invitation, open the link in the mail that you got.</p>
      <p>
        If you have an account, <a href="/account/organizations">your open invitations</a> are listed there as
        well.
      </p>
    </SignedOutFrame>
  )
}
