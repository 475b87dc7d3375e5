import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { StepMethod } from '../api/answers.ts'
import { LinkAction } from '../design/Action.tsx'
import { focusHeading } from '../design/page.ts'
import { beginAgain } from './continue-sign-in.ts'
import classes from './frame.module.css'
import { navigate, PageLink, type PageState, usePageState } from './navigation.tsx'
import { PasskeyStep } from './passkey/PasskeyStep.tsx'
import { PasswordStep } from './password/PasswordStep.tsx'
import { RecoveryCodeStep } from './recovery-codes/RecoveryCodeStep.tsx'
import { SignedOutFrame } from './SignedOutFrame.tsx'
import { TotpStep } from './totp/TotpStep.tsx'

/** The rest of a sign-in: what this account has, best first. */
export function SecondFactorPage() {
  const { step, email } = usePageState()
  useEffect(() => {
    if (!step) return navigate(`/sign-in${location.search}`, { replace: true })
    const timer = setTimeout(() => beginAgain(email), Math.max(0, step.until - Date.now()))
    return () => clearTimeout(timer)
  }, [step, email])
  if (!step || step.until <= Date.now()) return null
  return <SecondFactor key={step.until} methods={step.methods} email={email} />
}

type Step = {
  title: string
  lead: string
  /** What the step is called among the other ways. */
  name: string
  Form: (props: { email: string | undefined }) => ReactNode
}

const steps: Record<StepMethod, Step> = {
  passkey: {
    title: 'Use your passkey',
    lead: 'Your browser asks for it: a security key, or a passkey of this device or your phone.',
    name: 'Passkey or security key',
    Form: PasskeyStep,
  },
  totp: {
    title: 'Enter the code of your app',
    lead: 'Open your authenticator app and type the 6 digits that it shows for this account.',
    name: 'Code of the authenticator app',
    Form: TotpStep,
  },
  'recovery-code': {
    title: 'Use a recovery code',
    lead: 'Take one of the codes that you kept when you set up your second factor. Each works once.',
    name: 'Recovery code',
    Form: RecoveryCodeStep,
  },
  password: {
    title: 'Enter your password too',
    lead: 'Your passkey fits, but it did not check that it is you who holds it.',
    name: 'Password',
    Form: PasswordStep,
  },
}

function SecondFactor({ methods, email }: { methods: StepMethod[]; email: string | undefined }) {
  const [method, setMethod] = useState(methods[0] ?? 'password')
  const isFirst = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heading is focused whenever another way is chosen
  useEffect(() => {
    if (!isFirst.current && document.activeElement === document.body) focusHeading()
    isFirst.current = false
  }, [method])
  const { title, lead, Form } = steps[method]
  const others = methods.filter((other) => other !== method)
  const state: PageState = email ? { email } : {}
  return (
    <SignedOutFrame key={method} title={title} lead={lead}>
      <Form email={email} />
      <div className={classes.below}>
        {others.length > 0 && (
          <>
            <p id="other-ways">Use another way:</p>
            <ul className={classes.ways} aria-labelledby="other-ways">
              {others.map((other) => (
                <li key={other}>
                  <LinkAction onClick={() => setMethod(other)}>{steps[other].name}</LinkAction>
                </li>
              ))}
            </ul>
          </>
        )}
        <p>
          Not you?{' '}
          <PageLink to={`/sign-in${location.search}`} state={state}>
            Begin again
          </PageLink>
        </p>
      </div>
    </SignedOutFrame>
  )
}
