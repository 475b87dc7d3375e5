import { isPermission, permissionSentence } from '../access/permission-words.ts'
import { dateAndTime } from '../design/time.ts'
import { count, listInWords } from '../organizations/in-words.ts'
import { type Scope, scopeTitles } from '../organizations/roles/scope-words.ts'
import type { ApiKey, BuiltInRole, Reach } from './keys-query.ts'

export const roleNames: Record<BuiltInRole, string> = {
  none: 'None',
  viewer: 'Viewer',
  collaborator: 'Collaborator',
  editor: 'Editor',
  admin: 'Admin',
  owner: 'Owner',
  billing: 'Billing',
}

export const builtInRoles = Object.keys(roleNames) as BuiltInRole[]

type Tone = 'plain' | 'good' | 'warn'

export const stateWords: Record<ApiKey['state'], { label: string; tone: Tone }> = {
  active: { label: 'Active', tone: 'good' },
  paused: { label: 'Paused', tone: 'plain' },
  held: { label: 'Held', tone: 'warn' },
  expired: { label: 'Expired', tone: 'plain' },
  revoked: { label: 'Revoked', tone: 'plain' },
}

/** What a key that is in force suffers from nevertheless. */
export const problemWords: Record<NonNullable<ApiKey['problem']>, { label: string; sentence: string }> = {
  'no-organization-left': {
    label: 'No organization left',
    sentence: 'You belong to none of the organizations that this key is limited to, so it can do nothing.',
  },
  'no-project-left': {
    label: 'No project left',
    sentence:
      'None of the projects that this key is limited to is there for you any more, so it can do nothing.',
  },
  'not-an-operator': {
    label: 'Not an operator',
    sentence: 'Service keys work only for operators, and you are none any more.',
  },
}

export function hasEnded({ state }: Pick<ApiKey, 'state'>): boolean {
  return state === 'expired' || state === 'revoked'
}

type Limited = Pick<ApiKey, 'kind' | 'cap'>

/** What a key may do, in one line. */
export function capInWords({ kind, cap }: Limited): string {
  if (kind === 'service') return 'Asks about other people’s credentials and access, and does nothing else.'
  const role = cap.role ? `, as ${roleNames[cap.role]} at most` : ''
  return `${actsInWords(cap.permissions)} ${placesInWords(cap)}${role}.`
}

const mostNamed = 2

function actsInWords(permissions: ApiKey['cap']['permissions']): string {
  if (permissions === null) return 'Whatever you may do'
  if (permissions.length > mostNamed) return `${count(permissions.length, 'permission')}`
  return capital(listInWords(permissions.map(sentenceOf)))
}

function placesInWords({ organizations, projects }: ApiKey['cap']): string {
  if (projects !== null) {
    return `in ${namesInWords(
      projects.map(({ name }) => name ?? 'a project that is gone'),
      'projects',
    )}`
  }
  if (organizations === null) return 'in all your organizations and your personal space'
  const names = organizations.map(({ name, role }) => {
    const known = name ?? 'an organization that you left'
    return role ? `${known} (as ${roleNames[role]} at most)` : known
  })
  return `in ${namesInWords(names, 'organizations')}`
}

function namesInWords(names: readonly string[], many: string): string {
  return names.length > mostNamed + 1 ? `${names.length} ${many}` : listInWords(names)
}

/** Where the permissions of each scope count: what is made in an organization can be made in the personal space too. */
export function scopeTitlesIn(reach: Reach | undefined): Record<Scope, string> {
  if (!reach || reach.personal.length === 0) return scopeTitles
  const isAlone = reach.organizations.length === 0
  const organization = isAlone ? 'In your personal space' : 'In the organization or your personal space'
  return { ...scopeTitles, organization }
}

/** A page that is older than the server may meet a permission that it has no words for. */
export function sentenceOf(permission: string): string {
  return isPermission(permission) ? permissionSentence(permission) : permission
}

export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

const dayMs = 86_400_000
const soonDays = 14
const relative = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' })

export function endsSoon({ state, expiresAt }: Pick<ApiKey, 'state' | 'expiresAt'>, now = Date.now()) {
  if (hasEnded({ state }) || expiresAt === null) return false
  return Date.parse(expiresAt) - now < soonDays * dayMs
}

/** “in 12 days”, “in 3 hours”. */
export function untilInWords(at: string, now = Date.now()): string {
  const left = Date.parse(at) - now
  if (left >= dayMs) return relative.format(Math.round(left / dayMs), 'day')
  if (left >= 3_600_000) return relative.format(Math.round(left / 3_600_000), 'hour')
  return relative.format(Math.max(1, Math.round(left / 60_000)), 'minute')
}

export function endInWords(key: Pick<ApiKey, 'state' | 'expiresAt'>): string {
  if (key.state === 'revoked') return 'revoked'
  if (key.expiresAt === null) return 'has no end'
  if (key.state === 'expired') return `ended on ${dateAndTime(key.expiresAt)}`
  return `ends ${untilInWords(key.expiresAt)}`
}
