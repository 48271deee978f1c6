import { formatIsoDate, formatIsoInstant, utcDayOf } from '../base/calendar-day.ts';
import { localTimeAt } from '../base/time-zone.ts';
import type { EpochMs } from '../base/units.ts';
import { useClock } from '../state/use-clock.ts';
import { formatDateRange } from '../ui/format-date-range.ts';

interface SeenAtProps {
  readonly instant: EpochMs;
  /** With the time of day, to the second. */
  readonly hasTime?: boolean;
}

/** An instant as the clocks of the chosen zone show it; the instant itself on hover. */
export function SeenAt({ instant, hasTime = false }: SeenAtProps) {
  const local = localTimeAt(useClock(), instant);
  const date = formatIsoDate(utcDayOf(local));
  return (
    <time dateTime={formatIsoInstant(instant)} title={formatIsoInstant(instant)}>
      {formatDateRange(date, date)}
      {hasTime && <span className="text-ink-muted">, {formatIsoInstant(local).slice(11, 19)}</span>}
    </time>
  );
}
