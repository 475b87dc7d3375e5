import { replaceSigningKey } from '../access/signing-keys.ts'
import type { Context } from '../context.ts'
import { giveUpLostSecrets, summarizeUses } from '../rotation/known-secrets.ts'
import { resealEverything } from '../rotation/rotate-secret.ts'
import { findSecretUses, lastCodeEndsAt, type SecretUse } from '../rotation/secret-uses.ts'
import { CliError } from './cli-error.ts'
import type { CommandValues } from './commands.ts'

/** Seals everything anew under the first secret, and says what still needs an older one. */
export async function rotateSecretByCommand(
  context: Context,
  [unexpected]: string[],
  values: CommandValues,
): Promise<string> {
  if (unexpected !== undefined) throw new CliError(`There is no argument "${unexpected}" here.`)
  if (values['give-up']) return describeGivenUp(await giveUpLostSecrets(context))
  const resealed = values.plan ? [] : await resealEverything(context)
  const lines = [
    ...(values.plan ? [] : [describeResealed(resealed)]),
    ...describeUses(await findSecretUses(context), values.plan === true),
  ]
  const codesEndAt = await lastCodeEndsAt(context)
  if (context.secrets.boxKeyIds.length > 1 && codesEndAt !== null)
    lines.push(`Codes that were mailed by now can be typed in until ${toTime(codesEndAt)}.`)
  return lines.join('\n')
}

/** Has another key sign: from tomorrow, at once, or at once and alone. */
export async function rotateSigningKeysByCommand(
  context: Context,
  [unexpected]: string[],
  { now, revoke }: CommandValues,
): Promise<string> {
  if (unexpected !== undefined) throw new CliError(`There is no argument "${unexpected}" here.`)
  const revokes = revoke === true
  const how = { signsAtOnce: now === true || revokes, revokes }
  const { id, signsFrom, revoked } = await replaceSigningKey(context, how)
  const begins = how.signsAtOnce ? 'signs from now on' : `signs from ${toTime(signsFrom)}`
  if (!revokes) return `${id} is published and ${begins}. The key before it is published for a day longer.`
  return `${id} is published and ${begins}. Revoked: ${revoked}. What they signed is refused wherever the keys are looked up anew, after 5 minutes at most.`
}

function describeResealed(resealed: Awaited<ReturnType<typeof resealEverything>>): string {
  const renewed = resealed.filter(({ count }) => count > 0)
  if (renewed.length === 0) return 'Everything sealed is under the first secret.'
  return `Sealed anew under the first secret: ${summarizeUses(renewed)}.`
}

function describeUses(uses: SecretUse[], isPlan: boolean): string[] {
  const older = uses.filter(({ isLost }) => !isLost)
  const sealed = older.filter(({ kind }) => kind === 'sealed')
  const hashed = older.filter(({ kind }) => kind === 'hashed')
  const lost = uses.filter(({ isLost }) => isLost)
  const again = isPlan ? 'latchkey rotate-secret seals them anew' : 'run this command again'
  return [
    sealed.length > 0 && `Under an older secret: ${summarizeUses(sealed)}; ${again}.`,
    hashed.length > 0 &&
      `Hashed with an older secret: ${summarizeUses(hashed)}. Each is hashed anew when its owner uses it; whoever has not by the time the older secret is dropped resets it by mail.`,
    lost.length > 0 &&
      `Under a secret that is not configured: ${summarizeUses(lost)}. Nothing opens them: put that secret behind the others, or run latchkey rotate-secret --give-up.`,
    older.length === 0 && 'Nothing needs an older secret: none but the first has to be configured.',
  ].filter((line) => line !== false)
}

function describeGivenUp(lost: SecretUse[]): string {
  if (lost.length === 0) return 'Nothing is lost: the configured secrets open everything.'
  return `Given up: ${summarizeUses(lost)}. The server starts without them. Passwords are reset by mail, second factors with latchkey reset-factors; set the secrets of SSO connections and of GitHub anew.`
}

function toTime(at: number): string {
  return new Date(at).toISOString()
}
