import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { changeableKeys } from '../../server/src/config/settings.ts'
import { jobNames } from '../../server/src/jobs/jobs.ts'
import type { Setting } from '../src/operator/answers.ts'
import { tellEvent } from '../src/operator/event-words.ts'
import { jobPurpose } from '../src/operator/job-words.ts'
import { bytesInWords, everyInWords, spanInWords } from '../src/operator/operator-words.ts'
import { readPeopleSearch } from '../src/operator/people/people-search.ts'
import { changedOf, checkSetting, settingValue, shownText } from '../src/operator/settings/setting-values.ts'
import { grouped, valueAside } from '../src/operator/settings/setting-words.ts'

describe('the words of the operator area', () => {
  it('are there for every job that the server has', () => {
    assert.deepEqual(
      jobNames.filter((name) => jobPurpose(name) === undefined),
      [],
    )
  })

  it('put every setting that may change under a heading of its own kind', () => {
    const groups = grouped(changeableKeys.map((key) => ({ key })))
    assert.deepEqual(
      groups.find(({ title }) => title === 'Other'),
      undefined,
    )
    assert.equal(groups.flatMap(({ settings }) => settings).length, changeableKeys.length)
  })

  it('say spans, sizes and rhythms', () => {
    assert.equal(spanInWords(2_592_000), '30 days')
    assert.equal(spanInWords(5400), '1 hour 30 minutes')
    assert.equal(spanInWords(90_061), '1 day 1 hour')
    assert.equal(spanInWords(0), 'at once')
    assert.equal(everyInWords(3600), 'Every hour')
    assert.equal(everyInWords(5), 'Every 5 seconds')
    assert.equal(bytesInWords(0), '0 bytes')
    assert.equal(bytesInWords(3_412_331_520), '3.4 GB')
    assert.equal(valueAside('How long. Seconds.', '600'), '10 minutes')
    assert.equal(valueAside('How many.', '600'), undefined)
  })

  it('tell of a change without naming whoever made it as the one it was made to', () => {
    const details = { key: 'registration', from: 'open', to: 'closed' }
    const told = tellEvent({ act: 'deployment.setting-changed', details, target: null } as never)
    assert.equal(told?.before, 'changed the setting “Registration” from “open” to “closed”')
    assert.equal(told?.isAboutNobody, true)
  })

  it('take from an address only what the page can look for', () => {
    assert.deepEqual(readPeopleSearch({ query: 'ma', state: 'disabled', other: 1 }), {
      query: 'ma',
      state: 'disabled',
    })
    assert.deepEqual(readPeopleSearch({ query: 12, state: 'constructor' }), { query: '12' })
    assert.deepEqual(readPeopleSearch({ query: { a: 1 } }), {})
  })
})

describe('the settings form', () => {
  const minLength: Setting = {
    key: 'passwordMinLength',
    environmentName: 'LATCHKEY_PASSWORD_MIN_LENGTH',
    description: 'Shortest password.',
    type: 'integer',
    minimum: 8,
    maximum: 64,
    value: 20,
    configured: 15,
    changedAt: '2026-11-22T08:00:00.000Z',
    changedBy: null,
  }

  it('sends what was typed or taken back, and nothing that others changed meanwhile', () => {
    const texts = { passwordMinLength: '18' }
    assert.deepEqual(changedOf([minLength], texts, new Map()), [])
    assert.equal(shownText(minLength, texts, new Map()), '20')
    const typed = new Map([['passwordMinLength', 'typed' as const]])
    assert.deepEqual(changedOf([minLength], texts, typed), [minLength])
    assert.deepEqual(changedOf([minLength], { passwordMinLength: '20' }, typed), [])
    const back = new Map([['passwordMinLength', 'back' as const]])
    assert.deepEqual(changedOf([minLength], texts, back), [minLength])
    assert.equal(shownText(minLength, texts, back), '15')
  })

  it('checks numbers before the server does', () => {
    assert.equal(checkSetting(minLength, '7'), 'At least 8.')
    assert.equal(checkSetting(minLength, '65'), 'At most 64.')
    assert.equal(checkSetting(minLength, '1e3'), 'Enter a whole number.')
    assert.equal(checkSetting(minLength, ' 16 '), undefined)
    assert.equal(settingValue(minLength, ' 16 '), 16)
  })

  it('keeps lists as lists, of which something has to be chosen', () => {
    const list: Setting = { ...minLength, type: 'enum-list', values: ['a', 'b'], value: ['a'] }
    assert.deepEqual(settingValue(list, 'a,b'), ['a', 'b'])
    assert.equal(checkSetting(list, ''), 'Choose at least one.')
  })
})
