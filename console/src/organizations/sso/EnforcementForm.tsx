import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Section } from '../../account/AccountPage.tsx'
import { call, client } from '../../api/client.ts'
import { asProblem } from '../../api/problem.ts'
import { Action } from '../../design/Action.tsx'
import controls from '../../design/controls.module.css'
import { dayIn, dayOf, startOfDay } from '../../design/days.ts'
import { Field } from '../../design/Field.tsx'
import { DateField } from '../DateField.tsx'
import { Choice, FieldGroup } from '../FieldGroup.tsx'
import { Refusal } from '../Refusal.tsx'
import { type Connection, enforcementPreviewQuery, pathOf } from './connection-query.ts'
import { EnforcementPreview } from './EnforcementPreview.tsx'
import { ExemptPeople } from './ExemptPeople.tsx'
import { at, useSsoAct } from './place.ts'
import classes from './sso.module.css'

type EnforcementFormProps = {
  connection: Connection
  onDone: (message: string) => void
  onChange: () => void
}

type Draft = {
  exemptions: readonly string[]
  stage: 'announced' | 'enforced'
  /** Of this person's calendar. */
  day: string
  fallbackDays: string
}

const usualNoticeDays = 14
const usualFallbackDays = 7
const longestFallbackDays = 90

/** Who is exempt, from when on, and what happens when the provider is silent; seen before it is decided. */
export function EnforcementForm({ connection, onDone, onChange }: EnforcementFormProps) {
  const [draft, setDraft] = useState(() => draftOf(connection))
  const [isShown, setShown] = useState(false)
  const [errors, setErrors] = useState<Partial<Record<keyof Draft, string>>>({})
  const deciding = useSsoAct(
    () => decide(connection, draft),
    () =>
      onDone(
        draft.stage === 'enforced'
          ? 'Single sign-on is required from now on. Whoever came in otherwise has been signed out and told by mail.'
          : 'It is announced. Everybody who has to change something has been told by mail.',
      ),
  )
  function change(part: Partial<Draft>): void {
    setDraft({ ...draft, ...part })
    setShown(false)
    setErrors({})
    deciding.forget()
    onChange()
  }
  function check(): void {
    const found = checkDraft(draft, connection.organizationId ? 'owner' : 'operator')
    setErrors(found)
    setShown(Object.keys(found).length === 0)
  }
  return (
    <Section title="How to require it" lead="You see who is affected before anything is decided.">
      <form
        className={controls.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          check()
        }}
      >
        <ExemptPeople
          connection={connection}
          chosen={draft.exemptions}
          error={errors.exemptions}
          onChange={(exemptions) => change({ exemptions })}
        />
        <StageFields draft={draft} error={errors.day} onChange={change} />
        <FieldGroup question="What if your provider is silent?">
          <p className={classes.hint}>
            When nobody comes in through it for so long, something is broken there: it is then no longer
            required, everybody’s own ways in work again, and those who manage it are told by mail.
          </p>
          <div className={classes.short}>
            <Field
              label="Days without a sign-in"
              inputMode="numeric"
              value={draft.fallbackDays}
              error={errors.fallbackDays}
              maxLength={2}
              onChange={(event) => change({ fallbackDays: event.currentTarget.value })}
            />
          </div>
        </FieldGroup>
        {!isShown && (
          <div className={controls.actions}>
            <Action type="submit" look="quiet">
              See who is affected
            </Action>
          </div>
        )}
      </form>
      {isShown && (
        <Decision connection={connection} draft={draft} deciding={deciding} onBack={() => setShown(false)} />
      )}
    </Section>
  )
}

type StageFieldsProps = {
  draft: Draft
  error: string | undefined
  onChange: (part: Partial<Draft>) => void
}

function StageFields({ draft: { stage, day }, error, onChange }: StageFieldsProps) {
  return (
    <FieldGroup question="From when?">
      <Choice
        group="stage"
        label="Announce it"
        hint="Everybody who has to change something is told by mail now, and has until that day."
        checked={stage === 'announced'}
        onChoose={() => onChange({ stage: 'announced' })}
      />
      {stage === 'announced' && (
        <div className={classes.indented}>
          <DateField
            label="It is required from"
            short
            min={dayIn(1)}
            value={day}
            onChange={(value) => onChange({ day: value })}
          />
          {error && (
            <p role="alert" className={controls.fieldError}>
              {error}
            </p>
          )}
        </div>
      )}
      <Choice
        group="stage"
        label="At once"
        hint="Whoever came in otherwise is signed out now, and comes back through the provider."
        checked={stage === 'enforced'}
        onChoose={() => onChange({ stage: 'enforced' })}
      />
    </FieldGroup>
  )
}

type DecisionProps = {
  connection: Connection
  draft: Draft
  deciding: Pick<ReturnType<typeof useSsoAct>, 'busy' | 'problem'> & { run: () => void }
  onBack: () => void
}

function Decision({ connection, draft, deciding, onBack }: DecisionProps) {
  const preview = useQuery(enforcementPreviewQuery(pathOf(connection), draft.exemptions))
  return (
    <div className={controls.form}>
      <EnforcementPreview preview={preview.data} isOfMembers={connection.organizationId !== null} />
      {preview.error && <Refusal problem={asProblem(preview.error)} onRetry={() => void preview.refetch()} />}
      <Refusal problem={deciding.problem} />
      {preview.data && (
        <div className={controls.actions}>
          <Action
            look={draft.stage === 'enforced' ? 'danger' : 'primary'}
            busy={deciding.busy}
            onClick={() => deciding.run()}
          >
            {draft.stage === 'enforced' ? 'Require it now' : 'Announce it now'}
          </Action>
          <Action look="quiet" onClick={onBack}>
            Not yet
          </Action>
        </div>
      )}
    </div>
  )
}

function draftOf({ enforcement }: Connection): Draft {
  const { exemptions, stage, enforceAt, fallbackAfterDays } = enforcement
  return {
    exemptions,
    stage: stage === 'enforced' ? 'enforced' : 'announced',
    day: enforceAt && stage === 'announced' ? dayOf(Date.parse(enforceAt)) : dayIn(usualNoticeDays),
    fallbackDays: String(fallbackAfterDays ?? usualFallbackDays),
  }
}

function checkDraft(
  { exemptions, stage, day, fallbackDays }: Draft,
  who: string,
): Partial<Record<keyof Draft, string>> {
  const days = Number(fallbackDays)
  const isSpan = Number.isInteger(days) && days >= 1 && days <= longestFallbackDays
  return {
    ...(exemptions.length === 0 && { exemptions: `Choose at least one ${who}.` }),
    ...(stage === 'announced' && day === '' && { day: 'Choose the day from which it is required.' }),
    ...(!isSpan && { fallbackDays: `Enter a number from 1 to ${longestFallbackDays}.` }),
  }
}

function decide(connection: Connection, { stage, day, exemptions, fallbackDays }: Draft) {
  const path = pathOf(connection)
  return call(() =>
    client.PUT(
      at(
        path.organizationId,
        '/v1/organizations/{organizationId}/sso-connections/{connectionId}/enforcement',
      ),
      {
        params: { path },
        body: {
          stage,
          enforceAt: stage === 'announced' ? startOfDay(day) : null,
          exemptions: [...exemptions],
          fallbackAfterDays: Number(fallbackDays),
        },
      },
    ),
  )
}
