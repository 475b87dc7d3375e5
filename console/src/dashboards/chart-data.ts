import type { PanelFigures, PanelName, Series, Step } from './answers.ts'
import { metricWords } from './panel-words.ts'

/** Names of the colours in board.module.css; `failures` and `others` always look the same. */
export const paints = ['one', 'two', 'three', 'four', 'five'] as const
export type Paint = (typeof paints)[number] | 'others' | 'failures'

/** A part of a chart over time. */
export interface Layer {
  label: string
  paint: Paint
  values: number[]
}

/** What is drawn of a panel over time: layers upon one another, and what failed as a line before them. */
export interface Chart {
  look: 'area' | 'bars'
  layers: Layer[]
  line: Layer | null
}

/** More would need colours that cannot be told apart: the table has them all. */
const mostLayers = paints.length
const othersLabel = 'Others'

export function chartOf({ panel, stacked, series }: PanelFigures): Chart {
  const failed = series.filter(({ metric }) => metric === 'failures')
  const shown = series.filter(({ metric }) => metric !== 'failures')
  // Before a stack, a line that is no part of it would be read as one: there the headline and the table tell of failures.
  if (stacked) return { look: 'bars', layers: layersBySource(shown), line: null }
  const line: Layer | null =
    failed.length === 0 ? null : { label: metricWords.failures, paint: 'failures', values: sumOf(failed) }
  const layers = shown.map(
    ({ metric, values }, index): Layer => ({ label: metricWords[metric], paint: paintAt(index), values }),
  )
  return { look: isCounted(panel) ? 'bars' : 'area', layers, line }
}

/** Single acts are bars; what rises and falls is an area. */
function isCounted(panel: PanelName): boolean {
  return panel === 'programs' || panel === 'experience-sign-ups'
}

function layersBySource(series: readonly Series[]): Layer[] {
  const bySource = new Map<string, { label: string; parts: Series[] }>()
  for (const one of series) {
    const id = sourceId(one)
    const source = bySource.get(id) ?? { label: sourceLabel(one), parts: [] }
    bySource.set(id, { ...source, parts: [...source.parts, one] })
  }
  const { others, ...rest } = Object.fromEntries(bySource)
  const named = Object.values(rest)
    .map(({ label, parts }) => ({ label, values: sumOf(parts) }))
    .sort((a, b) => total(b.values) - total(a.values))
  const layers = named
    .slice(0, mostLayers)
    .map(({ label, values }, index): Layer => ({ label, paint: paintAt(index), values }))
  const left = [...named.slice(mostLayers), ...(others?.parts ?? [])]
  return left.length === 0
    ? layers
    : [...layers, { label: othersLabel, paint: 'others', values: sumOf(left) }]
}

function paintAt(index: number): Paint {
  return paints[index] ?? 'others'
}

function sourceId({ of }: Series): string {
  return of === null || of === 'others' ? 'others' : of.id
}

function sourceLabel({ of }: Series): string {
  return of === null || of === 'others' ? othersLabel : of.name
}

/** The values of lines: a step that is still going on would look like a fall, unless there is nothing else. */
export function finished(layers: readonly Layer[]): (number | null)[][] {
  const isNew = layers.every(({ values }) => total(values.slice(0, -1)) === 0)
  return layers.map(({ values }) => (isNew ? values : [...values.slice(0, -1), null]))
}

export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function sumOf(series: readonly { values: number[] }[]): number[] {
  const steps = Math.max(0, ...series.map(({ values }) => values.length))
  return Array.from({ length: steps }, (_, step) => total(series.map(({ values }) => values[step] ?? 0)))
}

export function isEmpty({ series, parts }: PanelFigures): boolean {
  return series.every(({ values }) => total(values) === 0) && total(parts.map(({ value }) => value)) === 0
}

/** The one number of a panel, and what it is. */
export interface Headline {
  number: string
  words: string
  failed: number
}

const busiest: Record<Step, string> = {
  hour: 'in the busiest hour',
  day: 'on the busiest day',
  week: 'in the busiest week',
}

/** What the number of a panel counts; of `people` there is a peak and no sum: the same person on two days is one. */
const counted: Record<PanelName, [one: string, many: string] | 'people'> = {
  'sign-ins': ['sign-in', 'sign-ins'],
  'active-users': 'people',
  'factor-adoption': ['member', 'members'],
  'sessions-by-device': ['session', 'sessions'],
  programs: ['act', 'acts'],
  'members-by-role': ['member', 'members'],
  'experience-sign-ups': ['registration', 'registrations'],
  'experience-sign-ins': ['sign-in', 'sign-ins'],
  'experience-active-users': 'people',
}

export function headlineOf(figures: PanelFigures, step: Step): Headline {
  const { panel, series, parts } = figures
  const failed = total(sumOf(series.filter(({ metric }) => metric === 'failures')))
  const values = sumOf(series.filter(({ metric }) => metric !== 'failures'))
  const unit = counted[panel]
  if (unit === 'people') {
    const peak = Math.max(0, ...values)
    return { number: inFigures(peak), words: peak === 0 ? 'people' : busiest[step], failed }
  }
  const all = total(values) + total(parts.map(({ value }) => value))
  if (panel === 'factor-adoption' && all > 0) {
    const none = parts.find(({ id }) => id === 'none')?.value ?? 0
    return { number: shareInWords(all - none, all), words: 'with more than a password', failed }
  }
  return { number: inFigures(all), words: all === 1 ? unit[0] : unit[1], failed }
}

export function inFigures(value: number): string {
  return value.toLocaleString('en-GB')
}

/** “72%”; what is not nothing is not called 0%, and what is not all not 100%. */
export function shareInWords(part: number, whole: number): string {
  if (whole === 0 || part === 0) return '0%'
  if (part === whole) return '100%'
  const percent = Math.round((part / whole) * 100)
  return percent === 0 ? '<1%' : percent === 100 ? '>99%' : `${percent}%`
}

/** What stands above a column of the table. */
export function columnLabel(series: Series, all: readonly Series[]): string {
  const metric = metricWords[series.metric]
  if (series.of === null) return metric
  const isAlone = new Set(all.map((one) => one.metric)).size === 1
  return isAlone ? sourceLabel(series) : `${sourceLabel(series)}: ${metric.toLowerCase()}`
}
