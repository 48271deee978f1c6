import { formatIsoDate, utcDayOf } from '../../base/calendar-day.ts';
import type { Overlap } from '../../model/overlap.ts';
import { useStore } from '../../state/store-context.ts';
import { useAppState } from '../../state/use-app-state.ts';
import { Button } from '../../ui/Button.tsx';
import { countOf } from '../../ui/count-of.ts';
import { formatDateRange } from '../../ui/format-date-range.ts';
import { Notice } from '../../ui/Notice.tsx';
import { SOURCE_WORDS } from './source-words.ts';

/** Says where two sources cover the same days, which one is used there, and lets the reader use the other. */
export function OverlapNotice() {
  const store = useStore();
  const overlaps = useAppState((state) => state.status?.overlaps ?? NONE);
  return overlaps.map((overlap) => {
    const { used, setAside } = overlap;
    return (
      <Notice
        key={`${used} ${setAside}`}
        tone="info"
        title={`${capitalised(SOURCE_WORDS[used])} and ${SOURCE_WORDS[setAside]} both cover ${daysOf(overlap)}`}
        actions={
          <Button size="small" onClick={() => store.prefer(setAside)}>
            Use {SOURCE_WORDS[setAside]} there
          </Button>
        }
      >
        For that time {SOURCE_WORDS[used]} is used; {describeSetAside(overlap)} Added up, the same work would
        count twice.
        {[used, setAside].includes('data-export') &&
          ' A data export knows only conversations, and only those not deleted since.'}
      </Notice>
    );
  });
}

const NONE: readonly Overlap[] = [];

function describeSetAside({ setAside, events }: Overlap): string {
  if (events === 0) return `${SOURCE_WORDS[setAside]} has no event in it.`;
  return `${countOf(events, 'event')} of ${SOURCE_WORDS[setAside]} ${events === 1 ? 'is' : 'are'} set aside.`;
}

function daysOf({ first, last }: Overlap): string {
  return formatDateRange(formatIsoDate(utcDayOf(first)), formatIsoDate(utcDayOf(last)));
}

function capitalised(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
