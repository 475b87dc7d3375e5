import { useState } from 'react'
import { call, client } from '../api/client.ts'
import { Problem } from '../api/problem.ts'
import { Action } from '../design/Action.tsx'
import controls from '../design/controls.module.css'
import { useForm } from '../design/form.ts'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { pageAddress } from '../experience/place.ts'
import { signInTarget } from '../sign-in/continue-sign-in.ts'
import { PageLink } from '../sign-in/navigation.tsx'
import { SignedOutFrame } from '../sign-in/SignedOutFrame.tsx'
import { ConfirmElsewhere } from './ConfirmElsewhere.tsx'
import { forgetForm } from './kept-form.ts'

export type Confirmation = { token: string; password?: string; newPassword?: string }

/** From the mailed link. Opening it changes nothing; the button does. */
export function ConfirmByLink({ token }: { token: string }) {
  const [isElsewhere, setElsewhere] = useState(false)
  const { form, problem, busy } = useForm({
    initial: {},
    submit: async () => {
      try {
        await confirm({ token })
      } catch (error) {
        if (!(error instanceof Problem && error.code === 'confirm-elsewhere')) throw error
        setElsewhere(true)
      }
    },
  })
  if (isElsewhere) return <ConfirmElsewhere confirm={(proof) => confirm({ token, ...proof })} />
  return (
    <SignedOutFrame title="Confirm your address" lead="One click, and your account is ready.">
      <form {...form} className={controls.form}>
        <ProblemNotice problem={problem}>
          {problem?.status === 410 && (
            <p>
              <PageLink to="/sign-in">Sign in</PageLink> to get a new message.
            </p>
          )}
        </ProblemNotice>
        <Action type="submit" wide busy={busy}>
          Confirm my address
        </Action>
      </form>
    </SignedOutFrame>
  )
}

async function confirm(body: Confirmation): Promise<void> {
  await call(() => client.POST('/v1/registration/confirm', { body }))
  forgetForm()
  location.assign(pageAddress(signInTarget()))
  return new Promise(() => {})
}
