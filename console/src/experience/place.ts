/** The Experience whose pages these are, as the server writes it into them. */
export type Experience = {
  id: string
  name: string
  /** Address of its picture; null without one. */
  logo: string | null
  /** On a domain of its own nothing of the platform is there. */
  hasOwnDomain: boolean
}

const mark = document.querySelector<HTMLMetaElement>('meta[name="latchkey-experience"]')
const base = mark?.dataset.base ?? ''

/** Whose pages these are; undefined on the platform's own. */
export const experience = mark ? read(mark) : undefined

/** Where a page is: all pages are named without the base below which an Experience has them. */
export function pageAddress(path: string): string {
  return base + path
}

/** Which page this is. */
export function pagePath(): string {
  return location.pathname.slice(base.length) || '/'
}

/** Where the router has its pages. */
export const routerBase = base || '/'

/** Where a call goes: an Experience answers the calls of the API as the platform does, at its own place. */
export function apiAddress(address: string): string {
  return mark ? placed(address, mark.content) : address
}

/** Key of what this browser keeps: several Experiences may be at one origin. */
export function storageKey(name: string): string {
  return mark ? `latchkey.${mark.content}.${name}` : `latchkey.${name}`
}

function placed(address: string, id: string): string {
  const path = address.replace(`/v1/experiences/${id}/`, '/v1/')
  return base === '' ? path : path.replace(/^\/v1\//, `/v1/experiences/${id}/`)
}

function read({ content: id, dataset }: HTMLMetaElement): Experience {
  return {
    id,
    name: dataset.name ?? '',
    logo: dataset.logo || null,
    hasOwnDomain: base === '',
  }
}
