import type { EventLog } from '../model/audit-log.ts';
import { NO_PERSON } from '../model/people.ts';
import { createdOf, eventMeanings, KIND } from './event-meanings.ts';
import type { RowRange } from './row-range.ts';

/**
 * The figures of the four cards, and the number of events behind them.
 *
 * Units: `users` counts distinct people with at least one activity, the others count events.
 */
export interface Totals {
  readonly users: number;
  readonly conversations: number;
  readonly projects: number;
  readonly files: number;
  readonly events: number;
}

/**
 * Counts users, conversations, projects, files and events in a stretch of the log.
 *
 * Missing: events without a person count as events and never as users.
 * Empty: no rows give zeros.   Fails: never.   Cost: one pass over the rows.   Source: docs/definitions.md, "Cards".
 */
export function computeTotals(log: EventLog, rows: RowRange): Totals {
  const { event, kind, isActivity } = eventMeanings(log.table);
  const { personOfRow } = log;
  const created = new Uint32Array(Object.values(KIND).length);
  const seen = new Uint8Array(log.people.length);
  let users = 0;
  for (let row = rows.start; row < rows.end; row++) {
    const what = event[row]!;
    created[kind[what]!]!++;
    const person = personOfRow[row]!;
    if (person === NO_PERSON || seen[person] === 1 || isActivity[what] === 0) continue;
    seen[person] = 1;
    users++;
  }
  return {
    users,
    ...createdOf(created),
    events: rows.end - rows.start,
  };
}
