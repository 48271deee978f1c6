import type { EpochMs } from '../base/units.ts';
import type { EventTable } from './event-table.ts';
import { filterTable } from './filter-table.ts';
import { type LogSource, sourcesByPreference } from './log-source.ts';
import type { Overlap } from './overlap.ts';

/** A file's events, and where they come from. */
export interface SourcedTable {
  readonly source: LogSource;
  readonly table: EventTable;
}

/** Several files of which no two sources cover the same time any more. */
export interface DisjointTables {
  /** The tables in the order given, without the rows set aside. */
  readonly tables: readonly EventTable[];
  /** Every two sources that cover the same time, the more trusted ones first. */
  readonly overlaps: readonly Overlap[];
}

/**
 * Sets events aside that a more trusted source covers, so that no event is counted twice.
 *
 * A source covers, with each of its files, the time from that file's first event to its last. Between its files it covers nothing. An event that two
 * more trusted sources cover is set aside for the most trusted one.
 *
 * Empty: tables of one source come back as they are.   Fails: never.   Cost: one pass over the tables of every source but the preferred one.
 * Source: docs/definitions.md, "Duplicates".
 */
export function setAsideOverlaps(tables: readonly SourcedTable[], preferred: LogSource): DisjointTables {
  const rankOf = rankBy(preferred);
  const spans = tables.map(({ source, table }) => ({ source, ...spanOf(table) }));
  const drafts = new Map<string, OverlapDraft>();
  const kept = tables.map(({ source, table }, index) => {
    const covering = spans
      .filter((span) => rankOf(span.source) < rankOf(source))
      .sort((a, b) => rankOf(a.source) - rankOf(b.source));
    for (const span of covering) noteOverlap(drafts, span, spans[index]!);
    if (covering.length === 0) return table;
    return filterTable(table, (row) => {
      const time = table.time[row]!;
      const cover = covering.find((span) => span.first <= time && time <= span.last);
      if (cover === undefined) return true;
      drafts.get(keyOf(cover, spans[index]!))!.events++;
      return false;
    });
  });
  return { tables: kept, overlaps: [...drafts.values()].sort((a, b) => rankOf(a.used) - rankOf(b.used)) };
}

/** How much a source is believed: the lower the more. */
function rankBy(preferred: LogSource): (source: LogSource) => number {
  const order = sourcesByPreference(preferred);
  return (source) => order.indexOf(source);
}

interface Span {
  readonly source: LogSource;
  readonly first: EpochMs;
  readonly last: EpochMs;
}

interface OverlapDraft extends Overlap {
  first: EpochMs;
  last: EpochMs;
  events: number;
}

function noteOverlap(drafts: Map<string, OverlapDraft>, used: Span, setAside: Span): void {
  const first = Math.max(used.first, setAside.first);
  const last = Math.min(used.last, setAside.last);
  if (first > last) return;
  const key = keyOf(used, setAside);
  const draft = drafts.get(key);
  if (draft === undefined) {
    drafts.set(key, { used: used.source, setAside: setAside.source, first, last, events: 0 });
    return;
  }
  draft.first = Math.min(draft.first, first);
  draft.last = Math.max(draft.last, last);
}

function keyOf(used: Span, setAside: Span): string {
  return `${used.source} ${setAside.source}`;
}

/** A table without rows covers nothing. */
function spanOf({ time }: EventTable): { readonly first: EpochMs; readonly last: EpochMs } {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const instant of time) {
    if (instant < first) first = instant;
    if (instant > last) last = instant;
  }
  return { first, last };
}
