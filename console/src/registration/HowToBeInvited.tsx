import type { Deployment } from '../api/answers.ts'

/** Where nobody registers without being asked to: who asks, and how. */
export function HowToBeInvited({ deployment: { name, experience } }: { deployment: Deployment }) {
  if (!experience)
    return (
      <p>
        Ask the people who run this service, or an administrator of your organization, to invite you. The
        invitation comes by e-mail; open its link to create your account.
      </p>
    )
  if (!experience.takesInvitations)
    return <p>{name} takes nobody new. Ask the people who run it if you think that it should know you.</p>
  return (
    <p>
      Ask the people who run {name} to invite you. The invitation comes by e-mail; open its link to set up
      your account.
    </p>
  )
}
