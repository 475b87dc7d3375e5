import Type from 'typebox'
import type { Db } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import { mailableTitle } from '../emails/user-text.ts'
import { type Call, operation } from '../http/operation.ts'
import { fieldProblem } from '../http/problems.ts'
import { tidy } from '../users/person-fields.ts'
import { changeExperience, lockSettings } from './experience-changes.ts'
import { githubSecretPlace } from './experience-mount.ts'
import { experienceView, toExperienceView } from './experience-view.ts'
import { largestLogo, readLogo } from './logo.ts'
import { experienceParams, experiencePath, getOwnExperience, recordOwnersAct } from './owners-call.ts'
import { changeSettings, settingsFields } from './settings-fields.ts'

const access = { permission: 'experience.manage' } as const
const body = Type.Object(
  {
    ...settingsFields,
    name: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 40,
        description: 'As it stands on the pages and in the mails: no addresses, no long numbers.',
      }),
    ),
    slug: Type.Optional(
      Type.String({
        pattern: '^[a-z0-9][a-z0-9-]{1,48}[a-z0-9]$',
        patternMessage: 'Use small letters, digits and hyphens, at least three.',
        description: 'The pages are at /e/ and this, and at no earlier one any more.',
      }),
    ),
    logo: Type.Optional(
      Type.Union([Type.String({ maxLength: Math.ceil(largestLogo / 3) * 4 }), Type.Null()], {
        description: 'A PNG, JPEG or WebP picture of at most 100 kB in base64; null takes it away.',
      }),
    ),
    github: Type.Optional(
      Type.Union(
        [
          Type.Object(
            {
              clientId: Type.String({ minLength: 1, maxLength: 100, pattern: '^[\\x21-\\x7e]+$' }),
              clientSecret: Type.String({ minLength: 1, maxLength: 200, pattern: '^[\\x21-\\x7e]+$' }),
            },
            { additionalProperties: false },
          ),
          Type.Null(),
        ],
        { description: 'An OAuth app of your own at GitHub; null takes it away.' },
      ),
    ),
  },
  { additionalProperties: false },
)
type UpdateCall = Call<typeof access, typeof body, typeof experienceParams, undefined>

/** Only the given settings have changed, from the next request on. */
export const updateExperience = operation({
  id: 'updateExperience',
  method: 'PATCH',
  path: experiencePath,
  access,
  tag: 'experiences',
  summary: 'Change look and rules of the Experience',
  params: experienceParams,
  body,
  largestBody: 200_000,
  responses: { 200: experienceView },
  problems: [],
  async handle(call) {
    const { context } = call
    const { id } = await getOwnExperience(call)
    try {
      await transaction(context.database, (tx) => change(call, tx, id))
    } catch (error) {
      if (context.database.uniqueViolation(error) === null) throw error
      throw fieldProblem('slug', 'taken', 'Another Experience has this one.')
    }
    return { status: 200, body: toExperienceView(context, await getOwnExperience(call)) }
  },
})

async function change(call: UpdateCall, tx: Db, id: string): Promise<void> {
  const { context, body: given } = call
  const { name, slug, logo, github, ...settings } = given
  const before = await lockSettings(tx, id)
  const withGithub = github === undefined ? before : { ...before, githubClientId: github?.clientId ?? null }
  await changeExperience(context, tx, id, {
    ...(name !== undefined && { name: requireName(name) }),
    ...(slug !== undefined && { slug }),
    ...(logo !== undefined && { logo: logo === null ? null : readLogo(logo) }),
    ...(github !== undefined && {
      sealedGithubSecret:
        github === null ? null : context.secrets.seal(github.clientSecret, githubSecretPlace(id)),
    }),
    settings: changeSettings(context.config, withGithub, settings),
  })
  await recordOwnersAct(call, tx, {
    act: 'experience.updated',
    target: { kind: 'experience', id },
    details: { fields: Object.keys(given).join(' ') },
  })
}

/** It is the sender's name of mails, which are believed. */
function requireName(given: string): string {
  const name = tidy(given)
  if (mailableTitle(name) === name) return name
  throw fieldProblem(
    'name',
    'format',
    'Use letters and few digits; nothing that reads as an address or a number.',
  )
}
