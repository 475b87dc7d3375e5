import Type, { type Static } from 'typebox'
import { timeField, toTime } from '../../http/time-field.ts'
import { nameField, optionalLine, tidy } from '../../users/person-fields.ts'
import type { ExperienceUser } from './experience-users.ts'

const nullableText = (description: string) => Type.Union([Type.String(), Type.Null()], { description })
const nullableTime = (description: string) => Type.Union([timeField(description), Type.Null()])

/** A user of an Experience as those who run its application see them. */
export const experienceUserView = Type.Object({
  id: Type.String(),
  email: Type.String(),
  emailVerifiedAt: nullableTime('When the address was proven; null while an invitation is open.'),
  firstName: Type.String(),
  lastName: Type.String(),
  phone: nullableText('Telephone number as the person writes it.'),
  company: nullableText('Company or team.'),
  tags: Type.Array(Type.String()),
  groups: Type.Array(Type.Object({ id: Type.String(), name: Type.String() }), {
    description: 'Those the user is in directly; the groups above them count as well.',
  }),
  hasSecondFactor: Type.Boolean(),
  disabledAt: nullableTime('Since when the user cannot sign in.'),
  lastSignInAt: nullableTime('When the user signed in last.'),
  createdAt: timeField('When the account was made.'),
  updatedAt: timeField('When it was changed last.'),
})

export function toExperienceUserView(user: ExperienceUser): Static<typeof experienceUserView> {
  return {
    id: user.id,
    email: user.email,
    emailVerifiedAt: orNull(user.emailVerifiedAt),
    firstName: user.firstName,
    lastName: user.lastName,
    phone: user.phone,
    company: user.company,
    tags: user.tags,
    groups: user.groups,
    hasSecondFactor: user.hasSecondFactor,
    disabledAt: orNull(user.disabledAt),
    lastSignInAt: orNull(user.lastSignInAt),
    createdAt: toTime(user.createdAt),
    updatedAt: toTime(user.updatedAt),
  }
}

function orNull(at: number | null): string | null {
  return at === null ? null : toTime(at)
}

export const tagField = Type.String({
  minLength: 1,
  maxLength: 40,
  pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{N} ._:-]*$',
  patternMessage: 'Use letters, digits, spaces and . _ : - and begin with a letter or digit.',
})

/** What may be given of a user. */
export const experienceUserFields = {
  firstName: nameField('First name.'),
  lastName: nameField('Last name.'),
  phone: optionalLine(40, 'Telephone number; null or empty removes it.', '^[0-9+()./ -]*$'),
  company: optionalLine(120, 'Company or team; null or empty removes it.'),
  tags: Type.Array(tagField, {
    maxItems: 20,
    description: 'Words of your own, kept in small letters; these take the place of all earlier ones.',
  }),
}

/** Tags as they are kept and looked for. */
export function tidyTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tidy(tag).toLowerCase()))]
}
