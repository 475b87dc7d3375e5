import type { Adapter, AdapterPayload } from 'oidc-provider'

interface Entry {
  payload: AdapterPayload
  expiresAt: number
}

/** Everything a provider remembers; it survives a rotation of keys, which makes a new provider. */
export class MemoryStore {
  readonly #models = new Map<string, Map<string, Entry>>()

  readonly adapter = (model: string): Adapter => {
    const entries = this.#entriesOf(model)
    return {
      find: async (id) => live(entries.get(id)),
      findByUid: async (uid) => this.#findBy(entries, 'uid', uid),
      findByUserCode: async (userCode) => this.#findBy(entries, 'userCode', userCode),
      upsert: async (id, payload, expiresIn) => {
        entries.set(id, { payload, expiresAt: expiresIn ? Date.now() + expiresIn * 1000 : Infinity })
      },
      consume: async (id) => {
        const entry = entries.get(id)
        if (entry) entry.payload.consumed = Math.floor(Date.now() / 1000)
      },
      destroy: async (id) => {
        entries.delete(id)
      },
      revokeByGrantId: async (grantId) => {
        for (const [id, { payload }] of entries) if (payload.grantId === grantId) entries.delete(id)
      },
    }
  }

  setClient(clientId: string, metadata: AdapterPayload): void {
    this.#entriesOf('Client').set(clientId, { payload: metadata, expiresAt: Infinity })
  }

  /** Removes the sessions of a person and returns what they were. */
  takeSessionsOf(accountId: string): AdapterPayload[] {
    const entries = this.#entriesOf('Session')
    const taken: AdapterPayload[] = []
    for (const [id, { payload }] of entries) {
      if (payload.accountId !== accountId) continue
      taken.push(payload)
      entries.delete(id)
    }
    return taken
  }

  #entriesOf(model: string): Map<string, Entry> {
    const entries = this.#models.get(model) ?? new Map<string, Entry>()
    this.#models.set(model, entries)
    return entries
  }

  #findBy(entries: Map<string, Entry>, key: 'uid' | 'userCode', value: string): AdapterPayload | undefined {
    for (const entry of entries.values()) if (entry.payload[key] === value) return live(entry)
    return undefined
  }
}

function live(entry: Entry | undefined): AdapterPayload | undefined {
  return entry && entry.expiresAt > Date.now() ? entry.payload : undefined
}
