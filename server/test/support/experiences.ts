import { createId } from '../../src/crypto/ids.ts'
import { transaction } from '../../src/database/transaction.ts'
import { mountAtHome } from '../../src/experiences/experience-mount.ts'
import { createExperience, findExperience } from '../../src/experiences/experiences.ts'
import type { ExperienceSettings } from '../../src/experiences/settings.ts'
import type { Client } from './http-client.ts'
import { registeredPerson } from './people.ts'
import type { TestApp } from './test-app.ts'

/** The app as the people of one Experience see it: its browsers' `/v1` is the Experience's. */
export interface ExperienceApp extends TestApp {
  experienceId: string
  applicationId: string
  directoryId: string
  slug: string
  /** `/v1/experiences/exp_…` */
  path: string
}

/** An application in somebody's personal space, with its Experience. */
export async function startExperience(
  app: TestApp,
  { name = 'Harbour', settings = {} }: { name?: string; settings?: Partial<ExperienceSettings> } = {},
): Promise<ExperienceApp> {
  const owner = await registeredPerson(app)
  const { id: ownerId } = await app.context.database.kysely
    .selectFrom('users')
    .select('id')
    .where('email', '=', owner.email)
    .where('directory_id', '=', 'dir_platform')
    .executeTakeFirstOrThrow()
  const applicationId = createId('application')
  const now = app.context.clock.now()
  const made = await transaction(app.context.database, async (tx) => {
    const owned = { id: applicationId, organization_id: null, user_id: ownerId, created_at: now }
    await tx
      .insertInto('applications')
      .values({ ...owned, name, name_normalized: applicationId, description: null, updated_at: now })
      .execute()
    return createExperience(app.context, tx, { applicationId, name })
  })
  await changeSettings(app, made.id, settings)
  return seenFrom(app, { ...made, applicationId })
}

/** The Experience answers at this domain from now on. */
export async function proveDomain(
  app: TestApp,
  { experienceId }: Pick<ExperienceApp, 'experienceId'>,
  domain: string,
): Promise<void> {
  const now = app.context.clock.now()
  await app.context.database.kysely
    .insertInto('experience_domains')
    .values({
      id: createId('experienceDomain'),
      experience_id: experienceId,
      domain,
      challenge: 'x',
      proven_domain: domain,
      verified_at: now,
      created_at: now,
    })
    .execute()
}

/** Sets some settings of an Experience at once, past the rules of its operation. */
export async function changeSettings(
  app: TestApp,
  experienceId: string,
  changes: Partial<ExperienceSettings>,
): Promise<void> {
  const experience = await findExperience(app.context, experienceId)
  await app.context.database.kysely
    .updateTable('experiences')
    .set({ settings: JSON.stringify({ ...experience?.settings, ...changes }) })
    .where('id', '=', experienceId)
    .execute()
}

/** The app as the people of this Experience see it. */
export async function seenFrom(
  app: TestApp,
  { id, applicationId, directoryId, slug }: Record<'id' | 'applicationId' | 'directoryId' | 'slug', string>,
): Promise<ExperienceApp> {
  const path = `/v1/experiences/${id}`
  const experience = await findExperience(app.context, id)
  if (experience === null) throw new Error('There is no such Experience.')
  return {
    ...app,
    context: mountAtHome(app.context, experience).context,
    experienceId: id,
    applicationId,
    directoryId,
    slug,
    path,
    browser: (options) => below(path, app.browser(options)),
    program: (token, options) => below(path, app.program(token, options)),
    [Symbol.asyncDispose]: async () => {},
  }
}

function below(path: string, client: Client): Client {
  const move = (from: string) => (from.startsWith('/v1/') ? path + from.slice('/v1'.length) : from)
  return {
    cookies: client.cookies,
    request: (method, from, options) => client.request(method, move(from), options),
    get: (from) => client.get(move(from)),
    post: (from, body) => client.post(move(from), body),
    patch: (from, body) => client.patch(move(from), body),
    delete: (from, body) => client.delete(move(from), body),
  }
}
