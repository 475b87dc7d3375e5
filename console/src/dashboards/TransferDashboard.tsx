import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Loading } from '../account/AccountPage.tsx'
import { call, client, problemToShow } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import { Action } from '../design/Action.tsx'
import controls from '../design/controls.module.css'
import { Field } from '../design/Field.tsx'
import { Notice } from '../design/Notice.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { count } from '../organizations/in-words.ts'
import { organizationsQuery } from '../organizations/organization-query.ts'
import { SelectField } from '../organizations/SelectField.tsx'
import { useSettled } from '../organizations/use-settled.ts'
import type { TransferPreview } from './answers.ts'
import { useDashboard } from './current-dashboard.ts'
import { dashboardKey, dashboardsKey } from './dashboards-query.ts'

const personal = 'personal'

/** Gives the dashboard to another owner, after what that would do was shown. */
export function TransferDashboard() {
  const { organizationId, name } = useDashboard()
  const { data: organizations } = useQuery(organizationsQuery)
  const [to, setTo] = useState('')
  const [newName, setNewName] = useState(name)
  const settledName = useSettled(newName.trim() || name)
  const preview = usePreview(to, settledName)
  const moving = useTransfer()
  const others = (organizations ?? []).filter(({ id }) => id !== organizationId)
  const target = to === personal ? 'your personal space' : others.find(({ id }) => id === to)?.name
  const isFree = preview.data?.obstacles.length === 0
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (to !== '' && isFree && !moving.isPending) moving.mutate({ to, name: newName.trim() || name })
  }
  if (organizationId === null && others.length === 0) {
    return <p>You belong to no organization that it could go to.</p>
  }
  return (
    <form className={controls.form} data-narrow noValidate onSubmit={submit}>
      <SelectField label="New owner" value={to} onChange={setTo}>
        <option value="">Choose an owner</option>
        {organizationId !== null && <option value={personal}>Your personal space</option>}
        {others.map(({ id, name: label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </SelectField>
      {to !== '' && (
        <>
          <Preview preview={preview} target={target ?? ''} />
          {(preview.data?.obstacles.includes('name-taken') || newName !== name) && (
            <Field
              label="Name there"
              value={newName}
              maxLength={80}
              autoComplete="off"
              onChange={(event) => setNewName(event.currentTarget.value)}
            />
          )}
          <ProblemNotice problem={problemToShow(moving.error)} />
          {isFree && (
            <div className={controls.actions}>
              <Action type="submit" busy={moving.isPending}>
                {`Give it to ${target}`}
              </Action>
            </div>
          )}
        </>
      )}
    </form>
  )
}

function usePreview(to: string, name: string) {
  const { id: dashboardId } = useDashboard()
  const query = { name, ...(to === personal ? {} : { organizationId: to }) }
  return useQuery({
    queryKey: [...dashboardKey(dashboardId), 'transfer', to, name],
    queryFn: () =>
      call(() =>
        client.GET('/v1/dashboards/{dashboardId}/transfer-preview', {
          params: { path: { dashboardId }, query },
        }),
      ),
    enabled: to !== '',
    gcTime: 0,
  })
}

function useTransfer() {
  const { id: dashboardId } = useDashboard()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ to, name }: { to: string; name: string }) =>
      call(() =>
        client.POST('/v1/dashboards/{dashboardId}/transfer', {
          params: { path: { dashboardId } },
          body: { organizationId: to === personal ? null : to, name },
        }),
      ),
    onSuccess: async () => {
      queryClient.invalidateQueries({ queryKey: dashboardsKey })
      await queryClient.invalidateQueries({ queryKey: dashboardKey(dashboardId) })
    },
  })
}

type PreviewProps = {
  preview: { data: TransferPreview | undefined; error: Error | null; refetch: () => void }
  target: string
}

function Preview({ preview: { data, error, refetch }, target }: PreviewProps) {
  if (error) return <ProblemNotice problem={asProblem(error)} onRetry={refetch} />
  if (!data) return <Loading lines={2} />
  const { grants } = data.ends
  if (data.obstacles.length > 0) {
    return (
      <Notice tone="warn" role="status">
        {data.obstacles.map((obstacle) => (
          <p key={obstacle}>
            {obstacle === 'name-taken'
              ? `There is a dashboard of this name in ${target}. Give it another name.`
              : `The plan of ${target} has no room for it.`}
          </p>
        ))}
      </Notice>
    )
  }
  return (
    <Notice tone="plain" role="status">
      <p>
        It shows the figures of {target} from then on. Its links are closed
        {grants > 0 &&
          `, and ${count(grants, 'role')} that members have on it alone ${grants === 1 ? 'ends' : 'end'}`}
        .
      </p>
    </Notice>
  )
}
