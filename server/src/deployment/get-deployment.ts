import Type from 'typebox'
import type { Context } from '../context.ts'
import { findExperience } from '../experiences/experiences.ts'
import { operation } from '../http/operation.ts'
import { offerableWays, offeredWays } from '../sign-in/offered-ways.ts'
import type { Directory } from '../users/directories.ts'
import { version } from './version.ts'

const factorNames = ['passkey', 'totp'] as const

/** What a page must know before anybody signs in. */
export const getDeployment = operation({
  id: 'getDeployment',
  method: 'GET',
  path: '/deployment',
  access: 'anyone',
  directories: 'all',
  tag: 'deployment',
  summary: 'Facts about this deployment',
  responses: {
    200: Type.Object({
      name: Type.String(),
      version: Type.String(),
      baseUrl: Type.String(),
      localMode: Type.Boolean({
        description: 'Runs on loopback without settings; mail is shown at /local/inbox.',
      }),
      registration: Type.Enum(['open', 'closed']),
      experience: Type.Union(
        [
          Type.Object({
            id: Type.String(),
            accent: Type.String({ description: '`#rrggbb`.' }),
            logo: Type.Union([Type.String(), Type.Null()], { description: 'Path of its picture.' }),
            takesInvitations: Type.Boolean({ description: 'False: nobody new can come in.' }),
          }),
          Type.Null(),
        ],
        { description: 'Whose pages these are, when they are those of an Experience.' },
      ),
      signInMethods: Type.Array(Type.Enum([...offerableWays])),
      secondFactors: Type.Array(Type.Enum([...factorNames]), {
        description: 'What an account can be given besides; recovery codes come with the first.',
      }),
      apiKeyMaxDays: Type.Integer({ description: 'How long an API key may live; 0: without an end.' }),
      passwordLimits: Type.Object({
        minLength: Type.Integer({ description: 'Code points.' }),
        maxLength: Type.Integer({ description: 'Code points.' }),
      }),
    }),
  },
  problems: [],
  async handle({ context, directory }) {
    const { config } = context
    return {
      status: 200,
      body: {
        name: config.name,
        version,
        baseUrl: config.baseUrl,
        localMode: config.localMode,
        registration: config.registration,
        experience: await experienceFacts(context, directory),
        signInMethods: offeredWays(config),
        secondFactors: factorNames.filter((name) => config.signInMethods.includes(name)),
        apiKeyMaxDays: config.apiKeyMaxDays,
        passwordLimits: { minLength: config.passwordMinLength, maxLength: config.passwordMaxLength },
      },
    }
  },
})

async function experienceFacts(context: Context, { experienceId, takesInvitations }: Directory) {
  const experience = experienceId === null ? null : await findExperience(context, experienceId)
  if (experience === null) return null
  const { id, logoHash, settings } = experience
  return {
    id,
    accent: settings.accent,
    logo: logoHash === null ? null : `/v1/experiences/${id}/logo/${logoHash}`,
    takesInvitations,
  }
}
