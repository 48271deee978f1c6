import { type DayNumber, formatIsoDate, type IsoDate, utcDayOf } from '../base/calendar-day.ts';
import type { EventTable } from '../model/event-table.ts';

/**
 * What is known of a stretch of days. `events`: something happened. `quiet`: a file covers it, nothing happened. `gap`: no file covers it, so
 * nobody knows. `part`: a week of which a file covers some days only. `outside`: not covered by this file.
 */
export type CoverageState = 'events' | 'quiet' | 'gap' | 'part' | 'outside';

/** Neighbouring days (or weeks) of one state. `days` counts calendar days, `events` the events on them. */
export interface CoverageStretch {
  readonly state: CoverageState;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly days: number;
  readonly events: number;
}

/** Which days of a log are known. */
export interface Coverage {
  readonly step: 'day' | 'week';
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The whole log: counted events; `gap` and `part` where files leave days open. */
  readonly all: readonly CoverageStretch[];
  /** Each file by itself: the events that were read in it, counted or not. */
  readonly files: readonly (readonly CoverageStretch[])[];
  /** Days between the first and the last that no file covers, and covered days without events. */
  readonly gapDays: number;
  readonly quietDays: number;
}

/** A longer log is shown in weeks. */
const MAX_DAYS_BY_DAY = 400;

/**
 * Finds which days of a log have events, which are quiet and which no file covers. A file covers the days from its first event to its last.
 *
 * Shape: stretches in order, without holes, from the first day of the first file to the last day of the last; days in UTC, weeks from Monday, cut at
 * both ends. `files` in the order given.
 * Empty: null when no file has an event.   Cost: one pass over all tables.   Source: docs/definitions.md, "Coverage".
 */
export function computeCoverage(log: EventTable, files: readonly EventTable[]): Coverage | null {
  const spans = files.map(daySpanOf);
  const first = Math.min(...spans.map((span) => span.first)) as DayNumber;
  const last = Math.max(...spans.map((span) => span.last)) as DayNumber;
  if (first > last) return null;
  const range = { first, last };
  const step = last - first + 1 > MAX_DAYS_BY_DAY ? 'week' : 'day';
  const starts = step === 'day' ? daysOf(range) : mondaysOf(range);
  const isCovered = coveredDays(spans, range);
  const counts = eventsByDay(log, range);
  const stretchesOf = (stateOf: StateOf): CoverageStretch[] => joinSteps(starts, range, stateOf);
  return {
    step,
    from: formatIsoDate(first),
    to: formatIsoDate(last),
    all: stretchesOf((from, to) => stateOfLog(from - first, to - first, isCovered, counts)),
    files: files.map((file, index) => {
      const ofFile = eventsByDay(file, range);
      return stretchesOf((from, to) =>
        stateOfFile(from, to, spans[index]!, sumOf(ofFile, from - first, to - first)),
      );
    }),
    gapDays: isCovered.filter((covered) => covered === 0).length,
    quietDays: counts.filter((count, day) => count === 0 && isCovered[day] === 1).length,
  };
}

interface DaySpan {
  readonly first: number;
  readonly last: number;
}

/** State and events of the days `from` to `to`, both included. */
type StateOf = (from: number, to: number) => Pick<CoverageStretch, 'state' | 'events'>;

function daySpanOf({ time }: EventTable): DaySpan {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < time.length; row++) {
    const instant = time[row]!;
    if (instant < first) first = instant;
    if (instant > last) last = instant;
  }
  return { first: utcDayOf(first), last: utcDayOf(last) };
}

function daysOf({ first, last }: DaySpan): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The first day of each week, the first one cut. Day 0 was a Thursday. */
function mondaysOf(range: DaySpan): readonly number[] {
  return daysOf(range).filter((day) => day === range.first || (day + 3) % 7 === 0);
}

function coveredDays(spans: readonly DaySpan[], { first, last }: DaySpan): Uint8Array {
  const isCovered = new Uint8Array(last - first + 1);
  for (const span of spans)
    if (span.first <= span.last) isCovered.fill(1, span.first - first, span.last - first + 1);
  return isCovered;
}

function eventsByDay({ time }: EventTable, { first, last }: DaySpan): Uint32Array {
  const counts = new Uint32Array(last - first + 1);
  for (let row = 0; row < time.length; row++) counts[utcDayOf(time[row]!) - first]!++;
  return counts;
}

function sumOf(counts: Uint8Array | Uint32Array, from: number, to: number): number {
  let sum = 0;
  for (let day = from; day <= to; day++) sum += counts[day]!;
  return sum;
}

function stateOfLog(
  from: number,
  to: number,
  isCovered: Uint8Array,
  counts: Uint32Array,
): ReturnType<StateOf> {
  const covered = sumOf(isCovered, from, to);
  const events = sumOf(counts, from, to);
  if (covered === 0) return { state: 'gap', events };
  if (covered < to - from + 1) return { state: 'part', events };
  return { state: events > 0 ? 'events' : 'quiet', events };
}

function stateOfFile(from: number, to: number, span: DaySpan, events: number): ReturnType<StateOf> {
  if (to < span.first || from > span.last) return { state: 'outside', events };
  return { state: events > 0 ? 'events' : 'quiet', events };
}

function joinSteps(starts: readonly number[], range: DaySpan, stateOf: StateOf): CoverageStretch[] {
  const stretches: CoverageStretch[] = [];
  starts.forEach((from, index) => {
    const to = (starts[index + 1] ?? range.last + 1) - 1;
    const { state, events } = stateOf(from, to);
    const before = stretches.at(-1);
    const days = to - from + 1;
    const end = formatIsoDate(to as DayNumber);
    if (before?.state === state) {
      stretches[stretches.length - 1] = {
        ...before,
        to: end,
        days: before.days + days,
        events: before.events + events,
      };
    } else stretches.push({ state, from: formatIsoDate(from as DayNumber), to: end, days, events });
  });
  return stretches;
}
