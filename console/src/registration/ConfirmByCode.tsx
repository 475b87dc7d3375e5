import { useState } from 'react'
import { call, client } from '../api/client.ts'
import { asProblem, type Problem } from '../api/problem.ts'
import { Action, LinkAction } from '../design/Action.tsx'
import { checkCode, normalCode } from '../design/checks.ts'
import controls from '../design/controls.module.css'
import { useCountdown } from '../design/countdown.ts'
import { CodeField } from '../design/Field.tsx'
import { useForm } from '../design/form.ts'
import { Notice } from '../design/Notice.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { focusFirstField, focusHeading } from '../design/page.ts'
import { pageAddress } from '../experience/place.ts'
import { signInTarget } from '../sign-in/continue-sign-in.ts'
import classes from '../sign-in/frame.module.css'
import { LocalInboxLink } from '../sign-in/LocalInboxLink.tsx'
import { navigate, usePageState } from '../sign-in/navigation.tsx'
import { SignedOutFrame } from '../sign-in/SignedOutFrame.tsx'
import { CorrectAddress } from './CorrectAddress.tsx'
import { ForgetRegistration, RegistrationForgotten } from './ForgetRegistration.tsx'
import { forgetForm } from './kept-form.ts'

/** After registering: the code from the mail, in the browser that registered. */
export function ConfirmByCode() {
  const { email, back } = usePageState()
  const [isCorrected, setCorrected] = useState(false)
  const [isForgotten, setForgotten] = useState(false)
  if (isForgotten) return <RegistrationForgotten />
  const to = email ? <strong>{email}</strong> : 'your address'
  return (
    <SignedOutFrame
      title="Check your mail"
      lead={<p>We sent a message to {to}. Enter its code here, or open its link.</p>}
      aside={<LocalInboxLink />}
    >
      {isCorrected && (
        <Notice tone="good" role="status">
          <p>A new message is on its way to {to}. The earlier link and code no longer work.</p>
        </Notice>
      )}
      <CodeForm key={`code ${email}`} />
      <div className={classes.below}>
        <Resend key={`resend ${email}`} email={email} />
        <CorrectAddress
          email={email}
          onCorrected={(corrected) => {
            focusHeading()
            setCorrected(true)
            navigate('/confirm-email', { state: { email: corrected, ...(back && { back }) }, replace: true })
          }}
        />
        <ForgetRegistration
          onForgotten={() => {
            setForgotten(true)
            navigate('/confirm-email', { state: back ? { back } : {}, replace: true })
          }}
        />
      </div>
    </SignedOutFrame>
  )
}

function CodeForm() {
  const { form, field, problem, busy } = useForm({
    initial: { code: '' },
    check: ({ code }) => ({ code: checkCode(code) }),
    submit: confirm,
  })
  return (
    <form {...form} className={controls.form}>
      <ProblemNotice problem={problem} />
      <CodeField {...field('code')} autoFocus={focusFirstField} />
      <Action type="submit" wide busy={busy}>
        Confirm address
      </Action>
    </form>
  )
}

async function confirm({ code }: { code: string }): Promise<void> {
  await call(() => client.POST('/v1/registration/confirm', { body: { code: normalCode(code) } }))
  forgetForm()
  location.assign(pageAddress(signInTarget()))
  return new Promise(() => {})
}

const resendPauseSeconds = 60

function Resend({ email }: { email: string | undefined }) {
  const { left, start } = useCountdown()
  const [isSent, setSent] = useState(false)
  const [problem, setProblem] = useState<Problem>()

  async function resend(): Promise<void> {
    setProblem(undefined)
    start(resendPauseSeconds)
    try {
      await call(() => client.POST('/v1/registration/resend', { body: email ? { email } : {} }))
      setSent(true)
    } catch (error) {
      const refused = asProblem(error)
      start(refused.retryAfterSeconds ?? 0)
      setProblem(refused)
    }
  }

  return (
    <>
      <p>
        Nothing there? Look in the spam folder, or{' '}
        <LinkAction onClick={resend} disabled={left > 0}>
          {left > 0 ? `send it again in ${left} s` : 'send it again'}
        </LinkAction>
      </p>
      <ProblemNotice problem={problem} />
      {isSent && !problem && (
        <Notice tone="good" role="status">
          <p>A new message is on its way. Only the newest one counts.</p>
        </Notice>
      )}
    </>
  )
}
