import { SignedOutFrame } from '../SignedOutFrame.tsx'
import classes from './busy-page.module.css'

/** While the server asks the provider. */
export function BusyPage({ title, lead }: { title: string; lead: string }) {
  return (
    <SignedOutFrame title={title} lead={<p role="status">{lead}</p>}>
      <div className={classes.bar} aria-hidden="true" />
    </SignedOutFrame>
  )
}
