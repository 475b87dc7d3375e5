import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type ProblemCode, problemCatalogue } from './problem-catalogue.ts'
import { fieldProblem, Problem } from './problems.ts'

describe('a problem', () => {
  it('tells people what the catalogue says, and its facts', () => {
    const problem = new Problem('too-many-attempts', { retryAfterSeconds: 30, remedy: { action: 'wait' } })
    assert.deepEqual(problem.toBody(), {
      type: '/docs/problems#too-many-attempts',
      title: 'Too many attempts',
      status: 429,
      code: 'too-many-attempts',
      detail: 'Wait a little, then try again.',
      remedy: { action: 'wait' },
      retryAfterSeconds: 30,
    })
  })

  it('keeps its cause to itself', () => {
    const problem = new Problem('internal', { cause: new Error('password of the database') })
    assert.doesNotMatch(JSON.stringify(problem.toBody()), /database/)
    assert.ok(problem.cause instanceof Error)
  })

  it('about a field is a validation problem', () => {
    const problem = fieldProblem('email', 'format', 'Enter one address.')
    assert.equal(problem.status, 422)
    assert.deepEqual(problem.facts.errors, [{ path: 'email', code: 'format', message: 'Enter one address.' }])
  })
})

describe('the catalogue', () => {
  for (const [code, { status, title, detail }] of Object.entries(problemCatalogue)) {
    it(`has sentences for ${code as ProblemCode}`, () => {
      assert.match(code, /^[a-z]+(-[a-z]+)*$/)
      assert.ok(status >= 400 && status < 600)
      assert.match(title, /^[A-Z].*[^.]$/)
      assert.match(detail, /^[A-Z].*\.$/)
    })
  }
})
