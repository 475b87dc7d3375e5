import { IconCheck, IconClock, IconX } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Loading, Section } from '../../account/AccountPage.tsx'
import page from '../../account/page.module.css'
import { call, client } from '../../api/client.ts'
import { asProblem } from '../../api/problem.ts'
import { Action } from '../../design/Action.tsx'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import { dateAndTime, sinceInWords } from '../../design/time.ts'
import invitations from '../../invitations/invitations.module.css'
import { Done } from '../../organizations/Done.tsx'
import { count } from '../../organizations/in-words.ts'
import row from '../../organizations/row.module.css'
import { ShowMore } from '../../organizations/ShowMore.tsx'
import { AskingAction } from '../AskFirst.tsx'
import type { Email, EmailState } from '../answers.ts'
import { OperatorPage } from '../OperatorPage.tsx'
import classes from '../operator.module.css'
import { emailsQuery, statusQuery } from '../operator-query.ts'
import { amount } from '../operator-words.ts'
import { useOperatorAct } from '../use-operator-act.ts'
import { emailStates, templateName } from './mail-words.ts'

const stateWords: Record<EmailState, { label: string; none: string }> = {
  waiting: { label: 'Waiting', none: 'Nothing waits to be sent.' },
  failed: { label: 'Not delivered', none: 'No mail was given up.' },
  sent: { label: 'Sent', none: 'Nothing was sent lately.' },
}

export function MailPage() {
  const { state = 'waiting' } = useSearch({ from: '/operator/mail' })
  const navigate = useNavigate({ from: '/operator/mail' })
  const { data: status } = useQuery(statusQuery)
  const [done, setDone] = useState<string>()
  return (
    <OperatorPage
      title="Mail"
      lead="What the service has to send. Nobody reads a mail here: it is its owner’s."
    >
      <Done message={done} />
      <Section>
        <fieldset className={invitations.show}>
          <legend>Show</legend>
          <div className={invitations.filters}>
            {emailStates.map((one) => (
              <Action
                key={one}
                look="quiet"
                small
                pressed={one === state}
                onClick={() => navigate({ search: one === 'waiting' ? {} : { state: one }, replace: true })}
              >
                {stateWords[one].label}
                {status && one !== 'sent' && ` (${amount(status.emails[one])})`}
              </Action>
            ))}
          </div>
        </fieldset>
        <Emails state={state} onDone={setDone} />
      </Section>
    </OperatorPage>
  )
}

type ActingProps = { onDone: (message: string) => void }

function Emails({ state, onDone }: ActingProps & { state: EmailState }) {
  const list = useInfiniteQuery({ ...emailsQuery(state), placeholderData: keepPreviousData })
  const { data, error, refetch, fetchNextPage } = list
  const items = data?.pages.flatMap((one) => one.items)
  return (
    <>
      {!items && !error && <Loading lines={6} />}
      {items?.length === 0 && (
        <p className={page.empty} role="status">
          {stateWords[state].none}
        </p>
      )}
      {items && items.length > 0 && (
        <ul className={page.rows} aria-label="Mail">
          {items.map((email) => (
            <EmailRow key={email.id} email={email} onDone={onDone} />
          ))}
        </ul>
      )}
      {error && <ProblemNotice problem={asProblem(error)} onRetry={items ? fetchNextPage : refetch} />}
      {!error && <ShowMore list={list}>Show more mail</ShowMore>}
    </>
  )
}

const icons = {
  waiting: { tone: undefined, Icon: IconClock },
  failed: { tone: 'danger', Icon: IconX },
  sent: { tone: 'good', Icon: IconCheck },
} as const

function EmailRow({ email, onDone }: ActingProps & { email: Email }) {
  const { state, template, lastError } = email
  const { tone, Icon } = icons[state]
  return (
    <li className={row.row}>
      <span className={page.rowIcon} data-tone={tone}>
        <Icon size={18} stroke={1.8} aria-hidden="true" />
      </span>
      <div className={row.words}>
        <p className={page.rowTitle}>{templateName(template)}</p>
        <p className={page.rowDetail}>
          {[email.email ?? 'To an address that is gone', ...times(email)].join(' · ')}
        </p>
        {lastError !== null && state !== 'sent' && <p className={classes.fault}>{lastError}</p>}
      </div>
      {state !== 'sent' && <EmailActs email={email} onDone={onDone} />}
    </li>
  )
}

function times({ state, attempts, createdAt, nextAttemptAt, sentAt, failedAt, expiresAt }: Email): string[] {
  const tried = attempts > 0 ? [`tried ${attempts === 1 ? 'once' : count(attempts, 'time')}`] : []
  switch (state) {
    case 'sent':
      return [sentAt ? `sent ${sinceInWords(sentAt)}` : 'sent']
    case 'failed':
      return [...tried, failedAt ? `given up ${sinceInWords(failedAt)}` : 'given up']
    default:
      return [
        `written ${sinceInWords(createdAt)}`,
        ...tried,
        ...(nextAttemptAt && attempts > 0 ? [`next try ${dateAndTime(nextAttemptAt)}`] : []),
        ...(expiresAt ? [`of use until ${dateAndTime(expiresAt)}`] : []),
      ]
  }
}

function EmailActs({
  email: { id: emailId, email, template, attempts },
  onDone,
}: ActingProps & { email: Email }) {
  const path = { emailId }
  const to = email ?? 'an address that is gone'
  const retrying = useOperatorAct(
    () => call(() => client.POST('/v1/deployment/emails/{emailId}/retry', { params: { path } })),
    () => onDone(`The mail to ${to} is tried again now.`),
  )
  return (
    <div className={row.actions}>
      {attempts > 0 && (
        <Action
          look="quiet"
          small
          busy={retrying.busy}
          label={`Try again: the mail to ${to}`}
          onClick={() => retrying.run()}
        >
          Try again
        </Action>
      )}
      <AskingAction
        button="Discard"
        label={`Discard the mail to ${to}`}
        title={`Discard the mail to ${to}?`}
        confirm="Discard"
        act={() => call(() => client.POST('/v1/deployment/emails/{emailId}/discard', { params: { path } }))}
        onDone={() => onDone(`The mail to ${to} is discarded.`)}
      >
        <p>“{templateName(template)}” is never sent. Whoever waits for it has to ask for another one.</p>
      </AskingAction>
      <ProblemNotice problem={retrying.problem} />
    </div>
  )
}
