import { experience } from './place.ts'
import classes from './provider.module.css'

/** Below the pages of an Experience: whose program keeps the accounts. */
export function Provider() {
  if (!experience) return null
  return <p className={classes.provider}>Accounts by Latchkey</p>
}
