import { Link } from '@tanstack/react-router'
import { Notice } from '../design/Notice.tsx'
import { dateAndTime } from '../design/time.ts'
import classes from './api-keys.module.css'
import { endsSoon, hasEnded, problemWords, untilInWords } from './key-words.ts'
import type { ApiKey } from './keys-query.ts'

/** What the owner of a key is to know before anything else. */
export function KeyNotices({ apiKey }: { apiKey: ApiKey }) {
  const { state, problem, rotation, expiresAt } = apiKey
  const params = { apiKeyId: apiKey.id }
  return (
    <div className={classes.notices}>
      {state === 'held' && (
        <Notice tone="warn">
          <p>
            <strong>Held since your account was recovered.</strong> Whoever may have been in your account may
            know its secret. Nothing works with it until you decide: give it a new secret and resume it, or
            revoke it. Resume it as it is only if you are sure that nobody else has it.
          </p>
        </Notice>
      )}
      {state === 'paused' && (
        <Notice tone="plain">
          <p>You have paused it. Every request with it is refused until you resume it.</p>
        </Notice>
      )}
      {hasEnded(apiKey) && (
        <Notice tone="plain">
          <p>
            It has ended and opens nothing. <Link to="/account/api-keys/new">Make another one</Link> where one
            is still needed.
          </p>
        </Notice>
      )}
      {problem !== null && !hasEnded(apiKey) && (
        <Notice tone="warn">
          <p>
            {problemWords[problem].sentence}{' '}
            {apiKey.kind === 'personal' && (
              <>
                <Link to="/account/api-keys/$apiKeyId/edit" params={params}>
                  Give it other limits
                </Link>
                , or revoke it.
              </>
            )}
          </p>
        </Notice>
      )}
      {endsSoon(apiKey) && expiresAt !== null && (
        <Notice tone="warn">
          <p>
            It ends {untilInWords(expiresAt)}. What uses it stops working then:{' '}
            <Link to="/account/api-keys/$apiKeyId/edit" params={params}>
              give it a later end
            </Link>{' '}
            if it is still needed.
          </p>
        </Notice>
      )}
      {rotation && (
        <Notice tone="plain">
          <p>
            Two secrets work: the new one, and until {dateAndTime(rotation.previousSecretEndsAt)} the one
            before. Put the new one everywhere by then.
          </p>
        </Notice>
      )}
    </div>
  )
}
