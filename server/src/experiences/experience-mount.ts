import type { Config } from '../config/config.ts'
import type { Context } from '../context.ts'
import type { Directory } from '../users/directories.ts'
import type { Experience } from './experiences.ts'

/** Everything that the shared operations need to act on one Experience instead of the platform. */
export interface ExperienceMount {
  context: Context
  directory: Directory
}

/**
 * The context and directory of an Experience: its view of the configuration, in which its own name, address and rules
 * stand where the deployment's stand for the platform.
 * @param domain the proven domain by which a request came; null on the deployment's own address.
 */
export function mountExperience(
  context: Context,
  experience: Experience,
  domain: string | null,
): ExperienceMount {
  const { settings } = experience
  return {
    context: { ...context, config: configOf(context, experience, domain) },
    directory: {
      id: experience.directoryId,
      kind: 'experience',
      name: experience.name,
      accent: settings.accent,
      experienceId: experience.id,
      takesInvitations: settings.registration !== 'closed',
    },
  }
}

/** For what is not done on a request of its people, as a mail that the application's owner causes. */
export function mountAtHome(context: Context, experience: Experience): ExperienceMount {
  return mountExperience(context, experience, experience.homeDomain)
}

/** Where an Experience's pages are. */
export function experienceAddress(config: Config, slug: string, domain: string | null): string {
  if (domain === null) return `${config.baseUrl}/e/${slug}`
  const address = new URL(config.baseUrl)
  address.hostname = domain
  return address.origin
}

function configOf(context: Context, experience: Experience, domain: string | null): Config {
  const { config, secrets } = context
  const { settings, sealedGithubSecret } = experience
  const own: Partial<Config> = {
    name: experience.name,
    baseUrl: experienceAddress(config, experience.slug, domain),
    additionalOrigins: [],
    registration: settings.registration === 'open' ? 'open' : 'closed',
    signInMethods: [...settings.signInMethods],
    passwordMinLength: settings.passwordMinLength,
    passwordMaxLength: settings.passwordMaxLength,
    // The operator may have shortened sessions since.
    sessionTtl: Math.min(settings.sessionTtl, config.sessionTtl),
    sessionIdle: Math.min(settings.sessionIdle, config.sessionIdle),
  }
  // Everything else is the deployment's, what is secret and not enumerable included.
  const view = Object.assign(Object.create(config) as Config, own)
  const isLost = sealedGithubSecret !== null && !secrets.canOpen(sealedGithubSecret)
  return Object.defineProperties(view, {
    githubClientId: { value: isLost ? undefined : (settings.githubClientId ?? undefined) },
    githubClientSecret: {
      value:
        sealedGithubSecret === null || isLost
          ? undefined
          : secrets.open(sealedGithubSecret, githubSecretPlace(experience.id)),
    },
  })
}

/** What the sealed secret is bound to. */
export function githubSecretPlace(experienceId: string): string {
  return `experiences.sealed_github_secret:${experienceId}`
}
