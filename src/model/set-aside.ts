import type { EpochMs } from '../base/units.ts';
import type { EventTable } from './event-table.ts';
import { filterTable } from './filter-table.ts';
import { type LogSource, sourcesByPreference } from './log-source.ts';

/** A file's events, and where they come from. */
export interface SourcedTable {
  readonly source: LogSource;
  readonly table: EventTable;
}

/**
 * Sets events aside that a more trusted source covers, so that no event is counted twice.
 *
 * A source covers, with each of its files, the time from that file's first event to its last. Between its files it covers nothing.
 *
 * Shape: the tables in the order given, without the rows set aside.
 * Empty: tables of one source come back as they are.   Fails: never.   Cost: one pass over the tables of every source but the preferred one.
 * Source: docs/definitions.md, "Duplicates".
 */
export function setAsideOverlaps(
  tables: readonly SourcedTable[],
  preferred: LogSource,
): readonly EventTable[] {
  const order = sourcesByPreference(preferred);
  const spans = tables.map(({ table }) => spanOf(table));
  return tables.map(({ source, table }) => {
    const covering = spans.filter((_, other) => order.indexOf(tables[other]!.source) < order.indexOf(source));
    if (covering.length === 0) return table;
    return filterTable(table, (row) => {
      const time = table.time[row]!;
      return !covering.some((span) => span.first <= time && time <= span.last);
    });
  });
}

interface Span {
  readonly first: EpochMs;
  readonly last: EpochMs;
}

/** A table without rows covers nothing. */
function spanOf({ time }: EventTable): Span {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const instant of time) {
    if (instant < first) first = instant;
    if (instant > last) last = instant;
  }
  return { first, last };
}
