import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { ShortSummary } from '../metrics/short-summary.ts';
import { count, day } from './format.ts';
import { Table } from './Table.tsx';

interface DailyChartProps {
  readonly title: string;
  readonly label: string;
  readonly daily: ShortSummary['daily'];
  readonly figure: 'activeUsers' | 'conversations';
}

/** A figure of every day; the same as a table. */
export function DailyChart({ title, label, daily, figure }: DailyChartProps) {
  const axis = { tickLine: false, stroke: 'var(--muted)', fontSize: 11 };
  const bar = { stackId: 'day', isAnimationActive: false };
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <p>The first and the last day are partial.</p>
      <ResponsiveContainer width="100%" height={220}>
        <BarChart
          data={daily as ShortSummary['daily'][number][]}
          margin={{ top: 16, right: 0, bottom: 0, left: -20 }}
          accessibilityLayer
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey={(each) => each.date} tickFormatter={day} minTickGap={40} {...axis} />
          <YAxis allowDecimals={false} axisLine={false} tickFormatter={count} {...axis} />
          <Tooltip labelFormatter={(date) => day(String(date))} formatter={(value) => count(Number(value))} />
          <Bar
            dataKey={(each) => (each.partial ? null : each[figure])}
            name={label}
            fill="var(--bar)"
            {...bar}
          />
          <Bar
            dataKey={(each) => (each.partial ? each[figure] : null)}
            name={`${label}, partial day`}
            fill="none"
            stroke="var(--bar)"
            {...bar}
          />
        </BarChart>
      </ResponsiveContainer>
      <details>
        <summary>Show as a table</summary>
        <Table
          label={`${title} as a table`}
          rows={daily}
          columns={[
            {
              head: 'Day',
              value: 'date',
              show: ({ date, partial }) => (partial ? `${date} (partial)` : date),
            },
            { head: label, value: figure },
          ]}
        />
      </details>
    </section>
  );
}
