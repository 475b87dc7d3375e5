import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call, client, problemToShow } from '../../api/client.ts'
import { Action } from '../../design/Action.tsx'
import controls from '../../design/controls.module.css'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import { factorsQuery } from '../../sign-in/factors-query.ts'
import { organizationsQuery } from '../organization-query.ts'
import classes from './mfa-requirement.module.css'

type LeaveOrganizationProps = { organizationId: string; name: string; onLeft?: () => void }

/** Ends the own membership, after a second press: coming back takes an invitation. */
export function LeaveOrganization({ organizationId, name, onLeft }: LeaveOrganizationProps) {
  const queryClient = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const leaving = useMutation({
    mutationFn: () =>
      call(() =>
        client.POST('/v1/organizations/{organizationId}/leave', {
          params: { path: { organizationId } },
          body: {},
        }),
      ),
    onSuccess: async () => {
      onLeft?.()
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: organizationsQuery.queryKey }),
        queryClient.invalidateQueries({ queryKey: factorsQuery.queryKey }),
      ])
    },
  })
  const problem = problemToShow(leaving.error)
  return (
    <div className={classes.leave} data-open={isAsking || undefined}>
      {isAsking && <p>You lose everything in {name} at once; only an invitation brings you back.</p>}
      <ProblemNotice problem={problem}>
        {problem?.code === 'last-owner' && (
          <p>
            <Link to="/organizations/$organizationId/members" params={{ organizationId }}>
              Make somebody else an owner
            </Link>
            , or{' '}
            <Link to="/organizations/$organizationId/settings" params={{ organizationId }}>
              delete the organization
            </Link>
            .
          </p>
        )}
      </ProblemNotice>
      {isAsking ? (
        <div className={controls.actions}>
          <Action look="danger" small autoFocus busy={leaving.isPending} onClick={leaving.mutate}>
            Leave {name}
          </Action>
          <Action look="quiet" small onClick={() => setAsking(false)}>
            Stay
          </Action>
        </div>
      ) : (
        <Action look="quiet" small onClick={() => setAsking(true)}>
          Leave {name}
        </Action>
      )}
    </div>
  )
}
