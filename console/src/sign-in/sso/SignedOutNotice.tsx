import { useState } from 'react'
import { Action } from '../../design/Action.tsx'
import { Notice } from '../../design/Notice.tsx'
import { signOutThere, takeProviderSignOut, takeSignedOutThere } from './provider-sign-out.ts'

// What is kept works once: however often the page is drawn, it is read once.
let found: { offer: ReturnType<typeof takeProviderSignOut>; done: string | undefined } | undefined

function find() {
  found ??= { offer: takeProviderSignOut(), done: takeSignedOutThere() }
  return found
}

/** After signing out: whether the company's own sign-in has ended too, and the way to end it. */
export function SignedOutNotice() {
  const [{ offer, done }] = useState(find)
  if (done) {
    return (
      <Notice tone="good" role="status">
        <p>You are signed out, here and at {done}.</p>
      </Notice>
    )
  }
  if (!offer) return null
  return (
    <Notice tone="plain" role="status">
      <p>You are signed out here. {offer.name} still knows you in this browser.</p>
      <p>
        <Action look="quiet" small onClick={() => signOutThere(offer)}>
          Also sign out at {offer.name}
        </Action>
      </p>
    </Notice>
  )
}
