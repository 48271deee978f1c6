import { MS_PER_DAY } from './calendar-day.ts';
import type { EpochMs } from './units.ts';

/** Milliseconds since 1970-01-01T00:00 on the clocks of a zone: what they show, read as if it were UTC. */
export type LocalMs = number;

/**
 * The clocks of a zone during a stretch of time, as pieces of one offset each: from `starts[i]` on, clocks are `offsets[i]` ahead of UTC.
 * The first piece reaches back, and the last one forward, without end.
 */
export interface ZoneClock {
  readonly timeZone: string;
  readonly starts: readonly EpochMs[];
  readonly offsets: readonly number[];
}

const MS_PER_SECOND = 1000;

const UTC_CLOCK: ZoneClock = { timeZone: 'UTC', starts: [Number.NEGATIVE_INFINITY], offsets: [0] };

/** Whether the browser knows a zone by this name. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/**
 * How the clocks of a zone run between two instants. A zone that the browser does not know is UTC: ask `isTimeZone` before.
 *
 * Changes of the clocks are found to the second; two within one day that cancel each other out are not seen: no zone has had them since 1970.
 * Cost: some microseconds for each day.
 */
export function zoneClock(timeZone: string, from: EpochMs, to: EpochMs): ZoneClock {
  if (timeZone === 'UTC' || !isTimeZone(timeZone)) return UTC_CLOCK;
  const offsetAt = offsetReader(timeZone);
  const starts = [Number.NEGATIVE_INFINITY];
  // A day more on both sides: local days begin and end outside the stretch.
  let before = Math.floor(from / MS_PER_DAY - 2) * MS_PER_DAY;
  const offsets = [offsetAt(before)];
  while (before < to + 2 * MS_PER_DAY) {
    const after = before + MS_PER_DAY;
    const offset = offsetAt(after);
    if (offset !== offsets.at(-1)) {
      starts.push(firstWithOffset(offset, before, after, offsetAt));
      offsets.push(offset);
    }
    before = after;
  }
  return { timeZone, starts, offsets };
}

/** What the clocks of the zone show at an instant. */
export function localTimeAt({ starts, offsets }: ZoneClock, time: EpochMs): LocalMs {
  let piece = starts.length - 1;
  while (time < starts[piece]!) piece--;
  return time + offsets[piece]!;
}

/**
 * The first instant at which the clocks of the zone show `local` or more: of an hour that comes twice the first one, of an hour that is skipped the
 * instant after it.
 */
export function instantOf({ starts, offsets }: ZoneClock, local: LocalMs): EpochMs {
  for (let piece = 0; piece < starts.length; piece++) {
    const instant = Math.max(local - offsets[piece]!, starts[piece]!);
    if (instant < (starts[piece + 1] ?? Number.POSITIVE_INFINITY)) return instant;
  }
  throw new Error('The last piece of a clock has no end.');
}

function firstWithOffset(
  offset: number,
  before: EpochMs,
  after: EpochMs,
  offsetAt: (time: EpochMs) => number,
): EpochMs {
  let low = before;
  let high = after;
  while (high - low > MS_PER_SECOND) {
    const middle = Math.floor((low + high) / 2 / MS_PER_SECOND) * MS_PER_SECOND;
    if (offsetAt(middle) === offset) high = middle;
    else low = middle;
  }
  return high;
}

/** Reads the offset off what the browser writes for an instant: `Date` knows only the reader's own zone. */
function offsetReader(timeZone: string): (time: EpochMs) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (time) => {
    const [month, day, year, hour, minute, second] = format.format(time).match(/\d+/g)!.map(Number);
    return Date.UTC(year!, month! - 1, day, hour, minute, second) - time;
  };
}
