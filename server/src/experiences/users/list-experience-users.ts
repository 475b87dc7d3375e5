import Type from 'typebox'
import { toCsv } from '../../http/csv.ts'
import { type Answer, operation } from '../../http/operation.ts'
import { defaultLimit, pageQuery, readCursor, toPage } from '../../http/pagination.ts'
import { experienceParams, experiencePath, getOwnExperience } from '../owners-call.ts'
import { experienceUserView, tagField, tidyTags, toExperienceUserView } from './experience-user-view.ts'
import { type ExperienceUser, listExperienceUserPage } from './experience-users.ts'

const exportedAtOnce = 10_000

const query = Type.Object(
  {
    ...pageQuery.properties,
    search: Type.Optional(
      Type.String({
        maxLength: 100,
        description: 'Beginnings of words of the name, or of the address or its domain; all must fit.',
      }),
    ),
    tag: Type.Optional(tagField),
    groupId: Type.Optional(
      Type.String({ maxLength: 40, description: 'Users of this group and of those beneath it.' }),
    ),
    disabled: Type.Optional(Type.Boolean({ description: 'Only those who cannot, or can, sign in.' })),
    format: Type.Optional(
      Type.Enum(['json', 'csv'], {
        description: '`csv` downloads up to 10,000 users; `X-Next-Cursor` names the next ones.',
      }),
    ),
  },
  { additionalProperties: false },
)

/** The users of the Experience, the newest first. */
export const listExperienceUsers = operation({
  id: 'listExperienceUsers',
  method: 'GET',
  path: `${experiencePath}/users`,
  access: { permission: 'experience-users.read' },
  tag: 'experience users',
  summary: 'List, search or export the users of the Experience',
  params: experienceParams,
  query,
  responses: {
    200: Type.Object({
      items: Type.Array(experienceUserView),
      nextCursor: Type.Union([Type.String(), Type.Null()]),
    }),
  },
  problems: [],
  async handle({ context, standing, query: asked }) {
    const { directoryId } = await getOwnExperience({ context, standing })
    const { format = 'json', search, tag, groupId, disabled } = asked
    const limit = asked.limit ?? (format === 'json' ? defaultLimit : exportedAtOnce)
    const filter = { search, groupId, disabled, tag: tag === undefined ? undefined : tidyTags([tag])[0] }
    const page = { limit: limit + 1, after: readCursor(asked.cursor) }
    const users = await listExperienceUserPage(context.database.kysely, directoryId, filter, page)
    const { items, nextCursor } = toPage(
      users.map((user) => ({ ...user, at: user.createdAt })),
      limit,
    )
    if (format === 'csv') return { status: 200, file: toCsvFile(items, nextCursor) }
    return { status: 200, body: { items: items.map(toExperienceUserView), nextCursor } }
  },
})

function toCsvFile(users: ExperienceUser[], nextCursor: string | null): NonNullable<Answer['file']> {
  const header = [
    'id',
    'email',
    'first name',
    'last name',
    'phone',
    'company',
    'tags',
    'groups',
    'disabled at',
    'last sign-in at',
    'created at',
  ]
  const rows = users
    .map(toExperienceUserView)
    .map((user) => [
      user.id,
      user.email,
      user.firstName,
      user.lastName,
      user.phone,
      user.company,
      user.tags.join('; '),
      user.groups.map(({ name }) => name).join('; '),
      user.disabledAt,
      user.lastSignInAt,
      user.createdAt,
    ])
  return { name: 'users.csv', type: 'text/csv', content: toCsv(header, rows), nextCursor }
}
