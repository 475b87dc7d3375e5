import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Problem } from './problems.ts'
import { parseStrictJson } from './strict-json.ts'

const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`

function isRefused(text: string): boolean {
  try {
    parseStrictJson(text)
    return false
  } catch (error) {
    if (error instanceof Problem && error.code === 'malformed-request') return true
    throw error
  }
}

describe('a JSON body', () => {
  const accepted = [
    '{}',
    '{"a":1,"b":{"a":1},"c":[{"a":1},{"a":2}]}',
    '{"a":"a","b":"a"}',
    '{"a":"{\\"a\\":1,\\"a\\":2}"}',
    '{"a":"x\\\\","b":"\\"}{"}',
    '{"note":"__proto__","list":["constructor"]}',
    '{"a":"\\u0022","b":"\\\\","c":"\\\\\\""}',
    '{"a":"\\"","b":"\\\\"}',
    '{"a":{},"b":[],"c":"","d":[null,true,1.5,"",{"":""}]}',
    '{"":1,"ä":2,"a\\u0000":3}',
    '[]',
    '"text"',
    'null',
    nested(12),
  ]
  for (const text of accepted) {
    it(`is taken: ${text.slice(0, 50)}`, () => assert.deepEqual(parseStrictJson(text), JSON.parse(text)))
  }

  const refused = [
    '{',
    "{'a':1}",
    '{"a":1,}',
    '{"a":1}{"a":2}',
    '{"a":NaN}',
    '\ufeff{}',
    '// {}\n{}',
    '{"a":1,"a":1}',
    '{"a":1,"a" :2}',
    '{"a":1,"\\u0061":2}',
    '{"b":{"c":1,"c":2}}',
    '{"a":1,"a":"\\""}',
    '{"a":"\\"","a":1}',
    '{"a\\"":1,"a\\u0022":2}',
    '{"a":"\\\\","a":"\\\\"}',
    '{"a":[{"b":"x","b":"x"}],"c":"\\""}',
    '{"":1,"":2}',
    '{"toString":1,"toString":1}',
    '{"a":{"a":1},"a":{"a":1}}',
    `{"a":${nested(20)},"a":1}`,
    '[{"a":1,"a":2}]',
    '{"a":{"b":1},"b":1,"a":2}',
    '{"__proto__":{"isOperator":true}}',
    '{"\\u005f_proto__":{}}',
    '{"a":{"constructor":{"prototype":{}}}}',
    '{"prototype":1}',
    '{"\\\\":1}',
    '{"a":{"b\\\\c":1}}',
    nested(13),
    `${'['.repeat(13)}${']'.repeat(13)}`,
    '['.repeat(30_000),
  ]
  for (const text of refused) {
    it(`is refused: ${text.slice(0, 50)}`, () => assert.ok(isRefused(text)))
  }

  it('has no key that was written as another', () => {
    // Which V8 takes for the escape of a key in the same place, and takes the rest of that key for nothing.
    JSON.parse('{"first":1,"\\\\":2}')
    for (const text of ['{"first":1,"\\n":2}', '{"first":1,"\\u0078":2}', '{"first":1,"x":1,"\\u0078":2}'])
      if (!isRefused(text))
        assert.equal(Object.keys(parseStrictJson(text) as object)[1]?.includes('\\'), false)
  })

  it('of full size is read in no time, whatever it is made of', () => {
    const size = 64 * 1024
    const hard = [`{"a":"${'\\\\'.repeat(size / 2)}"}`, `["${'a'.repeat(size)}"]`, `[${'""'.padEnd(size)}]`]
    const startedAt = performance.now()
    for (const text of hard) parseStrictJson(text)
    assert.ok(performance.now() - startedAt < 1500)
  })
})
