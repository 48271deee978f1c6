import { Expand } from 'lucide-react';
import { formatIsoInstant } from '../base/calendar-day.ts';
import { localTimeAt } from '../base/time-zone.ts';
import type { EpochMs } from '../base/units.ts';
import { useClock } from '../state/use-clock.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { visibleLine } from '../ui/visible-text.ts';

interface OpenRecordButtonProps {
  readonly event: string;
  readonly time: EpochMs;
  readonly onOpen: () => void;
}

/** Opens the record of an event. Its name says which one. */
export function OpenRecordButton({ event, time, onOpen }: OpenRecordButtonProps) {
  const at = formatIsoInstant(localTimeAt(useClock(), time)).slice(0, 19).replace('T', ' ');
  return (
    <IconButton
      label={`Show the record of ${visibleLine(event)}, ${at}`}
      icon={<Expand />}
      size="small"
      onClick={onOpen}
    />
  );
}
