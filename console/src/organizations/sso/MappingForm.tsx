import { useState } from 'react'
import { Action } from '../../design/Action.tsx'
import { checkFilled } from '../../design/checks.ts'
import controls from '../../design/controls.module.css'
import { Field } from '../../design/Field.tsx'
import { useForm } from '../../design/form.ts'
import { Refusal } from '../Refusal.tsx'
import { patchConnection, pathOf } from './connection-query.ts'
import { GroupRules, NewcomersRole, type Rule } from './GroupRules.tsx'
import type { ProviderFormProps } from './ProviderForm.tsx'

const machineText = { autoComplete: 'off', autoCapitalize: 'none', spellCheck: false } as const

/** What is taken over of a person, and which role follows. */
export function MappingForm({ connection, onSaved, onCancel }: ProviderFormProps) {
  const { mapping, defaultRole, kind } = connection
  // The deployment gives no roles.
  const givesRoles = connection.organizationId !== null
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
        ...(givesRoles && { defaultRole: role }),
      })
      await onSaved()
    },
  })
  const what = kind === 'oidc' ? 'Claim' : 'Attribute'
  return (
    <form {...form} className={controls.form}>
      {givesRoles && <NewcomersRole role={role} onChange={setRole} />}
      <div className={controls.pair}>
        <Field {...field('mapping.email')} {...machineText} label={`${what} with the e-mail address`} />
        {givesRoles && (
          <Field {...field('mapping.groups')} {...machineText} label={`${what} with the groups`} optional />
        )}
        <Field {...field('mapping.firstName')} {...machineText} label={`${what} with the first name`} />
        <Field {...field('mapping.lastName')} {...machineText} label={`${what} with the last name`} />
      </div>
      {givesRoles && <GroupRules rules={rules} newRole={role} onChange={setRules} />}
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
