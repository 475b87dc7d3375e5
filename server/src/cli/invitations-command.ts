import type { Context } from '../context.ts'
import { revokeOperatorsInvitation } from '../operator/invite.ts'
import { commandLine } from '../operator/operator-act.ts'
import { listUserInvitationPage } from '../operator/user-invitations.ts'
import { canonicalEmail } from '../users/email-address.ts'
import { CliError } from './cli-error.ts'
import type { CommandValues } from './commands.ts'

const shown = 1000

/** The open invitations of operators, or one of them withdrawn. @throws {CliError} */
export async function invitationsByCommand(
  context: Context,
  [unexpected]: string[],
  { revoke }: CommandValues,
): Promise<string> {
  if (unexpected !== undefined) throw new CliError('Say: latchkey invitations [--revoke EMAIL]')
  const open = await listUserInvitationPage(context, { limit: shown, after: null })
  if (revoke !== undefined) {
    const email = canonicalEmail(String(revoke))
    const invitation = open.find((each) => each.email === email)
    if (invitation === undefined) throw new CliError(`No open invitation is for ${String(revoke)}.`)
    await revokeOperatorsInvitation(context, invitation.id, commandLine)
    return `The invitation of ${invitation.email} opens nothing any more.`
  }
  const lines = open.map(({ email, isOperator, expiresAt, invitedBy }) => {
    const by = invitedBy === null ? 'the command line' : invitedBy.email
    const until = new Date(expiresAt).toISOString()
    return `${email}${isOperator ? '  (operator)' : ''}  by ${by}, open until ${until}`
  })
  return lines.join('\n') || 'Nobody is invited.'
}
