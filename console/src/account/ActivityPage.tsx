import { IconCheck, IconX } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { Activity } from '../api/answers.ts'
import { call, client } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import { Action } from '../design/Action.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { dateAndTime, dayInWords, timeOfDay } from '../design/time.ts'
import { deviceName } from '../sessions/DeviceRow.tsx'
import { methodsInWords } from '../sessions/methods-in-words.ts'
import { AccountPage, Badge, Loading, Section } from './AccountPage.tsx'
import { activitySentence } from './activity-sentences.ts'
import classes from './page.module.css'

const pageSize = 25

export function ActivityPage() {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['activity'],
    queryFn: ({ pageParam }) => {
      const query = { limit: pageSize, ...(pageParam ? { cursor: pageParam } : {}) }
      return call(() => client.GET('/v1/account/activity', { params: { query } }))
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
  const items = data?.pages.flatMap((page) => page.items)
  return (
    <AccountPage
      title="Activity"
      lead={
        <>
          Sign-ins and changes to your account. Something that was not you?{' '}
          <a href="/account/password">Change your password</a> and look at your{' '}
          <a href="/account/security">ways to sign in</a>.
        </>
      }
    >
      {!items && !error && (
        <Section>
          <Loading lines={6} />
        </Section>
      )}
      {items?.length === 0 && (
        <Section>
          <p className={classes.empty}>Nothing has happened yet.</p>
        </Section>
      )}
      {items && byDay(items).map(([day, ofDay]) => <Day key={day} day={day} items={ofDay} />)}
      {error && <ProblemNotice problem={asProblem(error)} onRetry={items ? fetchNextPage : refetch} />}
      {hasNextPage && !error && (
        <div>
          <Action look="quiet" busy={isFetchingNextPage} onClick={fetchNextPage}>
            Show earlier activity
          </Action>
        </div>
      )}
    </AccountPage>
  )
}

function Day({ day, items }: { day: string; items: Activity[] }) {
  return (
    <div className={classes.group}>
      <h2 className={classes.day}>{day}</h2>
      <div className={classes.section}>
        <ul className={classes.rows}>
          {items.map((item) => (
            <ActivityRow key={item.id} item={item} />
          ))}
        </ul>
      </div>
    </div>
  )
}

function ActivityRow({ item }: { item: Activity }) {
  const isFailure = item.result === 'failure'
  const Icon = isFailure ? IconX : IconCheck
  const proof = methodsInWords(item.method?.split(' ') ?? [])
  const facts = [proof && `with ${proof}`, item.browser || item.os ? deviceName(item) : '', item.address]
  return (
    <li className={classes.row}>
      <span className={classes.rowIcon} data-tone={isFailure ? 'danger' : undefined}>
        <Icon size={18} stroke={1.8} aria-hidden="true" />
      </span>
      <div>
        <p className={classes.rowTitle}>
          {activitySentence(item)}
          {item.current && <Badge>This device</Badge>}
        </p>
        <p className={classes.rowDetail}>{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <time className={classes.rowDetail} dateTime={item.at} title={dateAndTime(item.at)}>
        {timeOfDay(item.at)}
      </time>
    </li>
  )
}

function byDay(items: Activity[]): [string, Activity[]][] {
  return [...Map.groupBy(items, (item) => dayInWords(item.at))]
}
