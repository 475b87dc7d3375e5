import { IconCheck, IconClock, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Badge, Loading, Section } from '../account/AccountPage.tsx'
import page from '../account/page.module.css'
import { call, client } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import { Action } from '../design/Action.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { dateAndTime, sinceInWords } from '../design/time.ts'
import { Done } from '../organizations/Done.tsx'
import row from '../organizations/row.module.css'
import type { Job } from './answers.ts'
import { jobName, jobPurpose } from './job-words.ts'
import { OperatorPage } from './OperatorPage.tsx'
import classes from './operator.module.css'
import { statusQuery } from './operator-query.ts'
import { everyInWords } from './operator-words.ts'
import { useOperatorAct } from './use-operator-act.ts'

export function JobsPage() {
  const { data, error, refetch } = useQuery(statusQuery)
  const [done, setDone] = useState<string>()
  return (
    <OperatorPage
      title="Jobs"
      lead="What the service does by itself. A job that failed is tried again when it is due."
    >
      <Done message={done} />
      {error && <ProblemNotice problem={asProblem(error)} onRetry={refetch} />}
      <Section>
        {data ? (
          <ul className={page.rows} aria-label="Jobs">
            {data.jobs.map((job) => (
              <JobRow key={job.name} job={job} onDone={setDone} />
            ))}
          </ul>
        ) : (
          !error && <Loading lines={8} />
        )}
      </Section>
    </OperatorPage>
  )
}

function JobRow({ job, onDone }: { job: Job; onDone: (message: string) => void }) {
  const { name, everySeconds, lastRunAt, lastError, isRunning } = job
  const running = useOperatorAct(
    () =>
      call(() => client.POST('/v1/deployment/jobs/{jobName}/run', { params: { path: { jobName: name } } })),
    () => onDone(`“${jobName(name)}” runs now.`),
  )
  const state = stateOf(job)
  return (
    <li className={row.row}>
      <span className={page.rowIcon} data-tone={state.tone}>
        <state.Icon size={18} stroke={1.8} aria-hidden="true" />
      </span>
      <div className={row.words}>
        <p className={page.rowTitle}>
          {jobName(name)}
          {isRunning && <Badge tone="good">Running</Badge>}
          {lastError !== null && <Badge tone="warn">Failed</Badge>}
        </p>
        <p className={page.rowDetail}>{jobPurpose(name)}</p>
        <p className={page.rowDetail}>
          {everySeconds !== null && `${everyInWords(everySeconds)} · `}
          {lastRunAt ? (
            <time dateTime={lastRunAt} title={dateAndTime(lastRunAt)}>
              last ran {sinceInWords(lastRunAt)}
            </time>
          ) : (
            'has not run yet'
          )}
        </p>
        {lastError !== null && <p className={classes.fault}>{lastError}</p>}
        <ProblemNotice problem={running.problem} />
      </div>
      <div className={row.actions}>
        <Action
          look="quiet"
          small
          busy={running.busy}
          label={`Run now: ${jobName(name)}`}
          onClick={() => running.run()}
        >
          Run now
        </Action>
      </div>
    </li>
  )
}

function stateOf({ lastRunAt, lastError }: Job) {
  if (lastError !== null) return { tone: 'danger', Icon: IconX }
  return lastRunAt ? { tone: 'good', Icon: IconCheck } : { tone: undefined, Icon: IconClock }
}
