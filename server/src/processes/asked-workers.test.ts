import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { temporaryFolder } from '../../test/support/temporary.ts'
import { askedWorkers } from './asked-workers.ts'

describe('the number of workers', () => {
  const cases: [string, string | undefined, string | undefined, number][] = [
    ['is one unless it is asked for', undefined, undefined, 1],
    ['comes from the environment', '4', undefined, 4],
    ['comes from the file', undefined, '{"workers": 3}', 3],
    ['of the environment beats that of the file', '2', '{"workers": 3}', 2],
    ['that is empty is that of the file', '', '{"workers": 3}', 3],
    ['that is none is left to the check of all settings', 'many', undefined, 1],
    ['that is negative is left to it as well', '-2', undefined, 1],
    ['of a broken file is left to it as well', undefined, '{"workers": 3', 1],
    ['of a file without an object is left to it as well', undefined, 'null', 1],
  ]
  for (const [name, variable, file, expected] of cases)
    it(name, () => {
      using folder = temporaryFolder()
      if (file !== undefined) writeFileSync(join(folder.path, 'latchkey.config.json'), file)
      assert.equal(askedWorkers({ LATCHKEY_WORKERS: variable }, folder.path), expected)
    })

  it('comes from the file that the environment names', () => {
    using folder = temporaryFolder()
    writeFileSync(join(folder.path, 'other.json'), '{"workers": 5}')
    assert.equal(askedWorkers({ LATCHKEY_CONFIG: 'other.json' }, folder.path), 5)
  })
})
