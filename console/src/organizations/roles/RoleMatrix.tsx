import { IconCheck, IconMinus } from '@tabler/icons-react'
import { Section } from '../../account/AccountPage.tsx'
import controls from '../../design/controls.module.css'
import type { Roles } from '../answers.ts'
import { WideTable } from '../WideTable.tsx'
import classes from './matrix.module.css'
import { scopes, scopeTitles } from './scope-words.ts'

/** Every role against every permission, by where the permission counts. */
export function RoleMatrix({ roles }: { roles: Roles }) {
  return scopes.map((scope) => (
    <Section key={scope} title={scopeTitles[scope]}>
      <WideTable label={`${scopeTitles[scope]}, by role`}>
        <table className={classes.matrix}>
          <thead>
            <tr>
              <th scope="col">Allows to</th>
              {roles.items.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {roles.permissions
              .filter((permission) => permission.scope === scope)
              .map(({ name, description }) => (
                <tr key={name}>
                  <th scope="row">
                    {description.replace(/\.$/, '')}
                    <code>{name}</code>
                  </th>
                  {roles.items.map((role) => (
                    <td key={role.id}>
                      <Cell isAllowed={role.permissions.includes(name)} />
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </WideTable>
    </Section>
  ))
}

function Cell({ isAllowed }: { isAllowed: boolean }) {
  const Icon = isAllowed ? IconCheck : IconMinus
  return (
    <>
      <Icon
        className={isAllowed ? classes.yes : classes.no}
        size={18}
        stroke={isAllowed ? 2.2 : 1.6}
        aria-hidden="true"
      />
      <span className={controls.unseen}>{isAllowed ? 'yes' : 'no'}</span>
    </>
  )
}
