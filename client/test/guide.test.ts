import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { repositoryRoot } from '../../server/test/support/source-tree.ts'
import { startLatchkey, type TestLatchkey } from '../testing/test-kit.ts'
import { blocksOf, firstLineMissing, outputOf } from './support/written.ts'

const blocks = blocksOf('docs/guides/client-library.md')
const programs = blocks.filter(({ language }) => language === 'ts')
const namedFile = /^\/\/ (examples\/\S+)\n/

describe('the guide to the client library', () => {
  let latchkey: TestLatchkey
  let variables: Record<string, string>
  // In the repository, so that the packages are found as the guide names them.
  const folder = mkdtempSync(join(repositoryRoot, 'node_modules/.latchkey-guide-'))

  before(async () => {
    latchkey = await startLatchkey()
    const organization = await latchkey.organization()
    const { projectId } = await latchkey.project(organization)
    const ada = await latchkey.asUser({ organization, role: 'editor', email: 'ada@example.com' })
    const place = { organizationId: organization.id, projectId }
    const { token: signedToken } = await latchkey.client.call(
      'createSignedToken',
      { audience: 'https://renders.example', ...place },
      { credential: ada.token },
    )
    const given = { token: ada.token, signedToken, organization: organization.id, project: projectId }
    variables = { LATCHKEY_BASE_URL: latchkey.baseUrl, ...given }
  })

  after(async () => {
    rmSync(folder, { recursive: true, force: true })
    await latchkey?.[Symbol.asyncDispose]()
  })

  it('shows of each example what stands there', () => {
    const excerpts = programs.filter(({ code }) => namedFile.test(code))
    assert.equal(excerpts.length, 4)
    for (const { code } of excerpts) {
      const file = namedFile.exec(code)?.[1] ?? ''
      const text = readFileSync(join(repositoryRoot, file), 'utf8')
      assert.ok(text.includes(code.replace(namedFile, '')), `${file} does not hold\n${code}`)
    }
  })

  const whole = programs.filter(({ code }) => !namedFile.test(code))

  it('has programs of its own', () => assert.equal(whole.length, 2))

  for (const [index, { code, prints }] of whole.entries()) {
    it(`has a program ${index + 1} that prints what it says`, async () => {
      const file = join(folder, `program-${index}.mjs`)
      writeFileSync(file, code)
      const printed = await outputOf(process.execPath, [file], variables)
      assert.equal(printed, prints)
    })
  }

  it('has a test that passes', async () => {
    const block = blocks.find(({ code }) => code.startsWith('node --test'))
    assert.ok(block)
    // A test runner that finds itself inside another one runs nothing.
    const printed = await outputOf('bash', ['-c', `unset NODE_TEST_CONTEXT\n${block.code}`])
    assert.equal(firstLineMissing(block.prints, printed), undefined, printed)
  })
})
