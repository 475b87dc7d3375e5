import { useEffect, useState } from 'react'
import { call, client } from '../api/client.ts'
import { Action, LinkAction } from '../design/Action.tsx'
import controls from '../design/controls.module.css'
import { useForm } from '../design/form.ts'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { focusHeading } from '../design/page.ts'
import { PageLink } from '../sign-in/navigation.tsx'
import { SignedOutFrame } from '../sign-in/SignedOutFrame.tsx'
import classes from './confirm-by-code.module.css'
import { forgetForm } from './kept-form.ts'
import { useBeginning } from './use-beginning.ts'

/** Drops the registration that waits in this browser, after a second press. */
export function ForgetRegistration({ onForgotten }: { onForgotten: () => void }) {
  const [isAsking, setAsking] = useState(false)
  const { form, problem, busy } = useForm({
    initial: {},
    submit: async () => {
      await call(() => client.DELETE('/v1/registration'))
      forgetForm()
      onForgotten()
    },
  })
  if (!isAsking) {
    return (
      <p>
        <LinkAction onClick={() => setAsking(true)}>Forget this registration</LinkAction>
      </p>
    )
  }
  return (
    <form {...form} className={`${controls.form} ${classes.opened}`} aria-label="Forget this registration">
      <p>
        <strong>Forget this registration?</strong> Nothing that you entered is kept, and the link and code
        that we sent no longer work.
      </p>
      <ProblemNotice problem={problem} />
      <div className={controls.actions}>
        <Action type="submit" look="danger" small autoFocus busy={busy}>
          Forget it
        </Action>
        <Action look="quiet" small onClick={() => setAsking(false)}>
          Keep it
        </Action>
      </div>
    </form>
  )
}

export function RegistrationForgotten() {
  const { path, label } = useBeginning()
  useEffect(focusHeading, [])
  return (
    <SignedOutFrame
      title="Your registration is forgotten"
      lead="Nothing of it is kept, and the link and code that we sent no longer work."
    >
      <p>
        <PageLink to={path}>{label}</PageLink>
      </p>
    </SignedOutFrame>
  )
}
