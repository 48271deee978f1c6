import { daysFrom } from '../../base/calendar-day.ts';
import type { Answers } from '../../engine/questions.ts';
import type { Period } from '../../metrics/periods.ts';
import type { Series } from '../../metrics/series.ts';
import { DEFINITIONS } from '../../model/definitions.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useAppState } from '../../state/use-app-state.ts';
import { useView, useViewStore } from '../../state/use-view.ts';
import { countOf } from '../../ui/count-of.ts';
import { MetricCard, type MetricTrend } from '../../ui/MetricCard.tsx';
import { MetricGrid } from '../../ui/MetricGrid.tsx';
import type { SparklinePoint } from '../../ui/Sparkline.tsx';
import { CaveatMark } from './CaveatMark.tsx';
import { describeCaveat } from './describe-caveat.ts';
import { useRange } from './use-range.ts';

const CARDS = [
  { key: 'users', title: 'Users' },
  { key: 'conversations', title: 'Conversations' },
  { key: 'projects', title: 'Projects' },
  { key: 'files', title: 'Files' },
] as const;

const COUNTED = {
  users: 'activity',
  conversations: 'conversations',
  projects: 'projects',
  files: 'files',
} as const;

/** The four figures for the selected range, each against the stretch before. */
export function MetricCards({ onShowQuality }: { readonly onShowQuality: () => void }) {
  const answer = useAnswer('overview');
  const views = useViewStore();
  const showBehind = ({ from, to }: Period, title: string, key: keyof typeof COUNTED): void =>
    views.change({ panel: { kind: 'behind', title, slice: { what: COUNTED[key], from, to } } });
  const isWholeLog = useView((view) => view.selection.range.kind === 'all');
  const range = useRange();
  const files = useAppState((state) => state.status?.files) ?? [];
  const cards = CARDS.map((each) => ({ ...each, caveat: describeCaveat(files, each.key === 'users') }));
  return (
    <MetricGrid>
      {cards.map(({ key, title, caveat }) => (
        <MetricCard
          key={key}
          title={title}
          value={range === null ? 0 : range.isOutside ? '–' : (answer?.selected.totals[key] ?? '–')}
          mark={caveat !== null && <CaveatMark title={title} caveat={caveat} onShow={onShowQuality} />}
          definition={
            <>
              {DEFINITIONS[key]} <span className="mt-1.5 block">{DEFINITIONS.change}</span>
            </>
          }
          {...(answer !== undefined &&
            range?.isOutside === false && {
              trend: trendOf(answer, key, isWholeLog),
              onShow: () => showBehind(answer.selected, title, key),
              showLabel: 'show the people',
            })}
          sparkline={answer === undefined ? [] : shapeOf(answer.series[key])}
        />
      ))}
    </MetricGrid>
  );
}

/** Of the whole log its last 7 days, of a shorter range the range itself, against the stretch before. */
function trendOf(
  { periods, selected }: Answers['overview'],
  key: (typeof CARDS)[number]['key'],
  isWholeLog: boolean,
): MetricTrend {
  const { from, to, totals, previous } = isWholeLog ? periods.last7Days : selected;
  return {
    ...(isWholeLog && { label: 'Last 7 days' }),
    value: totals[key],
    previous: previous?.[key] ?? null,
    comparedWith: `the ${countOf(daysFrom(from, to), 'day')} before`,
    unknownReason: 'The log does not reach back far enough to compare',
  };
}

/** The 7-day mean: days would be a scribble of weekends at this size. A log too short for it shows its days; one day has no shape. */
function shapeOf({ points }: Series): readonly SparklinePoint[] {
  const means = points.flatMap(({ average }) =>
    average === null ? [] : [{ value: average, isPartial: false }],
  );
  if (means.length > 1) return means;
  return points.length > 1 ? points : [];
}
