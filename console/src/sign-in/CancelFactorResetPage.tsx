import { useEffect, useState } from 'react'
import { call, client } from '../api/client.ts'
import { Action } from '../design/Action.tsx'
import controls from '../design/controls.module.css'
import { useForm } from '../design/form.ts'
import { Notice } from '../design/Notice.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { focusHeading } from '../design/page.ts'
import { useFragmentToken } from './fragment-token.ts'
import { PageLink } from './navigation.tsx'
import { SignedOutFrame } from './SignedOutFrame.tsx'

/** From the mail that announces a reset of second factors: for whoever did not ask for it. */
export function CancelFactorResetPage() {
  const token = useFragmentToken()
  const [isStopped, setStopped] = useState(false)
  if (isStopped) return <Stopped />
  if (!token) return <WithoutLink />
  return <StopByLink key={token} token={token} onStopped={() => setStopped(true)} />
}

function StopByLink({ token, onStopped }: { token: string; onStopped: () => void }) {
  const { form, problem, busy } = useForm({
    initial: {},
    submit: async () => {
      await call(() => client.POST('/v1/account/factor-reset/cancel', { body: { token } }))
      onStopped()
    },
  })
  return (
    <SignedOutFrame
      title="Keep your second factors?"
      lead="Somebody asked the operators to remove the second factors of your account. You can stop that here."
    >
      <form {...form} className={controls.form}>
        <ProblemNotice problem={problem} />
        <Action type="submit" wide busy={busy}>
          Stop the removal
        </Action>
      </form>
    </SignedOutFrame>
  )
}

function Stopped() {
  useEffect(focusHeading, [])
  return (
    <SignedOutFrame title="The removal is stopped">
      <Notice tone="good" role="status">
        <p>Your authenticator app, passkeys and recovery codes stay as they are.</p>
      </Notice>
      <p>
        If it was not you who asked, tell the people who run this service, and{' '}
        <PageLink to="/forgot-password">choose a new password</PageLink>.
      </p>
    </SignedOutFrame>
  )
}

function WithoutLink() {
  return (
    <SignedOutFrame title="Stop a removal of second factors">
      <p>
        Open the link in the mail that announced it. Or{' '}
        <PageLink to="/sign-in?next=/account/security">sign in</PageLink> and stop it there.
      </p>
    </SignedOutFrame>
  )
}
