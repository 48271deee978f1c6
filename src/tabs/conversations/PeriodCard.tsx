import { useId } from 'react';
import type { Period } from '../../metrics/periods.ts';
import { DEFINITIONS } from '../../model/definitions.ts';
import { useViewStore } from '../../state/use-view.ts';
import { Change } from '../../ui/Change.tsx';
import { Definition } from '../../ui/Definition.tsx';
import { formatCount } from '../../ui/format.ts';
import { formatDateRange } from '../../ui/format-date-range.ts';
import { TextButton } from '../../ui/TextButton.tsx';

export interface PeriodView {
  readonly title: string;
  readonly period: Period;
  /** The stretch before, in words; null when nothing lies before. */
  readonly comparedWith: string | null;
}

const FIGURES = [
  { key: 'users', label: 'Users' },
  { key: 'projects', label: 'Projects' },
  { key: 'files', label: 'Files' },
] as const;

/** One period: its dates, conversations first, the other figures below, each against the stretch before. */
export function PeriodCard({ title, period, comparedWith }: PeriodView) {
  const titleId = useId();
  return (
    <section
      aria-labelledby={titleId}
      className="min-w-0 rounded-card border border-line bg-surface px-4 pt-3 pb-3.5 break-inside-avoid"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 id={titleId} className="flex items-center gap-1.5 text-sm font-medium text-ink-muted">
          {title}
          <Definition term={title}>
            {DEFINITIONS.periods}
            {comparedWith !== null && <span className="mt-1.5 block">{DEFINITIONS.change}</span>}
          </Definition>
        </h3>
        <p className="text-xs text-ink-muted">{formatDateRange(period.from, period.to)}</p>
      </div>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-2">
        <span className="text-figure font-semibold text-ink">
          <PeopleButton title={title} period={period} figure="conversations" label="Conversations" />
        </span>
        <span className="text-sm text-ink-muted">conversations</span>
        {comparedWith !== null && (
          <span className="text-xs">
            <ChangeOf period={period} figure="conversations" comparedWith={comparedWith} />
          </span>
        )}
      </p>
      <dl className="mt-2.5 grid grid-cols-3 gap-3 border-t border-line pt-2.5">
        {FIGURES.map(({ key, label }) => (
          <div key={key} className="min-w-0">
            <dt className="text-xs text-ink-muted">{label}</dt>
            <dd className="mt-0.5 flex flex-wrap items-baseline gap-x-1.5 text-sm font-medium text-ink">
              <PeopleButton title={title} period={period} figure={key} label={label} />
              {comparedWith !== null && (
                <span className="text-2xs">
                  <ChangeOf period={period} figure={key} comparedWith={comparedWith} />
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface PeopleButtonProps {
  /** Of the period. */
  readonly title: string;
  readonly period: Period;
  readonly figure: ChangeOfProps['figure'];
  readonly label: string;
}

/** A figure that opens the people behind it. */
function PeopleButton({ title, period, figure, label }: PeopleButtonProps) {
  const views = useViewStore();
  const { from, to, totals } = period;
  const what = figure === 'users' ? 'activity' : figure;
  const show = () =>
    views.change({ panel: { kind: 'behind', title: `${label}: ${title}`, slice: { what, from, to } } });
  const count = formatCount(totals[figure]);
  return (
    <TextButton onClick={show} label={`${count} ${label}: show the people`} title="Show the people">
      {count}
    </TextButton>
  );
}

interface ChangeOfProps {
  readonly period: Period;
  readonly figure: 'users' | 'conversations' | 'projects' | 'files';
  readonly comparedWith: string;
}

function ChangeOf({ period, figure, comparedWith }: ChangeOfProps) {
  return (
    <Change
      value={period.totals[figure]}
      previous={period.previous?.[figure] ?? null}
      comparedWith={comparedWith}
      unknownReason="The log does not reach back far enough to compare"
    />
  );
}
