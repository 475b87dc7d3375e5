import type { Context } from '../context.ts'

/** A closed set of users with its own sign-in settings. */
export interface Directory {
  id: string
  kind: 'platform' | 'experience'
  /** Name of what people sign in to, as it stands in mails. */
  name: string
}

export const platformDirectoryId = 'dir_platform'

/** The directory of the product's own people. */
export function platformDirectory(context: Context): Directory {
  return { id: platformDirectoryId, kind: 'platform', name: context.config.name }
}
