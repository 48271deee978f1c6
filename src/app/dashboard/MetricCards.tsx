import type { DailyCounts } from '../../metrics/daily.ts';
import { DEFINITIONS } from '../../model/definitions.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { MetricCard } from '../../ui/MetricCard.tsx';
import { MetricGrid } from '../../ui/MetricGrid.tsx';

const CARDS = [
  { key: 'users', title: 'Users', daily: 'activeUsers' },
  { key: 'conversations', title: 'Conversations', daily: 'conversations' },
  { key: 'projects', title: 'Projects', daily: 'projects' },
  { key: 'files', title: 'Files', daily: 'files' },
] as const satisfies readonly { key: string; title: string; daily: keyof DailyCounts }[];

/** The shape of the last weeks; the whole log would be a scribble at this size. */
const SPARKLINE_DAYS = 60;

/** The four figures for the whole log, each with its last 7 days against the 7 before. */
export function MetricCards() {
  const answer = useAnswer('overview');
  return (
    <MetricGrid>
      {CARDS.map(({ key, title, daily }) => (
        <MetricCard
          key={key}
          title={title}
          value={answer?.periods.allTime.totals[key] ?? 0}
          definition={
            <>
              {DEFINITIONS[key]} <span className="mt-1.5 block">{DEFINITIONS.change}</span>
            </>
          }
          trend={{
            label: 'Last 7 days',
            value: answer?.periods.last7Days.totals[key] ?? null,
            previous: answer?.periods.last7Days.previous?.[key] ?? null,
            comparedWith: 'the 7 days before',
            unknownReason: 'The log does not reach back far enough to compare',
          }}
          sparkline={(answer?.days ?? [])
            .slice(-SPARKLINE_DAYS)
            .map((day) => ({ value: day[daily], isPartial: day.isPartial }))}
        />
      ))}
    </MetricGrid>
  );
}
