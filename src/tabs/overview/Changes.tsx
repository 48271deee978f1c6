import type { FigureChange, WhatChanged } from '../../metrics/what-changed.ts';
import { DEFINITIONS } from '../../model/definitions.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { countOf } from '../../ui/count-of.ts';
import { Definition } from '../../ui/Definition.tsx';
import { formatCount, formatPercent } from '../../ui/format.ts';
import { formatDateRange } from '../../ui/format-date-range.ts';

/** What changed, in up to three sentences. Nothing where nothing did. */
export function Changes() {
  const whatChanged = useAnswer('whatChanged');
  if (whatChanged === undefined || whatChanged.stretch === null || whatChanged.changes.length === 0)
    return null;
  const { from, to, days } = whatChanged.stretch;
  return (
    <section
      aria-label="What changed"
      className="rounded-card border border-line bg-surface px-5 py-3.5 text-sm text-ink"
    >
      <h2 className="inline font-semibold">
        What changed in {formatDateRange(from, to)}, against the {countOf(days, 'day')} before
      </h2>{' '}
      <Definition term="What changed">{DEFINITIONS.whatChanged}</Definition>
      <ul className="mt-1 flex flex-col gap-0.5 text-pretty text-ink-muted">
        {whatChanged.changes.map((change) => (
          <li key={change.figure}>{sentenceOf(change)}</li>
        ))}
      </ul>
    </section>
  );
}

const SUBJECTS: Readonly<Record<FigureChange['figure'], (count: string) => string>> = {
  users: (count) => `${count} people used Claude`,
  conversations: (count) => `${count} conversations were started`,
  projects: (count) => `${count} projects were created`,
  files: (count) => `${count} files were uploaded`,
};

function sentenceOf({ figure, value, previous, change }: WhatChanged['changes'][number]): string {
  const subject = SUBJECTS[figure](value === 0 ? 'No' : formatCount(value));
  if (change === null) return `${subject}, after none before.`;
  const direction = change > 0 ? 'more' : 'fewer';
  return `${subject}, ${formatPercent(Math.abs(change))} ${direction} than the ${formatCount(previous)} before.`;
}
