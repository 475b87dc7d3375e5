import { useQuery } from '@tanstack/react-query'
import { Fragment, useState } from 'react'
import { Section } from '../../account/AccountPage.tsx'
import { call, client } from '../../api/client.ts'
import { asProblem } from '../../api/problem.ts'
import { Action } from '../../design/Action.tsx'
import { CheckField } from '../../design/CheckField.tsx'
import controls from '../../design/controls.module.css'
import { dateAndTime } from '../../design/time.ts'
import type { MfaRequirement } from '../answers.ts'
import { useAct, useMay, useOrganization } from '../current-organization.ts'
import { Done } from '../Done.tsx'
import { Choice, FieldGroup } from '../FieldGroup.tsx'
import { oneOfInWords } from '../in-words.ts'
import { OrganizationPage } from '../OrganizationPage.tsx'
import { organizationKey } from '../organization-query.ts'
import { Refusal } from '../Refusal.tsx'
import { rolesQuery } from '../roles/roles-query.ts'
import { AffectedMembers } from './AffectedMembers.tsx'
import { GraceFields } from './GraceFields.tsx'
import classes from './mfa-requirement.module.css'

export function MfaRequirementPage() {
  const { mfaRequirement } = useOrganization()
  const [done, setDone] = useState<string>()
  const [version, setVersion] = useState(0)
  return (
    <OrganizationPage
      title="Security"
      needs="mfa.manage"
      lead="Whether members must prove a second factor: an authenticator app, a passkey or a security key."
    >
      <Done message={done} />
      <Section title="In force now">
        <p>
          <RequirementInWords rule={mfaRequirement} />
        </p>
      </Section>
      <RequirementForm
        key={version}
        onSaved={() => {
          setDone('The rule is saved. It counts from the next request on.')
          setVersion(version + 1)
        }}
        onChange={() => setDone(undefined)}
      />
    </OrganizationPage>
  )
}

function RequirementInWords({ rule }: { rule: MfaRequirement }) {
  const { id } = useOrganization()
  const may = useMay()
  const { data } = useQuery({ ...rolesQuery(id), enabled: may('roles.read') })
  if (rule.appliesTo === 'none') return 'Nobody has to. Whoever has a second factor still uses it.'
  const names = rule.roles.map((role) => data?.items.find((item) => item.id === role)?.name ?? role)
  const who = rule.appliesTo === 'all' ? 'Everybody' : `Members with the role ${oneOfInWords(names)}`
  const since =
    rule.graceUntil && Date.parse(rule.graceUntil) > Date.now()
      ? `from ${dateAndTime(rule.graceUntil)}; until then they are reminded`
      : 'at every sign-in'
  return `${who} must prove one, ${since}.${rule.appliesToApiKeys ? ' API keys count too: they stop working where their owner has none.' : ''}`
}

const choices = [
  { value: 'none', label: 'Nobody', hint: 'A second factor is everybody’s own decision.' },
  {
    value: 'roles',
    label: 'Chosen roles',
    hint: 'For those who can do the most, such as owners and admins.',
  },
  { value: 'all', label: 'Everybody', hint: 'Every member, whatever the role.' },
] as const

function RequirementForm({ onSaved, onChange }: { onSaved: () => void; onChange: () => void }) {
  const { id: organizationId, mfaRequirement } = useOrganization()
  const [rule, setRule] = useState(mfaRequirement)
  const [shown, setShown] = useState<MfaRequirement>()
  const [error, setError] = useState<string>()
  const path = { organizationId }
  const preview = useQuery({
    queryKey: [...organizationKey(organizationId), 'mfa-preview', shown],
    queryFn: () =>
      call(() =>
        client.POST('/v1/organizations/{organizationId}/mfa-requirement/preview', {
          params: { path },
          body: shown ?? rule,
        }),
      ),
    enabled: shown !== undefined,
    gcTime: 0,
  })
  const saving = useAct(
    () =>
      call(() =>
        client.PUT('/v1/organizations/{organizationId}/mfa-requirement', { params: { path }, body: rule }),
      ),
    onSaved,
  )
  function change(part: Partial<MfaRequirement>): void {
    setRule({ ...rule, ...part })
    setShown(undefined)
    setError(undefined)
    saving.forget()
    onChange()
  }
  function check(): void {
    if (rule.appliesTo === 'roles' && rule.roles.length === 0) setError('Choose at least one role.')
    else if (rule.graceUntil === '') setError('Choose the day from which it counts.')
    else setShown(rule)
  }
  return (
    <Section title="Change the rule" lead="You see who is affected before anything is saved.">
      <form
        className={controls.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          check()
        }}
      >
        <FieldGroup question="Who must prove a second factor?">
          {choices.map(({ value, label, hint }) => (
            <Fragment key={value}>
              <Choice
                group="appliesTo"
                label={label}
                hint={hint}
                checked={rule.appliesTo === value}
                onChoose={() => change({ appliesTo: value })}
              />
              {value === 'roles' && rule.appliesTo === 'roles' && (
                <ChosenRoles chosen={rule.roles} onChange={(roles) => change({ roles })} />
              )}
            </Fragment>
          ))}
        </FieldGroup>
        {rule.appliesTo !== 'none' && (
          <>
            <GraceFields value={rule.graceUntil} onChange={(graceUntil) => change({ graceUntil })} />
            <CheckField
              label="API keys count too: a key stops working here while its owner has no second factor"
              checked={rule.appliesToApiKeys}
              onChange={(appliesToApiKeys) => change({ appliesToApiKeys })}
            />
          </>
        )}
        {error && (
          <p role="alert" className={controls.fieldError}>
            {error}
          </p>
        )}
        {!shown && (
          <div className={controls.actions}>
            <Action type="submit" look="quiet">
              See who is affected
            </Action>
          </div>
        )}
      </form>
      {shown && (
        <div className={controls.form}>
          <AffectedMembers preview={preview.data} />
          {preview.error && (
            <Refusal problem={asProblem(preview.error)} onRetry={() => void preview.refetch()} />
          )}
          <Refusal problem={saving.problem} />
          {preview.data && (
            <div className={controls.actions}>
              <Action busy={saving.busy} onClick={() => saving.run()}>
                Save this rule
              </Action>
              <Action look="quiet" onClick={() => setShown(undefined)}>
                Not yet
              </Action>
            </div>
          )}
        </div>
      )}
    </Section>
  )
}

type ChosenRolesProps = { chosen: readonly string[]; onChange: (roles: string[]) => void }

function ChosenRoles({ chosen, onChange }: ChosenRolesProps) {
  const { id } = useOrganization()
  const { data } = useQuery(rolesQuery(id))
  return (
    <fieldset className={classes.roles}>
      <legend className={controls.unseen}>Roles that must</legend>
      {data?.items.map((role) => (
        <CheckField
          key={role.id}
          label={role.name}
          checked={chosen.includes(role.id)}
          onChange={(isChosen) =>
            onChange(isChosen ? [...chosen, role.id] : chosen.filter((roleId) => roleId !== role.id))
          }
        />
      ))}
    </fieldset>
  )
}
