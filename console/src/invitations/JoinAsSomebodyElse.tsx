import { useEffect, useState } from 'react'
import { call, client } from '../api/client.ts'
import { Action } from '../design/Action.tsx'
import controls from '../design/controls.module.css'
import { useForm } from '../design/form.ts'
import { Notice } from '../design/Notice.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import type { OfferedInvitation } from '../organizations/answers.ts'
import { SignedOutFrame } from '../sign-in/SignedOutFrame.tsx'
import classes from './join.module.css'
import { OfferFacts } from './OfferFacts.tsx'

type JoinAsSomebodyElseProps = { offer: OfferedInvitation; token: string }

/** This browser is signed in, but not as the invited person: says so, and offers to switch. */
export function JoinAsSomebodyElse({ offer, token }: JoinAsSomebodyElseProps) {
  const own = useOwnAddress()
  const { form, problem, busy } = useForm({
    initial: {},
    submit: async () => {
      await call(() => client.DELETE('/v1/session'))
      // Loaded anew with its token, the page meets somebody who is signed out.
      location.replace(`/join#${new URLSearchParams({ token })}`)
      location.reload()
      return new Promise(() => {})
    },
  })
  return (
    <SignedOutFrame
      title={`Join ${offer.organization.name}`}
      aside={
        <p>
          Not yours? <a href="/account">Back to your account</a>
        </p>
      }
    >
      <form {...form} className={controls.form}>
        <Notice tone="warn" role="status">
          <p>
            This invitation is for <strong>{offer.email}</strong>, but you are signed in
            {own ? (
              <>
                {' '}
                as <strong>{own}</strong>
              </>
            ) : (
              ' with another address'
            )}
            .
          </p>
        </Notice>
        <OfferFacts offer={offer} />
        <ProblemNotice problem={problem} />
        <Action type="submit" wide busy={busy}>
          Sign out and switch account
        </Action>
        <p className={classes.aside}>
          Would you rather join with the address you use here? Ask{' '}
          {offer.invitedBy ?? 'an administrator of the organization'} to invite that one.
        </p>
      </form>
    </SignedOutFrame>
  )
}

function useOwnAddress(): string | undefined {
  const [email, setEmail] = useState<string>()
  useEffect(() => {
    call(() => client.GET('/v1/session')).then(
      (session) => setEmail(session.user.email),
      // Only a detail of the sentence is missing then.
      () => {},
    )
  }, [])
  return email
}
