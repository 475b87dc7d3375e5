import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import { repositoryRoot } from '../../test/support/source-tree.ts'
import { startTestApp } from '../../test/support/test-app.ts'
import { auditActs } from '../audit/audit.ts'
import { environmentName, settingsSchema } from '../config/settings.ts'
import { instruments } from './metrics.ts'

const read = (file: string) => readFileSync(join(repositoryRoot, 'docs/grafana', file), 'utf8')
const dashboard = read('latchkey.json')
const rules = read('alerts.yml')

interface Panel {
  type: string
  title: string
  targets?: { expr: string }[]
}

/** The queries of the dashboard, and of what its variables offer. */
function dashboardQueries(): string[] {
  const { panels, templating, annotations } = JSON.parse(dashboard) as {
    panels: Panel[]
    templating: { list: { definition?: string }[] }
    annotations: { list: { expr: string }[] }
  }
  return [
    ...panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr)),
    ...templating.list.flatMap(({ definition }) => definition ?? []),
    ...annotations.list.map(({ expr }) => expr),
  ]
}

const alerts = rules.split(/^ +- alert: /m).slice(1)
const alertQueries = alerts.map((text) => /^ +expr: (.+)$/m.exec(text)?.[1] ?? '')

/** Names of series in the text that Prometheus is given, with every label that they have there. */
async function scrapedSeries(): Promise<Map<string, Set<string>>> {
  await using app = await startTestApp()
  await app.program().get('/v1/deployment')
  const { text } = await app.program().get('/metrics')
  const series = new Map<string, Set<string>>()
  for (const [, name = '', labels = ''] of text.matchAll(/^([a-z]\w*)(?:\{(.*)\})? \S+$/gm)) {
    const known = series.get(name) ?? new Set()
    for (const [, label = ''] of labels.matchAll(/(\w+)="/g)) known.add(label)
    series.set(name, known)
  }
  // Those without a value until something happened.
  for (const { name, labelNames } of instruments) {
    if (!series.has(name)) series.set(name, new Set(labelNames))
  }
  return series
}

describe('the dashboard and the alerts', () => {
  let series: Map<string, Set<string>>
  before(async () => {
    series = await scrapedSeries()
  })

  it('ask for something at all', () => {
    assert.ok(dashboardQueries().length > 40)
    assert.ok(alerts.length > 15)
    assert.ok(alertQueries.every((query) => query !== ''))
  })

  it('ask only for series that there are, by labels that they have', () => {
    const ofPrometheus = new Set(['instance', 'job'])
    const faults = [...dashboardQueries(), ...alertQueries].flatMap((query) =>
      [...query.matchAll(/\b((?:latchkey|process|nodejs)_\w+)(?:\{([^}]*)\})?/g)].flatMap(
        ([, name = '', selector = '']) => {
          const labels = series.get(name)
          if (labels === undefined) return [`no series ${name}`]
          return [...selector.matchAll(/(\w+)\s*[=!]/g)]
            .map(([, label = '']) => label)
            .filter((label) => !labels.has(label) && !ofPrometheus.has(label))
            .map((label) => `${name} has no label ${label}`)
        },
      ),
    )
    assert.deepEqual(faults, [])
  })

  it('show every metric of ours', () => {
    const all = [...dashboardQueries(), ...alertQueries].join('\n')
    assert.deepEqual(
      instruments.map(({ name }) => name).filter((name) => !all.includes(name)),
      [],
    )
  })

  it('name only acts of the audit log', () => {
    const acts = new Set<string>(auditActs)
    const named = [...rules.matchAll(/act=~?"([^"]+)"/g)].flatMap(([, text = '']) => text.split('|'))
    assert.ok(named.length > 3)
    assert.deepEqual(
      named.filter((act) => !acts.has(act)),
      [],
    )
  })

  it('say what to do, with settings that there are', () => {
    const settings = new Set(Object.keys(settingsSchema.properties).map(environmentName))
    for (const alert of alerts) {
      const name = alert.split('\n')[0] ?? ''
      assert.match(alert, /^ +severity: (page|ticket|security)$/m, name)
      assert.match(alert, /^ +summary: .{20,}$/m, name)
      assert.match(alert, /^ +runbook: ".{60,}"$/m, name)
    }
    const named = [...rules.matchAll(/LATCHKEY_[A-Z_]+/g)].map(([setting]) => setting)
    assert.deepEqual(
      named.filter((setting) => !settings.has(setting)),
      [],
    )
  })
})
