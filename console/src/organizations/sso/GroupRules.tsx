import { Action, LinkAction } from '../../design/Action.tsx'
import { Field } from '../../design/Field.tsx'
import { RoleField } from '../roles/RoleField.tsx'
import { type GivableRole, useGivableRoles } from '../roles/roles-query.ts'
import { SelectField } from '../SelectField.tsx'
import classes from './sso.module.css'

export type Rule = { key: number; group: string; role: string }

/** The role of newcomers: nobody becomes an owner by a provider's word. */
export function NewcomersRole({ role, onChange }: { role: string; onChange: (role: string) => void }) {
  return <RoleField label="Role of newcomers" roles={useRoles()} value={role} onChange={onChange} />
}

type GroupRulesProps = { rules: Rule[]; newRole: string; onChange: (rules: Rule[]) => void }

/** Roles that follow from groups: the first that fits counts. */
export function GroupRules({ rules, newRole, onChange }: GroupRulesProps) {
  const roles = useRoles()
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
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
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

function useRoles(): GivableRole[] {
  return useGivableRoles().filter(({ id }) => id !== 'owner')
}
