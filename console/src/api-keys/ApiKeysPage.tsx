import { IconCheck } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { AccountPage, Loading, Section } from '../account/AccountPage.tsx'
import page from '../account/page.module.css'
import { asProblem } from '../api/problem.ts'
import { Notice } from '../design/Notice.tsx'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { count } from '../organizations/in-words.ts'
import link from '../organizations/link-button.module.css'
import { ShowMore } from '../organizations/ShowMore.tsx'
import classes from './api-keys.module.css'
import { KeyRow } from './KeyRow.tsx'
import { hasEnded } from './key-words.ts'
import { type ApiKey, apiKeysQuery } from './keys-query.ts'

export function ApiKeysPage() {
  const list = useInfiniteQuery(apiKeysQuery)
  const { data, error, refetch, fetchNextPage } = list
  const keys = data?.pages.flatMap(({ items }) => items)
  return (
    <AccountPage
      title="API keys"
      lead="Scripts and CI jobs act as you with them: with what you may do at that moment, and no more than you let them."
    >
      {!keys && !error && (
        <Section>
          <Loading lines={5} />
        </Section>
      )}
      {keys?.length === 0 && <NoKeys />}
      {keys && keys.length > 0 && <Keys keys={keys} />}
      {error && <ProblemNotice problem={asProblem(error)} onRetry={keys ? fetchNextPage : refetch} />}
      {!error && <ShowMore list={list}>Show more keys</ShowMore>}
    </AccountPage>
  )
}

function Keys({ keys }: { keys: ApiKey[] }) {
  const kept = keys.filter((key) => !hasEnded(key))
  const ended = keys.filter(hasEnded)
  const held = kept.filter(({ state }) => state === 'held')
  return (
    <>
      {held.length > 0 && (
        <Notice tone="warn">
          <p>
            Your account was recovered, so {count(held.length, 'key')} {held.length === 1 ? 'is' : 'are'}{' '}
            held: somebody else may have known {held.length === 1 ? 'it' : 'them'}. Open{' '}
            {held.length === 1 ? 'it' : 'each'} to resume or revoke it.
          </p>
        </Notice>
      )}
      <div>
        <Link to="/account/api-keys/new" className={link.button} data-primary>
          New API key
        </Link>
      </div>
      {kept.length > 0 ? (
        <Section>
          <KeyList label="API keys" keys={kept} />
        </Section>
      ) : (
        <Section>
          <p className={page.empty}>No key is in force.</p>
        </Section>
      )}
      {ended.length > 0 && (
        <Section title="Ended" lead="They open nothing any more, and leave this list after 90 days.">
          <KeyList label="Keys that have ended" keys={ended} />
        </Section>
      )}
    </>
  )
}

function KeyList({ label, keys }: { label: string; keys: ApiKey[] }) {
  return (
    <ul className={page.rows} aria-label={label}>
      {keys.map((key) => (
        <KeyRow key={key.id} apiKey={key} />
      ))}
    </ul>
  )
}

const purposes = [
  'A key acts as you, without your password and without a sign-in: for CI jobs, scripts and backups.',
  'You choose until when, in which organizations and projects, and which permissions it has.',
  'When your own role shrinks, so does the key, at its next request.',
  'It never touches passwords, keys, devices or invitations, and deletes no account.',
]

function NoKeys() {
  return (
    <Section title="No API keys yet">
      <ul className={classes.purposes}>
        {purposes.map((purpose) => (
          <li key={purpose}>
            <IconCheck size={18} stroke={2} aria-hidden="true" />
            {purpose}
          </li>
        ))}
      </ul>
      <div>
        <Link to="/account/api-keys/new" className={link.button} data-primary>
          Make the first key
        </Link>
      </div>
    </Section>
  )
}
