import { useState } from 'react'
import { Action, LinkAction } from '../../design/Action.tsx'
import { checkFilled } from '../../design/checks.ts'
import controls from '../../design/controls.module.css'
import { Field } from '../../design/Field.tsx'
import { useForm } from '../../design/form.ts'
import { Refusal } from '../Refusal.tsx'
import { RoleField } from '../roles/RoleField.tsx'
import { type GivableRole, useGivableRoles } from '../roles/roles-query.ts'
import { SelectField } from '../SelectField.tsx'
import { patchConnection, pathOf } from './connection-query.ts'
import type { ProviderFormProps } from './ProviderForm.tsx'
import classes from './sso.module.css'

type Rule = { key: number; group: string; role: string }

const machineText = { autoComplete: 'off', autoCapitalize: 'none', spellCheck: false } as const

/** What is taken over of a person, and which role follows. */
export function MappingForm({ connection, onSaved, onCancel }: ProviderFormProps) {
  const { mapping, defaultRole, kind } = connection
  const roles = useGivableRoles().filter(({ id }) => id !== 'owner')
  const [role, setRole] = useState(defaultRole.id)
  const [rules, setRules] = useState<Rule[]>(() =>
    mapping.roles.map((rule, key) => ({ key, group: rule.group, role: rule.role.id })),
  )
  const { form, field, problem, busy } = useForm({
    initial: {
      'mapping.email': mapping.email,
      'mapping.firstName': mapping.firstName,
      'mapping.lastName': mapping.lastName,
      'mapping.groups': mapping.groups ?? '',
    },
    check: (given) => ({
      'mapping.email': checkFilled(given['mapping.email'], 'Name where the address stands.'),
      'mapping.firstName': checkFilled(given['mapping.firstName'], 'Name where the first name stands.'),
      'mapping.lastName': checkFilled(given['mapping.lastName'], 'Name where the last name stands.'),
      'mapping.groups':
        rules.length > 0
          ? checkFilled(given['mapping.groups'], 'Name where the groups stand, for the roles that follow.')
          : undefined,
    }),
    submit: async (given) => {
      const groups = given['mapping.groups'].trim()
      await patchConnection(pathOf(connection), {
        mapping: {
          email: given['mapping.email'].trim(),
          firstName: given['mapping.firstName'].trim(),
          lastName: given['mapping.lastName'].trim(),
          groups: groups === '' ? null : groups,
          roles: rules
            .filter(({ group }) => group.trim() !== '')
            .map((rule) => ({ group: rule.group.trim(), role: rule.role })),
        },
        defaultRole: role,
      })
      await onSaved()
    },
  })
  const what = kind === 'oidc' ? 'Claim' : 'Attribute'
  return (
    <form {...form} className={controls.form}>
      <RoleField label="Role of newcomers" roles={roles} value={role} onChange={setRole} />
      <div className={controls.pair}>
        <Field {...field('mapping.email')} {...machineText} label={`${what} with the e-mail address`} />
        <Field {...field('mapping.groups')} {...machineText} label={`${what} with the groups`} optional />
        <Field {...field('mapping.firstName')} {...machineText} label={`${what} with the first name`} />
        <Field {...field('mapping.lastName')} {...machineText} label={`${what} with the last name`} />
      </div>
      <GroupRules rules={rules} roles={roles} newRole={role} onChange={setRules} />
      <Refusal problem={problem} />
      <div className={controls.actions}>
        <Action type="submit" busy={busy}>
          {onCancel ? 'Save' : 'Save and go on'}
        </Action>
        {onCancel && (
          <Action look="quiet" onClick={onCancel}>
            Cancel
          </Action>
        )}
      </div>
    </form>
  )
}

type GroupRulesProps = {
  rules: Rule[]
  roles: GivableRole[]
  newRole: string
  onChange: (rules: Rule[]) => void
}

/** Roles that follow from groups: the first that fits counts. */
function GroupRules({ rules, roles, newRole, onChange }: GroupRulesProps) {
  const change = (key: number, part: Partial<Rule>) =>
    onChange(rules.map((rule) => (rule.key === key ? { ...rule, ...part } : rule)))
  const add = () => {
    const key = Math.max(-1, ...rules.map((rule) => rule.key)) + 1
    onChange([...rules, { key, group: '', role: newRole }])
  }
  return (
    <fieldset className={classes.rules}>
      <legend>Roles by group</legend>
      <p className={classes.hint}>
        {rules.length > 0
          ? 'The first group that somebody has decides, at every sign-in. Without any, the role above counts.'
          : 'If you like, roles follow from the groups of your provider, at every sign-in.'}
      </p>
      {rules.map(({ key, group, role }, index) => (
        <div key={key} className={classes.ruleRow}>
          <Field
            {...machineText}
            label={`Group ${index + 1}`}
            value={group}
            maxLength={300}
            onChange={(event) => change(key, { group: event.currentTarget.value })}
          />
          <SelectField
            label={`Role of group ${index + 1}`}
            value={role}
            onChange={(id) => change(key, { role: id })}
          >
            {!roles.some(({ id }) => id === role) && <option value={role}>Choose a role</option>}
            {roles.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <Action
            look="quiet"
            small
            label={`Remove group ${index + 1}`}
            onClick={() => onChange(rules.filter((rule) => rule.key !== key))}
          >
            Remove
          </Action>
        </div>
      ))}
      <div>
        <LinkAction onClick={add}>{rules.length > 0 ? 'Add another group' : 'Add a group'}</LinkAction>
      </div>
    </fieldset>
  )
}
