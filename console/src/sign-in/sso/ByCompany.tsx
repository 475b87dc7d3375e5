import { useEffect, useRef } from 'react'
import { Action, LinkAction } from '../../design/Action.tsx'
import frame from '../frame.module.css'
import classes from './sso.module.css'
import type { Company } from './use-company.ts'

type ByCompanyProps = { company: Company; busy: boolean; onOwnWay: () => void }

/** In place of the password, where the address is a company's: the way to its own sign-in. */
export function ByCompany({ company: { name, isRequired }, busy, onOwnWay }: ByCompanyProps) {
  const ref = useRef<HTMLDivElement>(null)
  // Whoever was at the password already finds the way on where the field was.
  useEffect(() => {
    if (document.activeElement === document.body) ref.current?.querySelector('button')?.focus()
  }, [])
  return (
    <div ref={ref} className={classes.company}>
      <p role="status">
        Addresses of this domain sign in through <strong>{name}</strong>. You need no password here.
      </p>
      <Action type="submit" wide busy={busy}>
        Continue with {name}
      </Action>
      <p className={frame.below}>
        <LinkAction onClick={onOwnWay}>
          {isRequired ? `Exempted by ${name}? Use another way` : 'Use another way'}
        </LinkAction>
      </p>
    </div>
  )
}
