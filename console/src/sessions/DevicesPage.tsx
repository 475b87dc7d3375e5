import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { AccountPage, Loading, Section } from '../account/AccountPage.tsx'
import classes from '../account/page.module.css'
import type { Device } from '../api/answers.ts'
import { call, client, wasCancelled } from '../api/client.ts'
import { asProblem, Problem } from '../api/problem.ts'
import { Action } from '../design/Action.tsx'
import { Notice } from '../design/Notice.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { focusHeading } from '../design/page.ts'
import { DeviceRow, deviceName } from './DeviceRow.tsx'
import { EndDevicesDialog } from './EndDevicesDialog.tsx'

const devicesKey = ['devices']

export function DevicesPage() {
  const { data, error, refetch } = useQuery({
    queryKey: devicesKey,
    queryFn: () => call(() => client.GET('/v1/sessions')),
  })
  const ending = useEnding()
  const devices = data?.items
  return (
    <AccountPage title="Devices" lead="Where you are signed in right now.">
      {ending.problem && <ProblemNotice problem={ending.problem} />}
      {ending.done && (
        <Notice tone="good" role="status">
          <p>{ending.done}</p>
        </Notice>
      )}
      {!devices && (
        <Section>
          {error ? <ProblemNotice problem={asProblem(error)} onRetry={refetch} /> : <Loading lines={4} />}
        </Section>
      )}
      {devices && <DeviceList devices={devices} onEnd={ending.ask} />}
      {ending.asked && (
        <EndDevicesDialog
          asked={ending.asked}
          busy={ending.busy}
          onConfirm={ending.confirm}
          onClose={ending.close}
        />
      )}
    </AccountPage>
  )
}

function DeviceList({ devices, onEnd }: { devices: Device[]; onEnd: (what: Ending) => void }) {
  const current = devices.filter((device) => device.current)
  const others = devices.filter((device) => !device.current)
  return (
    <Section>
      <ul className={classes.rows}>
        {[...current, ...others].map((device) => (
          <DeviceRow key={device.id} device={device} onEnd={() => onEnd(device)} />
        ))}
      </ul>
      <div className={classes.foot}>
        {others.length === 0 ? (
          <p>You are signed in nowhere else.</p>
        ) : (
          <Action look="quiet" small onClick={() => onEnd('others')}>
            Sign out all other devices
          </Action>
        )}
      </div>
    </Section>
  )
}

export type Ending = Device | 'others'

function useEnding() {
  const queryClient = useQueryClient()
  const [asked, setAsked] = useState<Ending>()
  const [done, setDone] = useState<string>()
  const ending = useMutation({
    mutationFn: end,
    onSuccess: setDone,
    onSettled: async () => {
      setAsked(undefined)
      await queryClient.invalidateQueries({ queryKey: devicesKey })
      // The button that was pressed may be gone with its row.
      if (document.activeElement === document.body) focusHeading()
    },
  })
  return {
    asked,
    done,
    busy: ending.isPending,
    problem: ending.error && !wasCancelled(ending.error) ? asProblem(ending.error) : undefined,
    ask: (what: Ending) => {
      setDone(undefined)
      ending.reset()
      setAsked(what)
    },
    confirm: () => asked && ending.mutate(asked),
    close: () => setAsked(undefined),
  }
}

async function end(what: Ending): Promise<string> {
  if (what === 'others') {
    const { revoked } = await call(() => client.DELETE('/v1/sessions'))
    return revoked === 1 ? 'One other device is signed out.' : `${revoked} other devices are signed out.`
  }
  try {
    await call(() => client.DELETE('/v1/sessions/{sessionId}', { params: { path: { sessionId: what.id } } }))
  } catch (error) {
    // Gone already: what was wanted is so.
    if (!(error instanceof Problem && error.status === 404)) throw error
  }
  return `${deviceName(what)} is signed out.`
}
