import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { toCsv } from './csv.ts'

describe('toCsv', () => {
  const cells: [string | number | null, string][] = [
    ['plain', 'plain'],
    ['', ''],
    [null, ''],
    [0, '0'],
    [-3, '-3'],
    ['a,b', '"a,b"'],
    ['she said "no"', '"she said ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['1=1', '1=1'],
    ['a@example.com', 'a@example.com'],
  ]
  for (const [cell, written] of cells) {
    it(`writes ${JSON.stringify(cell)} as ${JSON.stringify(written)}`, () => {
      assert.equal(toCsv(['a', 'b'], [[cell, 'x']]), `a,b\r\n${written},x\r\n`)
    })
  }

  it('writes the header alone when there are no rows', () => {
    assert.equal(toCsv(['a', 'b'], []), 'a,b\r\n')
  })
})
