import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import type { Factors } from '../../api/answers.ts'
import { Action, LinkAction } from '../../design/Action.tsx'
import { CheckField } from '../../design/CheckField.tsx'
import controls from '../../design/controls.module.css'
import { Notice } from '../../design/Notice.tsx'
import classes from '../factors.module.css'
import { goToSection } from '../go-to-section.ts'
import {
  type Suggestion,
  suggestionsFor,
  thingInWords,
  thingsOf,
  waysInWords,
  waysWithout,
} from './ways-in-words.ts'

/** Tries a loss out: what remains, and what to add. */
export function LossRehearsal({ factors }: { factors: Factors }) {
  const [lost, setLost] = useState<readonly string[]>([])
  const listId = useId()
  const things = thingsOf(factors.waysIn)
  const presets = presetsOf(factors, things)
  // A factor may be gone for good while its loss is being tried out.
  const gone = lost.filter((thing) => things.includes(thing))
  return (
    <div className={classes.rehearsal}>
      <h3>Try it out</h3>
      <div className={controls.actions}>
        {presets.map(({ label, losing }) => {
          const isChosen = losing.join() === gone.join()
          return (
            <Action
              key={label}
              look="quiet"
              small
              pressed={isChosen}
              onClick={() => setLost(isChosen ? [] : losing)}
            >
              {label}
            </Action>
          )
        })}
      </div>
      <fieldset className={classes.things}>
        <legend id={listId}>What is gone</legend>
        {things.map((thing) => (
          <CheckField
            key={thing}
            label={thingInWords(thing, factors.passkeys)}
            checked={gone.includes(thing)}
            onChange={(isGone) =>
              setLost(things.filter((each) => (each === thing ? isGone : gone.includes(each))))
            }
          />
        ))}
      </fieldset>
      <div role="status">{gone.length > 0 && <Outcome factors={factors} lost={gone} />}</div>
    </div>
  )
}

function Outcome({ factors, lost }: { factors: Factors; lost: readonly string[] }) {
  const remaining = waysWithout(factors.waysIn, lost)
  const isLockedOut = remaining.length === 0
  const suggestions = suggestionsFor(factors, lost)
  return (
    <Notice tone={isLockedOut ? 'danger' : 'good'}>
      <p>
        {isLockedOut ? (
          <>
            <strong>You would be locked out.</strong> Only the people who run this service could help, after a
            wait.
          </>
        ) : (
          <>You would still get in with {waysInWords(remaining, factors.passkeys)}.</>
        )}
      </p>
      {suggestions.length > 0 && (
        <ul className={classes.suggestions}>
          {suggestions.map((suggestion) => (
            <li key={suggestion}>
              <Suggested suggestion={suggestion} />
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

function Suggested({ suggestion }: { suggestion: Suggestion }) {
  switch (suggestion) {
    case 'passkey':
      return (
        <>
          <LinkAction onClick={() => goToSection('passkeys')}>Add a passkey or security key</LinkAction> and
          keep it somewhere else.
        </>
      )
    case 'recovery-codes':
      return (
        <>
          <LinkAction onClick={() => goToSection('recovery-codes')}>Make new recovery codes</LinkAction> and
          keep them on paper.
        </>
      )
    case 'email':
      return (
        <>
          As long as you are signed in, you can <Link to="/account/email">change to another address</Link>.
        </>
      )
    default:
      return suggestion satisfies never
  }
}

/** Which things go together: the app and the passkeys that are synced live on a phone, the others are keys. */
function presetsOf(factors: Factors, things: string[]): { label: string; losing: string[] }[] {
  const onPhone = factors.passkeys.filter(({ synced }) => synced).map(({ id }) => `passkey:${id}`)
  const keys = factors.passkeys.filter(({ synced }) => !synced).map(({ id }) => `passkey:${id}`)
  const among = (wanted: string[]) => things.filter((thing) => wanted.includes(thing))
  return [
    { label: 'Phone lost', losing: among(['app', ...onPhone]) },
    { label: keys.length > 1 ? 'Keys lost' : 'Key lost', losing: among(keys) },
    { label: 'Mailbox lost', losing: among(['mailbox']) },
  ].filter(({ losing }) => losing.length > 0)
}
