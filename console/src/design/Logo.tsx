import { useDeployment } from '../api/deployment.ts'
import classes from './logo.module.css'

/** The latchkey mark with the name of this deployment. */
export function Logo() {
  const { deployment, problem } = useDeployment()
  const name = deployment?.name ?? (problem && 'Latchkey')
  return (
    <span className={classes.logo}>
      <svg className={classes.mark} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="8.5" fill="var(--lk-accent)" />
        <g
          fill="none"
          stroke="var(--lk-on-accent)"
          strokeWidth="2.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        >
          <circle cx="11.8" cy="20.2" r="4.6" />
          <path d="M15.1 16.9 24 8m-2.6 2.6 3 3m-6.6.6 2.4 2.4" />
        </g>
      </svg>
      {name ?? <span className={classes.unnamed}>Start page</span>}
    </span>
  )
}
