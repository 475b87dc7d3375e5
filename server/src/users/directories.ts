import type { Context } from '../context.ts'

/** A closed set of users with its own sign-in settings. */
export interface Directory {
  id: string
  kind: 'platform' | 'experience'
  /** Name of what people sign in to, as it stands in mails. */
  name: string
  /** Colour of its mails, `#rrggbb`; null for the product's own. */
  accent: string | null
  /** Whose people they are, when they are not the product's own. */
  experienceId: string | null
  /** Does an invitation open a closed registration? */
  takesInvitations: boolean
}

export const platformDirectoryId = 'dir_platform'

/** The directory of the product's own people. */
export function platformDirectory(context: Context): Directory {
  return {
    id: platformDirectoryId,
    kind: 'platform',
    name: context.config.name,
    accent: null,
    experienceId: null,
    takesInvitations: true,
  }
}
