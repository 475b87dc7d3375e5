import { Action } from '../../design/Action.tsx'
import controls from '../../design/controls.module.css'
import { navigate, PageLink } from '../navigation.tsx'
import { SignedOutFrame } from '../SignedOutFrame.tsx'
import classes from './github.module.css'
import { keepPendingLink, type PendingLink } from './pending-link.ts'

/** The address that GitHub verified has an account here: who has the one need not have the other. */
export function ProveAccount({ link }: { link: PendingLink }) {
  const { email } = link
  function goOn(): void {
    keepPendingLink(link)
    navigate(`/sign-in${location.search}`, { state: { email, message: 'prove-account' }, replace: true })
  }
  return (
    <SignedOutFrame
      title="You have an account already"
      lead={
        <p>
          There is an account with <strong>{email}</strong>, the address that GitHub gave us. It is not
          connected to GitHub yet.
        </p>
      }
      aside={
        <p>
          Not yours? <PageLink to="/register">Create an account</PageLink> with another address.
        </p>
      }
    >
      <ol className={classes.steps}>
        <li>Sign in to it once as you always do, with its second factor if it has one.</li>
        <li>GitHub is then connected, and signs you in from the next time on.</li>
      </ol>
      <div className={controls.form}>
        <Action wide onClick={goOn} autoFocus>
          Sign in to connect GitHub
        </Action>
      </div>
    </SignedOutFrame>
  )
}
