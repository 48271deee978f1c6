import type { PersonStanding, PersonStatus } from '../metrics/person-status.ts';
import { classNames } from '../ui/class-names.ts';
import { countOf } from '../ui/count-of.ts';

const DOTS: Readonly<Record<PersonStatus, string>> = {
  new: 'border-accent-text bg-accent-text forced-colors:bg-[CanvasText]',
  active: 'border-positive bg-positive forced-colors:bg-[CanvasText]',
  quiet: 'border-warning',
  inactive: 'border-ink-faint',
};

/** Filled where somebody is there, a ring where not; the words say it, too. */
export function PersonStatusMark(standing: PersonStanding) {
  const isThere = standing.status === 'new' || standing.status === 'active';
  return (
    <span className={classNames('inline-flex items-center gap-1.5', isThere ? 'text-ink' : 'text-ink-muted')}>
      <span
        aria-hidden="true"
        className={classNames(
          'size-1.75 shrink-0 rounded-full border-[1.5px] forced-color-adjust-none forced-colors:border-[CanvasText]',
          DOTS[standing.status],
        )}
      />
      {describeStanding(standing)}
    </span>
  );
}

function describeStanding({ status, quietDays }: PersonStanding): string {
  if (status === 'quiet') return `Quiet ${countOf(quietDays ?? 0, 'day')}`;
  return { new: 'New', active: 'Active', inactive: 'No activity' }[status];
}
