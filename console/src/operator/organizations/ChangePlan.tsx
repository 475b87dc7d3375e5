import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call, client } from '../../api/client.ts'
import { Action } from '../../design/Action.tsx'
import controls from '../../design/controls.module.css'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import { SelectField } from '../../organizations/SelectField.tsx'
import type { OneOrganization } from '../answers.ts'
import { settingsQuery } from '../operator-query.ts'
import { useOperatorAct } from '../use-operator-act.ts'

type ChangePlanProps = { organization: OneOrganization; onDone: (message: string) => void }

/** Puts the organization on another of the plans that are configured. */
export function ChangePlan({ organization, onDone }: ChangePlanProps) {
  const { id: organizationId, name, plan: current } = organization
  const { data: settings } = useQuery(settingsQuery)
  const [chosen, setChosen] = useState(current)
  const changing = useOperatorAct(
    (plan: string) =>
      call(() =>
        client.POST('/v1/deployment/organizations/{organizationId}/plan', {
          params: { path: { organizationId } },
          body: { plan },
        }),
      ),
    (_, plan) => onDone(`${name} is on the plan “${plan}” now. Its limits hold at once.`),
  )
  const plans = settings?.plans ?? []
  const isKnown = plans.includes(current)
  return (
    <form
      className={controls.form}
      data-narrow
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen !== current) changing.run(chosen)
      }}
    >
      <ProblemNotice problem={changing.problem} />
      <SelectField
        label="Plan"
        value={chosen}
        onChange={setChosen}
        hint={
          plans.length === 1
            ? 'One plan is configured. Others come with LATCHKEY_PLANS.'
            : 'Whatever exceeds a smaller plan stays; nothing can be added to it.'
        }
      >
        {!isKnown && <option value={current}>{current}</option>}
        {plans.map((plan) => (
          <option key={plan} value={plan}>
            {plan}
          </option>
        ))}
      </SelectField>
      {chosen !== current && (
        <div className={controls.actions}>
          <Action type="submit" busy={changing.busy}>
            Change plan
          </Action>
        </div>
      )}
    </form>
  )
}
