import {
  Area,
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import type { Step } from '../answers.ts'
import { type Chart, finished, inFigures, type Layer } from '../chart-data.ts'
import { tickInWords, ticksOf } from '../chart-times.ts'
import { StepTooltip } from './StepTooltip.tsx'

export type SeriesChartProps = { title: string; chart: Chart; times: readonly string[]; step: Step }

const compact = new Intl.NumberFormat('en-GB', { notation: 'compact', maximumFractionDigits: 1 })
const words = { fill: 'var(--lk-dim)', fontSize: 12 }
const margin = { top: 8, right: 12, bottom: 0, left: 0 }
const gap = 16

const colourOf = ({ paint }: Layer) => `var(--chart-${paint})`

/** What happened over time. The arrow keys move from step to step as the pointer does. */
export function SeriesChart({ title, chart, times, step }: SeriesChartProps) {
  const { layers, line, look } = chart
  const drawn = line ? [...layers, line] : layers
  const columns = look === 'area' ? finished(drawn) : drawn.map(({ values }) => values)
  const rows = times.map((time, index) => ({
    time,
    ...Object.fromEntries(columns.map((values, layer) => [`v${layer}`, values[index] ?? null])),
  }))
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart
        data={rows}
        margin={margin}
        barCategoryGap="18%"
        aria-label={`Chart: ${title}. Arrow keys read it step by step.`}
      >
        <CartesianGrid vertical={false} stroke="var(--lk-line)" />
        <XAxis
          dataKey="time"
          ticks={ticksOf(times, step)}
          tickFormatter={(time: string) => tickInWords(time, step, times.length)}
          tick={words}
          tickLine={false}
          tickMargin={8}
          axisLine={{ stroke: 'var(--lk-line-field)' }}
          interval="preserveStart"
          minTickGap={gap}
          padding={look === 'area' ? { left: 4, right: 4 } : {}}
        />
        <YAxis
          allowDecimals={false}
          width={44}
          tick={words}
          tickLine={false}
          axisLine={false}
          tickCount={5}
          tickFormatter={(value: number) => (value < 10_000 ? inFigures(value) : compact.format(value))}
        />
        <Tooltip
          cursor={look === 'bars' ? { fill: 'var(--lk-sunken)' } : { stroke: 'var(--lk-line-field)' }}
          content={({ active, label }) =>
            active && <StepTooltip chart={chart} times={times} step={step} time={String(label)} />
          }
        />
        {layers.map((layer, index) =>
          look === 'area' ? areaOf(layer, `v${index}`) : barOf(layer, `v${index}`),
        )}
        {line && lineOf(line, `v${layers.length}`)}
      </ComposedChart>
    </ResponsiveContainer>
  )
}

function areaOf(layer: Layer, key: string) {
  return (
    <Area
      key={key}
      dataKey={key}
      name={layer.label}
      type="monotone"
      stackId="all"
      stroke={colourOf(layer)}
      strokeWidth={2}
      fill={colourOf(layer)}
      fillOpacity={0.14}
      activeDot={{ stroke: 'var(--lk-surface)', strokeWidth: 2, r: 5 }}
      animationDuration={400}
    />
  )
}

function barOf(layer: Layer, key: string) {
  return (
    <Bar
      key={key}
      dataKey={key}
      name={layer.label}
      stackId="all"
      fill={colourOf(layer)}
      // The line between two layers tells them apart without any colour.
      stroke="var(--lk-surface)"
      strokeWidth={1}
      maxBarSize={36}
      animationDuration={400}
    />
  )
}

function lineOf(layer: Layer, key: string) {
  return (
    <Line
      key={key}
      dataKey={key}
      name={layer.label}
      type="monotone"
      stroke={colourOf(layer)}
      strokeWidth={2}
      strokeDasharray="5 4"
      dot={false}
      activeDot={{ stroke: 'var(--lk-surface)', strokeWidth: 2, r: 4 }}
      animationDuration={400}
    />
  )
}
