import { useEffect, useState } from 'react'
import { call, client } from '../api/client.ts'
import { Action } from '../design/Action.tsx'
import controls from '../design/controls.module.css'
import { useForm } from '../design/form.ts'
import { Notice } from '../design/Notice.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { focusHeading } from '../design/page.ts'
import { useFragmentToken } from '../sign-in/fragment-token.ts'
import { navigate, PageLink } from '../sign-in/navigation.tsx'
import { SignedOutFrame } from '../sign-in/SignedOutFrame.tsx'

/** From the mail to the old address: for whoever did not change it. */
export function UndoEmailChangePage() {
  const token = useFragmentToken()
  const [restored, setRestored] = useState<string>()
  if (restored) return <Restored email={restored} />
  if (!token) return <WithoutLink />
  return <UndoByLink key={token} token={token} onRestored={setRestored} />
}

function UndoByLink({ token, onRestored }: { token: string; onRestored: (email: string) => void }) {
  const { form, problem, busy } = useForm({
    initial: {},
    submit: async () => {
      const { email } = await call(() => client.POST('/v1/email-change/undo', { body: { token } }))
      onRestored(email)
    },
  })
  return (
    <SignedOutFrame
      title="Undo the change of address?"
      lead="Your account goes back to this mail’s address, and everybody is signed out everywhere."
    >
      <form {...form} className={controls.form}>
        <ProblemNotice problem={problem} />
        <Action type="submit" wide busy={busy}>
          Restore my address
        </Action>
      </form>
    </SignedOutFrame>
  )
}

function Restored({ email }: { email: string }) {
  useEffect(focusHeading, [])
  return (
    <SignedOutFrame title="Your address is back" lead={<strong>{email}</strong>}>
      <Notice tone="warn" role="status">
        <p>
          Somebody who changes your address probably knows your password. Choose a new one now; all devices
          are signed out.
        </p>
      </Notice>
      <Action wide onClick={() => navigate('/forgot-password')}>
        Choose a new password
      </Action>
    </SignedOutFrame>
  )
}

function WithoutLink() {
  return (
    <SignedOutFrame title="Undo a change of address">
      <p>
        Open the link in the mail that told your old address about the change. Or{' '}
        <PageLink to="/sign-in">sign in</PageLink> to change your address again.
      </p>
    </SignedOutFrame>
  )
}
