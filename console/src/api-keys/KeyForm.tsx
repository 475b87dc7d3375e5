import { useEffect, useRef, useState } from 'react'
import { Section } from '../account/AccountPage.tsx'
import type { Problem } from '../api/problem.ts'
import { Action } from '../design/Action.tsx'
import { checkFilled } from '../design/checks.ts'
import controls from '../design/controls.module.css'
import { Field } from '../design/Field.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { Choice, FieldGroup } from '../organizations/FieldGroup.tsx'
import classes from './api-keys.module.css'
import { CapPreview } from './CapPreview.tsx'
import { type CapDraft, checkCap } from './cap-draft.ts'
import { type Expiry, ExpiryField, readExpiry } from './ExpiryField.tsx'
import type { ApiKey } from './keys-query.ts'
import { PermissionFields } from './PermissionFields.tsx'
import { PlacesFields } from './PlacesFields.tsx'

export type KeyValues = { name: string; kind: ApiKey['kind']; expiry: Expiry; cap: CapDraft }

type KeyFormProps = {
  initial: KeyValues
  /** The key that is being changed; absent for a new one. */
  apiKey?: ApiKey
  /** Only operators choose. */
  choosesKind?: boolean
  action: string
  busy: boolean
  problem: Problem | undefined
  onChange: () => void
  onSubmit: (values: KeyValues) => void
  onCancel: () => void
}

/** Name, end and limits of a key, step by step, with what comes of them. */
export function KeyForm(props: KeyFormProps) {
  const { initial, apiKey, busy, problem, onSubmit } = props
  const [values, setValues] = useState(initial)
  const [isChecked, setChecked] = useState(false)
  const { ref, focusFirstError } = useFirstError(problem)
  const errors = isChecked ? check(values) : {}
  const isPersonal = values.kind === 'personal'
  const set = (next: Partial<KeyValues>) => {
    setValues({ ...values, ...next })
    if (problem) props.onChange()
  }

  function submit(): void {
    setChecked(true)
    if (Object.keys(check(values)).length > 0) focusFirstError()
    else if (!busy) onSubmit(values)
  }

  return (
    <form
      ref={ref}
      className={classes.steps}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Section title="Name and end">
        {props.choosesKind && <KindFields value={values.kind} onChange={(kind) => set({ kind })} />}
        <div className={controls.pair}>
          <Field
            label="Name"
            description="What it is for, such as “Nightly backup”."
            value={values.name}
            error={errors.name ?? errorAt(problem, 'name')}
            autoComplete="off"
            maxLength={80}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <div className={classes.places}>
            <ExpiryField
              value={values.expiry}
              current={apiKey?.expiresAt}
              error={errors.expiry ?? errorAt(problem, 'expiresAt')}
              onChange={(expiry) => set({ expiry })}
            />
          </div>
        </div>
      </Section>
      {isPersonal && (
        <>
          <Section title="Where it acts">
            <PlacesFields value={values.cap} onChange={(cap) => set({ cap })} errors={errors} />
          </Section>
          <Section title="What it may do there">
            <PermissionFields value={values.cap} onChange={(cap) => set({ cap })} errors={errors} />
          </Section>
          <CapPreview draft={values.cap} />
        </>
      )}
      <ProblemNotice problem={elsewhere(problem)}>
        {problem?.errors.map(({ path, message }) => (
          <p key={path}>{message}</p>
        ))}
      </ProblemNotice>
      <div className={controls.actions}>
        <Action type="submit" busy={busy}>
          {props.action}
        </Action>
        <Action look="quiet" onClick={props.onCancel}>
          Cancel
        </Action>
      </div>
    </form>
  )
}

type KindFieldsProps = { value: ApiKey['kind']; onChange: (kind: ApiKey['kind']) => void }

function KindFields({ value, onChange }: KindFieldsProps) {
  return (
    <FieldGroup question="What kind of key?">
      <Choice
        group="kind"
        label="Personal"
        hint="A script acts as you, within limits that you choose."
        checked={value === 'personal'}
        onChoose={() => onChange('personal')}
      />
      <Choice
        group="kind"
        label="Service"
        hint="A service asks about other people: whether a token is in force, and what its holder may do. It does nothing else, and ends when you are no operator any more."
        checked={value === 'service'}
        onChoose={() => onChange('service')}
      />
    </FieldGroup>
  )
}

type Errors = ReturnType<typeof checkCap> & { name?: string; expiry?: string }

function check({ name, kind, expiry, cap }: KeyValues): Errors {
  const atName = checkFilled(name, 'Give the key a name.')
  const hasNoDay = expiry.choice === 'day' && readExpiry(expiry) === undefined
  return {
    ...(atName ? { name: atName } : {}),
    ...(hasNoDay ? { expiry: 'Choose the last day below.' } : {}),
    ...(kind === 'personal' ? checkCap(cap) : {}),
  }
}

function errorAt(problem: Problem | undefined, field: string): string | undefined {
  return problem?.errors.find(({ path }) => path === field)?.message
}

/** The problem, unless all of it stands at fields. */
function elsewhere(problem: Problem | undefined): Problem | undefined {
  if (!problem || problem.errors.length === 0) return problem
  return problem.errors.every(({ path }) => path === 'name' || path === 'expiresAt') ? undefined : problem
}

function useFirstError(problem: Problem | undefined) {
  const ref = useRef<HTMLFormElement>(null)
  const [asked, setAsked] = useState(0)
  const isRefused = problem !== undefined
  useEffect(() => {
    if (asked > 0 || isRefused) ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [asked, isRefused])
  return { ref, focusFirstError: () => setAsked((count) => count + 1) }
}
