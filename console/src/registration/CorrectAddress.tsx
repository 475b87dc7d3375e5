import { useState } from 'react'
import { call, client } from '../api/client.ts'
import { Action, LinkAction } from '../design/Action.tsx'
import { checkEmail } from '../design/checks.ts'
import controls from '../design/controls.module.css'
import { Field } from '../design/Field.tsx'
import { useForm } from '../design/form.ts'
import { Notice } from '../design/Notice.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { PageLink } from '../sign-in/navigation.tsx'
import classes from './confirm-by-code.module.css'
import { correctKeptAddress } from './kept-form.ts'
import { useBeginning } from './use-beginning.ts'

type CorrectAddressProps = { email: string | undefined; onCorrected: (email: string) => void }

/** The registration that waits in this browser gets another address; what was mailed to the first opens nothing then. */
export function CorrectAddress({ email, onCorrected }: CorrectAddressProps) {
  const [isOpen, setOpen] = useState(false)
  if (!isOpen) {
    return (
      <p>
        Wrong address? <LinkAction onClick={() => setOpen(true)}>Correct it</LinkAction>
      </p>
    )
  }
  return (
    <AddressForm
      email={email}
      onClose={() => setOpen(false)}
      onCorrected={(corrected) => {
        setOpen(false)
        onCorrected(corrected)
      }}
    />
  )
}

type AddressFormProps = CorrectAddressProps & { onClose: () => void }

function AddressForm({ email, onCorrected, onClose }: AddressFormProps) {
  const { form, field, problem, busy } = useForm({
    initial: { email: email ?? '' },
    check: (typed) => ({ email: checkEmail(typed.email) }),
    submit: async (typed) => {
      const body = { email: typed.email.trim() }
      const answer = await call(() => client.PATCH('/v1/registration', { body }))
      correctKeptAddress(answer.email)
      onCorrected(answer.email)
    },
  })
  return (
    <form {...form} className={`${controls.form} ${classes.opened}`} aria-label="Correct the address">
      {problem?.code === 'not-found' ? <NothingWaits /> : <ProblemNotice problem={problem} />}
      <Field
        {...field('email')}
        label="E-mail"
        type="email"
        autoComplete="email"
        inputMode="email"
        autoFocus
        description="We send a new message there. The earlier link and code then no longer work."
      />
      <div className={controls.actions}>
        <Action type="submit" small busy={busy}>
          Send to this address
        </Action>
        <Action look="quiet" small onClick={onClose}>
          Cancel
        </Action>
      </div>
    </form>
  )
}

function NothingWaits() {
  const beginning = useBeginning()
  return (
    <Notice tone="danger" role="alert">
      <p>
        No registration waits in this browser. It was confirmed meanwhile, was begun elsewhere or is too old.
      </p>
      <p>
        <PageLink to={beginning.path}>{beginning.label}</PageLink>
      </p>
    </Notice>
  )
}
