import { Pie, PieChart, ResponsiveContainer } from 'recharts'
import type { Paint } from '../chart-data.ts'

type PartsRingProps = { parts: readonly { id: string; value: number; paint: Paint }[] }

/** Parts of a whole; their names and numbers stand beside it, so that the ring itself says nothing more. */
export function PartsRing({ parts }: PartsRingProps) {
  const sectors = parts
    .filter(({ value }) => value > 0)
    .map(({ id, value, paint }) => ({ id, value, fill: `var(--chart-${paint})` }))
  return (
    <ResponsiveContainer width="100%" height="100%">
      <PieChart accessibilityLayer={false} aria-hidden="true">
        <Pie
          data={sectors}
          dataKey="value"
          nameKey="id"
          innerRadius="66%"
          outerRadius="100%"
          startAngle={90}
          endAngle={-270}
          stroke="var(--lk-surface)"
          strokeWidth={2}
          rootTabIndex={-1}
          animationDuration={400}
        />
      </PieChart>
    </ResponsiveContainer>
  )
}
