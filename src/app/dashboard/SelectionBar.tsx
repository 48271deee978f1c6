import { CalendarDays, EyeOff, SlidersHorizontal } from 'lucide-react';
import type { RangeChoice } from '../../model/selection.ts';
import { useView, useViewStore } from '../../state/use-view.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { formatDateRange } from '../../ui/format-date-range.ts';
import { PopoverPanel } from '../../ui/PopoverPanel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { activeChoices, type Dates, inOrder, withoutChoices } from './describe-selection.ts';
import { useRange } from './use-range.ts';
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
  const range = useRange();
  if (range === null) return null;
  const choices = activeChoices(view);
  const selectRange = (value: RangeValue): void =>
    views.select({ range: value === 'all' ? { kind: 'all' } : { kind: 'last', days: Number(value) } });
  return (
    <section aria-label="What is shown" className="mb-4 print:hidden">
      <div className="flex flex-wrap items-center gap-2">
        <Segmented
          label="Range"
          options={RANGES}
          value={presetOf(view.selection.range)}
          onChange={selectRange}
        />
        <DatesButton
          dates={range.dates}
          log={range.log}
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
            openKey="f"
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
                onClick={() => views.change(withoutChoices(view, choices))}
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
  // Dates of a link may lie outside the log, and are no mistake of the reader's.
  const limits = { min: from < log.from ? from : log.from, max: to > log.to ? to : log.to };
  return (
    <PopoverPanel
      label="Dates"
      openKey="d"
      trigger={
        // Without the icon, range and dates share a line on a phone.
        <Button
          icon={<CalendarDays />}
          className="max-sm:[&>span]:hidden"
          aria-label={`Dates: ${formatDateRange(from, to)}`}
        >
          {formatDateRange(from, to)}
        </Button>
      }
    >
      <div className="flex gap-3">
        <DateField label="From" value={from} {...limits} onChange={(date) => onChange(inOrder(date, to))} />
        <DateField label="To" value={to} {...limits} onChange={(date) => onChange(inOrder(from, date))} />
      </div>
      <p className="mt-2 text-xs text-pretty text-ink-muted">
        Both days count. The log holds {formatDateRange(log.from, log.to)}.
      </p>
    </PopoverPanel>
  );
}
