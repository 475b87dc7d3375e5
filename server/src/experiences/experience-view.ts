import Type, { type Static } from 'typebox'
import { signInMethodNames } from '../config/settings.ts'
import type { Context } from '../context.ts'
import { timeField, toTime } from '../http/time-field.ts'
import { experienceAddress } from './experience-mount.ts'
import type { Experience } from './experiences.ts'
import { logoPath } from './logo.ts'

const nullableText = (description: string) => Type.Union([Type.String(), Type.Null()], { description })

/** An Experience as those who run its application see it. */
export const experienceView = Type.Object({
  id: Type.String(),
  applicationId: Type.String(),
  name: Type.String(),
  slug: Type.String(),
  address: Type.String({ description: 'Where its pages are: on its own domain once one is proven.' }),
  apiPath: Type.String({ description: 'What the paths of its own part of the API begin with.' }),
  logo: nullableText('Path of the picture; it changes with the picture.'),
  accent: Type.String(),
  signInMethods: Type.Array(Type.Enum([...signInMethodNames])),
  registration: Type.Enum(['open', 'invitation', 'closed']),
  passwordMinLength: Type.Integer(),
  passwordMaxLength: Type.Integer(),
  sessionTtl: Type.Integer({ description: 'Seconds.' }),
  sessionIdle: Type.Integer({ description: 'Seconds.' }),
  githubClientId: nullableText('Of the OAuth app at GitHub. Its secret is never shown.'),
  returnAddresses: Type.Array(Type.String()),
  createdAt: timeField('When it was made.'),
  updatedAt: timeField('When it was changed last.'),
})

export function toExperienceView(context: Context, experience: Experience): Static<typeof experienceView> {
  const { id, applicationId, name, slug, homeDomain, logoHash, settings } = experience
  return {
    id,
    applicationId,
    name,
    slug,
    address: experienceAddress(context.config, slug, homeDomain),
    apiPath: `/v1/experiences/${id}`,
    logo: logoPath(id, logoHash),
    accent: settings.accent,
    signInMethods: [...settings.signInMethods],
    registration: settings.registration,
    passwordMinLength: settings.passwordMinLength,
    passwordMaxLength: settings.passwordMaxLength,
    sessionTtl: settings.sessionTtl,
    sessionIdle: settings.sessionIdle,
    githubClientId: settings.githubClientId,
    returnAddresses: [...settings.returnAddresses],
    createdAt: toTime(experience.createdAt),
    updatedAt: toTime(experience.updatedAt),
  }
}
