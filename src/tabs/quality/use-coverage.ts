import { useMemo } from 'react';
import type { Answers } from '../../engine/questions.ts';
import type { CoverageState, CoverageStretch } from '../../metrics/coverage.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { countOf } from '../../ui/count-of.ts';
import { formatDateRange } from '../../ui/format-date-range.ts';
import type { StripRow, StripTone } from '../../ui/strips/strip.ts';

/** One stretch as a line of the table. */
export interface CoverageLine {
  readonly key: string;
  readonly file: string;
  readonly state: string;
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly events: number;
}

/** Coverage, ready to be drawn. */
export interface CoverageView {
  readonly summary: string;
  readonly dates: readonly string[];
  readonly rows: readonly StripRow[];
  readonly legend: readonly { readonly tone: StripTone; readonly label: string }[];
  readonly lines: readonly CoverageLine[];
}

/** Undefined until the answer has arrived, and while no day is known. */
export function useCoverage(): CoverageView | undefined {
  const answer = useAnswer('quality');
  return useMemo(() => answer && viewOf(answer), [answer]);
}

const ALL_FILES = 'All files';
const MS_PER_DAY = 86_400_000;

const TONES: Readonly<Record<CoverageState, StripTone>> = {
  events: 'full',
  quiet: 'light',
  gap: 'hatched',
  part: 'part',
  outside: 'none',
};

const WORDS: Readonly<Record<CoverageState, string>> = {
  events: 'Events',
  quiet: 'No events',
  gap: 'No file covers it',
  part: 'Covered in part',
  outside: 'Not in this file',
};

type Coverage = NonNullable<Answers['quality']['coverage']>;

function viewOf({ coverage, files }: Answers['quality']): CoverageView | undefined {
  if (coverage === null) return undefined;
  const tracks = [
    {
      key: 'all',
      label: files.length === 1 ? (files[0]?.name ?? '') : ALL_FILES,
      stretches: coverage.all,
      isLeading: true,
    },
    ...(files.length > 1
      ? files.map((file, index) => ({
          key: `${file.id}`,
          label: file.name,
          stretches: coverage.files[index] ?? [],
          isLeading: false,
        }))
      : []),
  ];
  const states = new Set(tracks.flatMap(({ stretches }) => stretches.map(({ state }) => state)));
  return {
    summary: summarise(coverage),
    dates: datesOf(coverage),
    rows: tracks.map(({ key, label, stretches, isLeading }) => ({
      key,
      label,
      isLeading,
      description: describeRow(label, stretches),
      stretches: stretches.map((stretch) => ({
        tone: TONES[stretch.state],
        days: stretch.days,
        title: describeStretch(stretch),
      })),
    })),
    legend: (Object.keys(WORDS) as CoverageState[])
      .filter((state) => states.has(state))
      .map((state) => ({ tone: TONES[state], label: WORDS[state] })),
    lines: tracks.flatMap(({ key, label, stretches }) =>
      stretches
        .filter(({ state }) => state !== 'outside')
        .map((stretch) => ({
          ...stretch,
          key: `${key} ${stretch.from}`,
          file: label,
          state: WORDS[stretch.state],
        })),
    ),
  };
}

function summarise({ gapDays, quietDays, step, from, to }: Coverage): string {
  const weeks = step === 'week' ? ' Drawn in weeks, because the log is long.' : '';
  const quiet = quietDays === 0 ? '' : ` ${countOf(quietDays, 'covered day')} without events.`;
  const span = formatDateRange(from, to);
  const answer =
    gapDays === 0
      ? `Every day of ${span} lies within a file.`
      : `No file covers ${countOf(gapDays, 'day')} of ${span}: they count as 0 in every chart, and nobody knows what happened on them.`;
  return `${answer}${quiet}${weeks}`;
}

function describeRow(label: string, stretches: readonly CoverageStretch[]): string {
  const daysIn = (wanted: CoverageState): number =>
    stretches.reduce((sum, { state, days }) => sum + (state === wanted ? days : 0), 0);
  const parts = (['events', 'quiet', 'part', 'gap'] as const)
    .map((state) => ({ state, days: daysIn(state) }))
    .filter(({ days }) => days > 0)
    .map(({ state, days }) => `${WORDS[state].toLowerCase()}: ${countOf(days, 'day')}`);
  return `${label}: ${parts.length === 0 ? 'no events' : parts.join(', ')}`;
}

function describeStretch({ state, from, to, days, events }: CoverageStretch): string {
  const words = state === 'events' || state === 'part' ? `, ${countOf(events, 'event')}` : '';
  return `${formatDateRange(from, to)} (${countOf(days, 'day')}): ${WORDS[state].toLowerCase()}${words}`;
}

function datesOf({ from, to }: Coverage): readonly string[] {
  const first = Date.parse(`${from}T00:00:00Z`);
  const count = (Date.parse(`${to}T00:00:00Z`) - first) / MS_PER_DAY + 1;
  return Array.from({ length: count }, (_, day) =>
    new Date(first + day * MS_PER_DAY).toISOString().slice(0, 10),
  );
}
