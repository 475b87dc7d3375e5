import { storageKey } from '../../experience/place.ts'

const key = storageKey('just-connected')

/** The page of ways to sign in, which is loaded next, has something to say. */
export function noteConnected(): void {
  sessionStorage.setItem(key, 'github')
}

export function isJustConnected(): boolean {
  return sessionStorage.getItem(key) !== null
}

export function forgetConnected(): void {
  sessionStorage.removeItem(key)
}
