import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { Problem } from '../http/problems.ts'
import type { Logo } from './logo.ts'
import type { ExperienceSettings } from './settings.ts'

export interface ExperienceChanges {
  name?: string
  slug?: string
  /** Null takes it away. */
  logo?: Logo | null
  settings?: ExperienceSettings
  sealedGithubSecret?: string | null
}

/** The settings as this transaction sees them: locked by an update, so that two changes at once do not undo each other. */
export async function lockSettings(tx: Db, experienceId: string): Promise<ExperienceSettings> {
  const row = await tx
    .updateTable('experiences')
    .set((eb) => ({ updated_at: eb.ref('updated_at') }))
    .where('id', '=', experienceId)
    .returning('settings')
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found')
  return JSON.parse(row.settings) as ExperienceSettings
}

/** Changes the given facts of an Experience. A taken slug is a violation of the unique index. */
export async function changeExperience(
  context: Context,
  tx: Db,
  experienceId: string,
  changes: ExperienceChanges,
): Promise<void> {
  const { name, slug, logo, settings, sealedGithubSecret } = changes
  await tx
    .updateTable('experiences')
    .set({
      ...(name !== undefined && { name }),
      ...(slug !== undefined && { slug }),
      ...(logo !== undefined && {
        logo_type: logo?.type ?? null,
        logo_hash: logo?.hash ?? null,
        logo: logo?.bytes.toString('base64') ?? null,
      }),
      ...(settings !== undefined && { settings: JSON.stringify(settings) }),
      ...(sealedGithubSecret !== undefined && { sealed_github_secret: sealedGithubSecret }),
      updated_at: context.clock.now(),
    })
    .where('id', '=', experienceId)
    .execute()
}
