import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { PanelFigures, Series } from '../src/dashboards/answers.ts'
import {
  chartOf,
  columnLabel,
  finished,
  headlineOf,
  isEmpty,
  shareInWords,
} from '../src/dashboards/chart-data.ts'
import { stepInWords, tickInWords, ticksOf } from '../src/dashboards/chart-times.ts'

const of = (name: string): Series['of'] => ({ kind: 'application', id: `app_${name}`, name })

function signIns(stacked: boolean, series: Series[]): PanelFigures {
  return { panel: 'experience-sign-ins', stacked, series, parts: [] }
}

const whole = signIns(false, [
  { metric: 'sign-ins', of: null, values: [4, 6, 1] },
  { metric: 'failures', of: null, values: [1, 0, 2] },
])

describe('the chart of a panel', () => {
  it('draws what failed as a line before the whole', () => {
    const { look, layers, line } = chartOf(whole)
    assert.equal(look, 'area')
    assert.deepEqual(layers, [{ label: 'Sign-ins', paint: 'one', values: [4, 6, 1] }])
    assert.deepEqual(line, { label: 'Failed', paint: 'failures', values: [1, 0, 2] })
  })

  it('stacks the five largest and gathers the rest', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    const series = names.map(
      (name, index): Series => ({ metric: 'sign-ins', of: of(name), values: [index, 1] }),
    )
    const others: Series = { metric: 'sign-ins', of: 'others', values: [10, 10] }
    const { look, layers } = chartOf(signIns(true, [others, ...series]))
    assert.equal(look, 'bars')
    assert.deepEqual(
      layers.map(({ label, paint }) => `${label} ${paint}`),
      ['g one', 'f two', 'e three', 'd four', 'c five', 'Others others'],
    )
    assert.deepEqual(layers.at(-1)?.values, [11, 12])
  })

  it('adds up the acts of keys and agents of one organization', () => {
    const series: Series[] = [
      { metric: 'key-acts', of: of('x'), values: [1, 2] },
      { metric: 'agent-acts', of: of('x'), values: [10, 20] },
    ]
    const { layers } = chartOf({ panel: 'programs', stacked: true, series, parts: [] })
    assert.deepEqual(
      layers.map(({ values }) => values),
      [[11, 22]],
    )
  })

  it('leaves out the step that is going on, unless there is no other', () => {
    const layer = (values: number[]) => ({ label: 'Sign-ins', paint: 'one' as const, values })
    assert.deepEqual(finished([layer([3, 4, 1]), layer([0, 0, 2])]), [
      [3, 4, null],
      [0, 0, null],
    ])
    assert.deepEqual(finished([layer([0, 0, 7])]), [[0, 0, 7]])
  })
})

describe('the number of a panel', () => {
  it('is a sum of acts, and tells how many failed', () => {
    assert.deepEqual(headlineOf(whole, 'day'), { number: '11', words: 'sign-ins', failed: 3 })
  })

  it('is a peak of people, who may be the same on each day', () => {
    const series: Series[] = [{ metric: 'active', of: null, values: [3, 9, 2] }]
    const figures: PanelFigures = { panel: 'active-users', stacked: false, series, parts: [] }
    assert.deepEqual(headlineOf(figures, 'week'), { number: '9', words: 'in the busiest week', failed: 0 })
  })

  it('is the share of those with a second factor', () => {
    const parts = [
      { id: 'none', name: 'No second factor', value: 1 },
      { id: 'totp', name: 'Authenticator app', value: 3 },
    ]
    const figures: PanelFigures = { panel: 'factor-adoption', stacked: false, series: [], parts }
    assert.deepEqual(headlineOf(figures, 'day'), {
      number: '75%',
      words: 'with more than a password',
      failed: 0,
    })
    assert.deepEqual(headlineOf({ ...figures, parts: [] }, 'day'), {
      number: '0',
      words: 'members',
      failed: 0,
    })
    assert.equal(isEmpty(figures), false)
    assert.equal(isEmpty({ ...figures, parts: [] }), true)
  })
})

it('a share is called all or nothing only when it is', () => {
  const said = [shareInWords(0, 500), shareInWords(1, 500), shareInWords(499, 500), shareInWords(500, 500)]
  assert.deepEqual(said, ['0%', '<1%', '>99%', '100%'])
})

it('a column names its source, and its metric where there are several', () => {
  const one: Series = { metric: 'sign-ins', of: of('Shop'), values: [] }
  const failed: Series = { metric: 'failures', of: 'others', values: [] }
  assert.equal(columnLabel(one, [one]), 'Shop')
  assert.equal(columnLabel(failed, [one, failed]), 'Others: failed')
})

describe('the steps of a chart', () => {
  const daysFrom = (start: string, days: number, every = 1) =>
    Array.from({ length: days }, (_, day) =>
      new Date(Date.parse(start) + day * every * 86_400_000).toISOString(),
    )

  it('are days of UTC, wherever the reader is', () => {
    assert.equal(stepInWords('2026-11-16T00:00:00Z', 'day'), 'Mon 16 Nov')
    assert.equal(stepInWords('2026-11-16T00:00:00Z', 'week'), 'Week of 16 Nov 2026')
    assert.equal(tickInWords('2026-11-16T00:00:00Z', 'day', 31), '16 Nov')
  })

  it('are hours of the reader', () => {
    const at = new Date(2026, 10, 16, 14)
    assert.match(stepInWords(at.toISOString(), 'hour'), /16 Nov, 14:00–15:00$/)
    assert.equal(tickInWords(at.toISOString(), 'hour', 25), '14:00')
  })

  it('are named where a calendar has a line', () => {
    const month = ticksOf(daysFrom('2026-10-23T00:00:00Z', 31), 'day')
    assert.deepEqual(
      month.map((time) => tickInWords(time, 'day', 31)),
      ['26 Oct', '2 Nov', '9 Nov', '16 Nov'],
    )
    const year = ticksOf(daysFrom('2025-11-17T00:00:00Z', 53, 7), 'week')
    assert.equal(year.length, 12)
    assert.equal(tickInWords(year[0] ?? '', 'week', 53), 'Dec')
  })
})
