import { CalendarDays, EyeOff, SlidersHorizontal } from 'lucide-react';
import type { RangeChoice } from '../../model/selection.ts';
import { useAppState } from '../../state/use-app-state.ts';
import { useView, useViewStore } from '../../state/use-view.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { formatDateRange } from '../../ui/format-date-range.ts';
import { PopoverPanel } from '../../ui/PopoverPanel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { activeChoices, type Dates, datesOf, datesOfLog, inOrder } from './describe-selection.ts';
import { ViewOptions } from './ViewOptions.tsx';

const RANGES = [
  { value: '7', label: '7D' },
  { value: '30', label: '30D' },
  { value: '90', label: '90D' },
  { value: 'all', label: 'All' },
] as const;

type RangeValue = (typeof RANGES)[number]['value'];

/** What of the log is shown: the range in front, everything else behind one button, and what is set as chips below. */
export function SelectionBar() {
  const views = useViewStore();
  const view = useView((each) => each);
  const { range, timeZone } = view.selection;
  const firstEvent = useAppState((state) => state.status?.firstEvent ?? null);
  const lastEvent = useAppState((state) => state.status?.lastEvent ?? null);
  if (firstEvent === null || lastEvent === null) return null;
  const log = datesOfLog(firstEvent, lastEvent, timeZone);
  const choices = activeChoices(view);
  const selectRange = (value: RangeValue): void =>
    views.select({ range: value === 'all' ? { kind: 'all' } : { kind: 'last', days: Number(value) } });
  return (
    <section aria-label="What is shown" className="mb-4 print:hidden">
      <div className="flex flex-wrap items-center gap-2">
        <Segmented label="Range" options={RANGES} value={presetOf(range)} onChange={selectRange} />
        <DatesButton
          dates={datesOf(range, log)}
          log={log}
          onChange={(dates) => views.select({ range: { kind: 'dates', ...dates } })}
        />
        <span className="ml-auto flex items-center gap-2">
          <Button
            variant="quiet"
            icon={<EyeOff />}
            aria-pressed={view.selection.hidesNames}
            onClick={() => views.select({ hidesNames: !view.selection.hidesNames })}
          >
            Hide names
          </Button>
          <PopoverPanel
            label="Filters and display"
            align="end"
            trigger={
              <Button icon={<SlidersHorizontal />} aria-label="Filters and display">
                Filters
              </Button>
            }
          >
            <ViewOptions />
          </PopoverPanel>
        </span>
      </div>
      {choices.length > 0 && (
        <ul aria-label="Set by you" className="mt-2 flex flex-wrap items-center gap-1.5">
          {choices.map(({ id, label, without }) => (
            <li key={id} className="min-w-0">
              <Chip removeLabel={`Remove: ${label}`} onRemove={() => views.change(without(view))}>
                {label}
              </Chip>
            </li>
          ))}
          {choices.length > 1 && (
            <li>
              <Button
                size="small"
                variant="quiet"
                onClick={() => views.change(choices.reduce((rest, { without }) => without(rest), view))}
              >
                Reset all
              </Button>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}

/** Null for dates. */
function presetOf(range: RangeChoice): RangeValue | null {
  if (range.kind === 'all') return 'all';
  return RANGES.find(({ value }) => range.kind === 'last' && value === String(range.days))?.value ?? null;
}

interface DatesButtonProps {
  readonly dates: Dates;
  readonly log: Dates;
  readonly onChange: (dates: Dates) => void;
}

function DatesButton({ dates, log, onChange }: DatesButtonProps) {
  const { from, to } = dates;
  return (
    <PopoverPanel
      label="Dates"
      trigger={
        <Button icon={<CalendarDays />} aria-label={`Dates: ${formatDateRange(from, to)}`}>
          {formatDateRange(from, to)}
        </Button>
      }
    >
      <div className="flex gap-3">
        <DateField
          label="From"
          value={from}
          min={log.from}
          max={log.to}
          onChange={(date) => onChange(inOrder(date, to))}
        />
        <DateField
          label="To"
          value={to}
          min={log.from}
          max={log.to}
          onChange={(date) => onChange(inOrder(from, date))}
        />
      </div>
      <p className="mt-2 text-xs text-pretty text-ink-muted">
        Both days count. The log holds {formatDateRange(log.from, log.to)}.
      </p>
    </PopoverPanel>
  );
}
