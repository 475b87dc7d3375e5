import type { ComponentProps } from 'react'
import type { Deployment } from '../api/answers.ts'
import { GithubFirst } from '../sign-in/github/GithubAction.tsx'
import { RegistrationForm } from './RegistrationForm.tsx'

type RegistrationWaysProps = Omit<ComponentProps<typeof RegistrationForm>, 'github' | 'passwordLimits'> & {
  deployment: Deployment
  /** How a registration that begins at GitHub comes back. */
  github?: Omit<ComponentProps<typeof GithubFirst>, 'isOnly'>
}

/** How an account is made here: by GitHub, and by a form where passwords are offered. */
export function RegistrationWays({ deployment, github, ...form }: RegistrationWaysProps) {
  if (!hasRegistrationWay(deployment))
    return <p>New accounts cannot be made here for now. Ask the people who run this service.</p>
  const hasForm = deployment.signInMethods.includes('password')
  return (
    <>
      <GithubFirst {...github} isOnly={!hasForm} />
      {hasForm && <RegistrationForm {...form} passwordLimits={deployment.passwordLimits} />}
    </>
  )
}

/** An account begins with a password or with GitHub. */
export function hasRegistrationWay({ signInMethods }: Deployment): boolean {
  return signInMethods.some((way) => way !== 'passkey')
}
