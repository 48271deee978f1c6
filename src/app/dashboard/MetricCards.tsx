import type { DailySeries } from '../../engine/questions.ts';
import { DEFINITIONS } from '../../model/definitions.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useAppState } from '../../state/use-app-state.ts';
import { MetricCard } from '../../ui/MetricCard.tsx';
import { MetricGrid } from '../../ui/MetricGrid.tsx';
import type { SparklinePoint } from '../../ui/Sparkline.tsx';
import { CaveatMark } from './CaveatMark.tsx';
import { describeCaveat } from './describe-caveat.ts';

const CARDS = [
  { key: 'users', title: 'Users' },
  { key: 'conversations', title: 'Conversations' },
  { key: 'projects', title: 'Projects' },
  { key: 'files', title: 'Files' },
] as const;

/** The four figures for the whole log, each with its last 7 days against the 7 before. */
export function MetricCards({ onShowQuality }: { readonly onShowQuality: () => void }) {
  const answer = useAnswer('overview');
  const caveat = useAppState((state) => describeCaveat(state.status?.files ?? []));
  return (
    <MetricGrid>
      {CARDS.map(({ key, title }) => (
        <MetricCard
          key={key}
          title={title}
          value={answer?.periods.allTime.totals[key] ?? 0}
          mark={caveat !== null && <CaveatMark title={title} caveat={caveat} onShow={onShowQuality} />}
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
          sparkline={answer === undefined ? [] : trendOf(answer.series[key])}
        />
      ))}
    </MetricGrid>
  );
}

/** The 7-day mean: days would be a scribble of weekends at this size. A log too short for it shows its days; one day has no shape. */
function trendOf({ values, mean7 }: DailySeries): readonly SparklinePoint[] {
  const means = mean7.filter((mean) => mean !== null);
  if (means.length > 1) return means.map((value) => ({ value, isPartial: false }));
  const last = values.length - 1;
  return last < 1 ? [] : values.map((value, day) => ({ value, isPartial: day === 0 || day === last }));
}
