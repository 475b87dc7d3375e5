import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Notice } from '../../design/Notice.tsx'
import { forgetReturn, keptReturn } from './return-to-organization.ts'

/** Above the ways to sign in: why somebody was led here, and the way back. */
export function ReturnNotice({ isDone }: { isDone: boolean }) {
  const [to] = useState(keptReturn)
  if (!to) return null
  const back = (
    <Link
      to="/organizations/$organizationId/overview"
      params={{ organizationId: to.organizationId }}
      onClick={forgetReturn}
    >
      {isDone ? `Go on to ${to.name}` : `Back to ${to.name}`}
    </Link>
  )
  return (
    <Notice tone={isDone ? 'good' : 'plain'} role="status">
      {isDone ? (
        <p>
          That is all {to.name} asks for. {back}
        </p>
      ) : (
        <p>
          {to.name} requires a second factor: add a passkey, a security key or an authenticator app here.{' '}
          {back}
        </p>
      )}
    </Notice>
  )
}
