import { useDeployment } from '../api/deployment.ts'
import { experience } from '../experience/place.ts'
import classes from './logo.module.css'

/** Whose pages these are: the latchkey mark with the name of this deployment, or an Experience's own. */
export function Logo() {
  const { deployment, problem } = useDeployment()
  const name = experience?.name ?? deployment?.name ?? (problem && 'Latchkey')
  return (
    <span className={classes.logo}>
      <Mark />
      {name ? (
        <span className={classes.name}>{name}</span>
      ) : (
        <span className={classes.unnamed}>Start page</span>
      )}
    </span>
  )
}

function Mark() {
  if (!experience) return <Latchkey />
  const { logo, name } = experience
  if (logo) return <img className={classes.picture} src={logo} alt="" />
  return (
    <span className={classes.initial} aria-hidden="true">
      {[...name].slice(0, 1)}
    </span>
  )
}

function Latchkey() {
  return (
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
  )
}
