import { CopyAction } from '../design/CopyAction.tsx'
import classes from './program-id.module.css'

/** An id as developers need it: whole, and easy to take along. */
export function ProgramId({ id }: { id: string }) {
  return (
    <span className={classes.id}>
      <code>{id}</code>
      <CopyAction text={id} label={`Copy ${id}`}>
        Copy
      </CopyAction>
    </span>
  )
}
