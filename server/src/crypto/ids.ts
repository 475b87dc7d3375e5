import { typeidUnboxed } from 'typeid-js'

/** The prefix of each kind of id. */
export const idPrefixes = {
  user: 'usr',
  session: 'ses',
  registration: 'reg',
  mailedProof: 'prf',
  invitation: 'inv',
  email: 'eml',
  auditEvent: 'evt',
  attempt: 'att',
  organization: 'org',
  role: 'rol',
  grant: 'grt',
  project: 'prj',
  workspace: 'wsp',
  statement: 'stm',
  passkey: 'pky',
  challenge: 'chl',
  application: 'app',
  dashboard: 'dsh',
  dashboardShare: 'shr',
  experience: 'exp',
  experienceDomain: 'xdm',
  directory: 'dir',
  group: 'grp',
  handover: 'hnd',
  apiKey: 'key',
  agentToken: 'agt',
  signingKey: 'sgk',
  accountLink: 'lnk',
  ssoConnection: 'sso',
  ssoDomain: 'sdm',
  ssoIdentity: 'sid',
  providerRequest: 'prq',
  providerAnswer: 'pan',
} as const

export type IdKind = keyof typeof idPrefixes

const idSuffix = '[0-7][0-9a-hjkmnp-tv-z]{25}'

/** An id of whatever kind. */
export const someIdPattern = new RegExp(`^(?:${Object.values(idPrefixes).join('|')})_${idSuffix}$`)

/** A new TypeID: sortable by time of making, and it says what it names. */
export function createId(kind: IdKind): string {
  return typeidUnboxed(idPrefixes[kind])
}

/** JSON Schema pattern of an id of this kind. */
export function idPattern(kind: IdKind): string {
  return `^${idPrefixes[kind]}_${idSuffix}$`
}
