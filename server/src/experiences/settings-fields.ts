import Type, { type Static } from 'typebox'
import type { Config } from '../config/config.ts'
import { signInMethodNames } from '../config/settings.ts'
import { readableUnderWhite } from '../emails/accent.ts'
import { type FieldError, Problem } from '../http/problems.ts'
import type { ExperienceSettings } from './settings.ts'

/** What an Experience's settings may be; every one may be left out. */
export const settingsFields = {
  accent: Type.Optional(
    Type.String({
      pattern: '^#[0-9a-fA-F]{6}$',
      patternMessage: 'Use a colour such as #2f5fd0.',
      description: 'Colour of buttons and links; white letters must be readable on it (4.5 : 1).',
    }),
  ),
  signInMethods: Type.Optional(
    Type.Array(Type.Enum([...signInMethodNames]), {
      minItems: 1,
      uniqueItems: true,
      description: '`totp` is a second factor. One of `password` and `github` is needed to begin with.',
    }),
  ),
  registration: Type.Optional(
    Type.Enum(['open', 'invitation', 'closed'], {
      description: '`invitation`: only whom you invite; `closed`: nobody new.',
    }),
  ),
  passwordMinLength: Type.Optional(Type.Integer({ minimum: 8, maximum: 64 })),
  passwordMaxLength: Type.Optional(Type.Integer({ minimum: 64, maximum: 256 })),
  sessionTtl: Type.Optional(
    Type.Integer({ minimum: 300, description: 'Longest life of a session, in seconds.' }),
  ),
  sessionIdle: Type.Optional(
    Type.Integer({ minimum: 300, description: 'A session that is not used for so many seconds ends.' }),
  ),
  returnAddresses: Type.Optional(
    Type.Array(Type.String({ maxLength: 500 }), {
      maxItems: 20,
      uniqueItems: true,
      description:
        'Where people may be sent back to after signing in, each compared character by character: https, or http on loopback.',
    }),
  ),
}

const given = Type.Object(settingsFields)
export type SettingsChanges = Static<typeof given>

/**
 * The settings as they are with these changes.
 * @throws {Problem} validation of every field that does not fit, alone or beside another.
 */
export function changeSettings(
  config: Config,
  settings: ExperienceSettings,
  changes: SettingsChanges,
): ExperienceSettings {
  const next: ExperienceSettings = { ...settings, ...changes }
  if (changes.accent !== undefined) next.accent = changes.accent.toLowerCase()
  const errors = [
    ...accentErrors(next),
    ...methodErrors(next),
    ...invitationErrors(next, changes),
    ...lengthErrors(next, changes),
    ...sessionErrors(config, next, changes),
    ...(changes.returnAddresses ?? []).flatMap(addressErrors),
  ]
  if (errors.length > 0) throw new Problem('validation', { errors })
  return next
}

function accentErrors({ accent }: ExperienceSettings): FieldError[] {
  const nearest = readableUnderWhite(accent)
  if (nearest === accent) return []
  const message = `White letters cannot be read on this colour. The nearest on which they can is ${nearest}.`
  return [{ path: 'accent', code: 'contrast', message }]
}

function methodErrors({ signInMethods, githubClientId }: ExperienceSettings): FieldError[] {
  const path = 'signInMethods'
  if (signInMethods.includes('github') && githubClientId === null) {
    return [{ path, code: 'github-missing', message: 'Enter the OAuth app at GitHub first.' }]
  }
  if (signInMethods.includes('password') || signInMethods.includes('github')) return []
  return [{ path, code: 'no-beginning', message: 'New people need one of: password, github.' }]
}

/** An Experience that was saved like this earlier can still be changed in everything else. */
function invitationErrors(next: ExperienceSettings, changes: SettingsChanges): FieldError[] {
  if (next.registration !== 'invitation' || next.signInMethods.includes('password')) return []
  if (changes.registration === undefined && changes.signInMethods === undefined) return []
  const path = changes.registration === undefined ? 'signInMethods' : 'registration'
  const message =
    'Whom you invite chooses a password: registration by invitation needs the sign-in method password.'
  return [{ path, code: 'invitation-needs-password', message }]
}

function lengthErrors(next: ExperienceSettings, changes: SettingsChanges): FieldError[] {
  if (next.passwordMinLength <= next.passwordMaxLength) return []
  const path = changes.passwordMinLength === undefined ? 'passwordMaxLength' : 'passwordMinLength'
  return [{ path, code: 'order', message: 'The shortest password cannot be longer than the longest.' }]
}

function sessionErrors(config: Config, next: ExperienceSettings, changes: SettingsChanges): FieldError[] {
  const errors: FieldError[] = []
  for (const path of ['sessionTtl', 'sessionIdle'] as const) {
    if (changes[path] === undefined || next[path] <= config[path]) continue
    errors.push({ path, code: 'above-deployment', message: `Here at most ${config[path]} seconds.` })
  }
  return errors
}

/** @see RFC 9700 section 4.1.3: exact comparison; RFC 8252 section 7.3: loopback. */
function addressErrors(address: string, index: number): FieldError[] {
  const path = `returnAddresses.${index}`
  const url = URL.parse(address)
  if (url === null || url.href !== address) {
    const hint = url === null ? '' : ` Write it as ${url.href}`
    return [{ path, code: 'format', message: `Use an address such as https://app.example.com/back.${hint}` }]
  }
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback)) {
    return [{ path, code: 'not-https', message: 'Use https; http is for loopback only.' }]
  }
  if (url.username !== '' || url.password !== '' || url.hash !== '' || address.includes('#')) {
    return [{ path, code: 'format', message: 'Leave out user names, passwords and what follows #.' }]
  }
  if (url.searchParams.has('code') || url.searchParams.has('state')) {
    return [{ path, code: 'reserved', message: '`code` and `state` are added to the address.' }]
  }
  return []
}
