import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { encodeSaml, samlResponse } from '../../../demo/saml/saml-response.ts'
import { Problem } from '../../src/http/problems.ts'
import { verifyResponse } from '../../src/sign-in/sso/saml/verify-response.ts'
import { findConnection } from '../../src/sso/sso-connections.ts'
import {
  askProvider,
  honestAnswer,
  type SamlConnection,
  samlConnection,
  type WrittenProvider,
  writtenProvider,
} from '../support/saml.ts'
import { type SsoApp, startSsoApp } from '../support/sso.ts'

/** Of each kind; set SAML_MUTATIONS to thousands after a change of the reading. */
const rounds = Number(process.env.SAML_MUTATIONS ?? 120)

type Next = (below: number) => number

/** Always the same numbers, so that what is found is found again. */
function numbers(seed: number): Next {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

type Change = (xml: string, next: Next) => string

const changes: Record<string, Change> = {
  'a sign is another': (xml, next) => {
    const at = next(xml.length)
    return xml.slice(0, at) + String.fromCharCode(32 + next(95)) + xml.slice(at + 1)
  },
  'a piece is missing': (xml, next) => {
    const at = next(xml.length)
    return xml.slice(0, at) + xml.slice(at + 1 + next(80))
  },
  'a piece stands elsewhere as well': (xml, next) => {
    const [from, to] = [next(xml.length), next(xml.length)]
    return xml.slice(0, to) + xml.slice(from, from + 1 + next(200)) + xml.slice(to)
  },
  'an element is missing': (xml, next) => {
    const { from, to } = element(xml, next)
    return xml.slice(0, from) + xml.slice(to)
  },
  'an element stands before another as well': (xml, next) => {
    const { from, to } = element(xml, next)
    const { from: place } = element(xml, next)
    return xml.slice(0, place) + xml.slice(from, to) + xml.slice(place)
  },
  'an element stands before another instead': (xml, next) => {
    const { from, to } = element(xml, next)
    const piece = xml.slice(from, to)
    const rest = xml.slice(0, from) + xml.slice(to)
    const { from: place } = element(rest, next)
    return rest.slice(0, place) + piece + rest.slice(place)
  },
  'an element holds another': (xml, next) => {
    const { from, to } = element(xml, next)
    const { open } = element(xml, next)
    return xml.slice(0, open) + xml.slice(from, to) + xml.slice(open)
  },
}

/** Where some element begins, where its content begins, and where it ends. */
function element(xml: string, next: Next) {
  const tags = [...xml.matchAll(/<([a-z]+:[A-Za-z0-9]+)(?: [^>]*)?>/g)]
  const tag = tags[next(tags.length)]
  const from = tag?.index ?? 0
  const open = from + (tag?.[0].length ?? 0)
  if (tag?.[0].endsWith('/>')) return { from, open, to: open }
  const end = `</${tag?.[1]}>`
  return { from, open, to: xml.indexOf(end, open) + end.length }
}

describe('a SAML response that was changed', () => {
  let app: SsoApp
  let provider: WrittenProvider
  let connection: SamlConnection

  before(async () => {
    app = await startSsoApp()
    provider = await writtenProvider()
    connection = await samlConnection(app, provider.metadata)
  })
  after(() => app[Symbol.asyncDispose]())

  for (const [name, change] of Object.entries(changes)) {
    it(`says what was signed, or nothing, when ${name}`, async () => {
      const asked = await askProvider(app.browser(), connection)
      const found = await findConnection(app.context.database.kysely, connection.id)
      assert.ok(found?.kind === 'saml')
      const read = (xml: string) => verifyResponse(app.context, found, asked.requestId, encodeSaml(xml))
      const honest = honestAnswer(app, { connection, provider, asked })
      const signed = (['assertion', 'response', 'both'] as const).map((sign) =>
        samlResponse({ ...honest, sign }),
      )
      const said = await Promise.all(signed.map(read))
      let refusals = 0
      const next = numbers(name.length)
      for (let round = 0; round < rounds; round++) {
        const which = round % signed.length
        const xml = change(signed[which] ?? '', next)
        if (xml === signed[which]) continue
        try {
          assert.deepEqual(await read(xml), said[which], xml)
        } catch (error) {
          if (!(error instanceof Problem) || error.code !== 'provider-failed') throw error
          refusals += 1
        }
      }
      assert.ok(refusals > rounds / 2, `only ${refusals} of ${rounds} were refused`)
    })
  }
})
