import type { Story } from '../scene.ts'
import { addresses, commandLine, deletion, devices, guesses, passwords } from './accounts.ts'
import { dashboards, experience } from './applications.ts'
import { recoveryOfProtected, secondFactor } from './factors.ts'
import { apiKeys } from './keys.ts'
import { agents, invitations, membership } from './organizations.ts'

/** What clients do, each as likely as the others. */
export const stories: readonly Story[] = [
  devices,
  passwords,
  addresses,
  secondFactor,
  secondFactor,
  recoveryOfProtected,
  apiKeys,
  membership,
  membership,
  invitations,
  agents,
  experience,
  dashboards,
  deletion,
]

/** What takes longer, or asks for many requests. */
export const rareStories: readonly Story[] = [guesses, commandLine]
