import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { lockedPackages } from './generate/dependencies-page.ts'

/** Licences that let everybody use, change and pass on what contains them. */
const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
])
/** For building and testing alone, where nothing of them is passed on. */
const forDevelopment = new Set(['CC-BY-4.0', 'MPL-2.0', 'WTFPL'])
/** Old test parts whose package files name no licence in the standard's words; their LICENSE files are permissive. */
const nameNone = new Set(['@auth0/xmldom', 'xpath', 'utils-flatten', 'valid-url', 'xtend', 'samlp'])

function isAllowed(license: string, allowed: (id: string) => boolean): boolean {
  const words = license.replaceAll(/[()]/g, '')
  if (words.includes(' OR ')) return words.split(' OR ').some((part) => isAllowed(part, allowed))
  return words.split(' AND ').every(allowed)
}

describe('the packages that are installed', () => {
  const all = lockedPackages()

  it('are each there at one version with a checksum, wherever they are fetched from', () => {
    assert.ok(all.length > 200)
    assert.deepEqual(
      all.filter(({ integrity }) => !integrity?.startsWith('sha512-')).map(({ path }) => path),
      [],
    )
    assert.deepEqual(
      all.filter(({ resolved }) => resolved !== undefined).map(({ path }) => path),
      [],
    )
  })

  it('run no script at their installation', () => {
    assert.deepEqual(
      all.filter(({ hasInstallScript }) => hasInstallScript).map(({ path }) => path),
      [],
    )
  })

  it('are under licences that let everybody use and pass on what contains them', () => {
    const refused = all.filter(({ name, license, isForDevelopment }) => {
      if (isForDevelopment && nameNone.has(name)) return false
      const allowed = (id: string) => permissive.has(id) || (isForDevelopment && forDevelopment.has(id))
      return license === undefined || !isAllowed(license, allowed)
    })
    assert.deepEqual(
      refused.map(({ path, license }) => `${path}: ${license}`),
      [],
    )
  })
})
