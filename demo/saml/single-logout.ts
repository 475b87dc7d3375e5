import { randomBytes } from 'node:crypto'
import {
  type LogoutStore,
  logout,
  type Participant,
  type SamlpMiddleware,
  type SessionParticipants,
} from 'samlp'
import type { CertifiedKey } from '../../server/src/crypto/certified-key.ts'
import { bindings } from './metadata.ts'

/** One sign-in of a person at the provider, with the services that it led to. */
export interface SamlSession {
  nameId: string
  participants: Participant[]
}

export interface LogoutInput {
  entityId: string
  key: CertifiedKey
  sessions: SamlSession[]
  store: LogoutStore
  /** Whose latest session ends when no service has asked. */
  nameId: string | undefined
}

/** samlp's single logout for one request: the session is that of the service's message, or the latest of a person. */
export function singleLogout({ entityId, key, sessions, store, nameId }: LogoutInput): SamlpMiddleware {
  let current = sessions.findLast((session) => session.nameId === nameId)
  const sessionParticipants: SessionParticipants = {
    get(issuer, sessionIndices, ofNameId, callback) {
      const isMeant = (participant: Participant) =>
        participant.serviceProviderId === issuer &&
        participant.nameId === ofNameId &&
        (sessionIndices?.includes(participant.sessionIndex) ?? true)
      current = sessions.findLast(({ participants }) => participants.some(isMeant))
      callback(null, current?.participants.find(isMeant))
    },
    hasElements: () => (current?.participants.length ?? 0) > 0,
    getFirst: (callback) => callback(null, current?.participants[0]),
    remove(serviceProviderId, sessionIndex, _nameId, callback) {
      const index = current?.participants.findIndex(
        (participant) =>
          participant.serviceProviderId === serviceProviderId && participant.sessionIndex === sessionIndex,
      )
      const [removed] = index === undefined || index < 0 ? [] : (current?.participants.splice(index, 1) ?? [])
      callback(null, removed)
    },
  }
  return logout({
    issuer: entityId,
    cert: key.certificate,
    key: key.privateKey,
    deflate: true,
    protocolBinding: bindings.redirect,
    sessionParticipants,
    store,
    clearIdPSession(callback) {
      if (current) sessions.splice(sessions.indexOf(current), 1)
      callback()
    },
  })
}

/** What a logout remembers between the answers of the services. */
export function logoutStore(): LogoutStore {
  const states = new Map<string, object>()
  return {
    save(_request, state, callback) {
      const id = randomBytes(12).toString('hex')
      states.set(id, state)
      callback(null, id)
    },
    load(_request, id, options, callback) {
      const state = states.get(id)
      if (typeof options === 'function') {
        options(null, state)
        return
      }
      if (options.destroy) states.delete(id)
      callback?.(null, state)
    },
    update(_request, id, state, callback) {
      states.set(id, state)
      callback(null, id)
    },
  }
}
