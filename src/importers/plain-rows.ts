import { type Actor, actorFromApiFields, actorFromFields } from '../model/actor.ts';
import { isApiActivity } from '../model/api-activity.ts';
import { auditLogOf, type EventLog } from '../model/audit-log.ts';
import type { Issue, IssueCode, IssueEffect } from '../model/issue.ts';
import { actorOfCell } from './actor-of-cell.ts';
import { isPlausibleTime } from './audit-log-rows.ts';
import { readIsoTime } from './iso-time.ts';
import type { PlainRecord } from './plain-record-cells.ts';
import { readPlainLiteral } from './python-literal/read-plain-literal.ts';

/** A log, and how its records add up: read = counted + rejected + duplicates. */
export interface PlainLog {
  readonly log: EventLog;
  readonly recordsRead: number;
  readonly recordsRejected: number;
  readonly duplicates: number;
  readonly issues: readonly Pick<Issue, 'code' | 'effect' | 'count'>[];
}

interface PlainRow {
  readonly time: number;
  readonly event: number;
  readonly actor: number;
  readonly identity: string;
}

/** Takes the records of one file. Whatever is read is either kept or rejected, and counted. */
export interface PlainRows {
  /** Adds a record, or rejects it when it has no readable time or no event. */
  add(record: PlainRecord): void;
  /** Counts a record that cannot be used. */
  reject(code: IssueCode): void;
  /** The log, every event once. */
  finish(): PlainLog;
}

/**
 * Turns the records of one file that stand there as texts into a log: what `AuditLogRows` and `mergeTables` do for bytes and many files, small enough
 * for the artifact.
 *
 * Shape: records of an audit log, or activities of the Compliance API, which count once when id, type and time are the same. Platform and project are
 * not read.
 * Fails: never; what is wrong is in the issues.
 */
export function createPlainRows(isOfApi: boolean): PlainRows {
  const rows: PlainRow[] = [];
  const events = new Map<string, number>();
  const actors = new Map<string, { id: number; actor: Actor; issue: IssueCode | undefined }>();
  const issues = new Map<IssueCode, { code: IssueCode; effect: IssueEffect; count: number }>();
  let recordsRejected = 0;
  const isActivity = (event: string) => !isOfApi || isApiActivity(event);

  function note(code: IssueCode, effect: IssueEffect = 'kept-as-is'): void {
    issues.set(code, { code, effect, count: (issues.get(code)?.count ?? 0) + 1 });
  }

  function readActor(cell: string) {
    const { actor, quality } = actorOfCell(
      cell,
      readPlainLiteral,
      isOfApi ? actorFromApiFields : actorFromFields,
    );
    let issue: IssueCode | undefined;
    if (quality === 'recovered') issue = 'literal-recovered';
    if (actor.kind === 'unidentified') issue = 'actor-unidentified';
    if (quality === 'unreadable') issue = 'actor-unreadable';
    const known = { id: actors.size, actor, issue };
    actors.set(cell, known);
    return known;
  }

  function add({ createdAt, event, actor: cell, identity }: PlainRecord): void {
    const { time, hasZone } = readIsoTime(createdAt);
    const fault = faultOf(createdAt, time, event);
    if (fault) {
      reject(fault);
      return;
    }
    const { id, issue } = actors.get(cell) ?? readActor(cell);
    if (!events.has(event)) events.set(event, events.size);
    rows.push({ time, event: events.get(event)!, actor: id, identity });
    if (!hasZone) note('time-without-zone');
    if (!isActivity(event)) note('not-activity');
    if (/\uFFFD/.test(cell)) note('text-not-utf8');
    if (issue) note(issue, issue === 'actor-unreadable' ? 'cell-empty' : 'kept-as-is');
  }

  function reject(code: IssueCode): void {
    recordsRejected++;
    note(code, 'row-dropped');
  }

  function finish(): PlainLog {
    // As `chronologicalRows`: in a file from new to old, rows of equal time stand from back to front.
    if (rows.length > 0 && rows[0]!.time > rows.at(-1)!.time) rows.reverse();
    rows.sort((a, b) => a.time - b.time);
    const seen = new Set<string>();
    const kept = rows.filter(
      // A set grows by what it does not have yet.
      ({ time, identity }) => !isOfApi || seen.size < seen.add(`${time} ${identity}`).size,
    );
    const eventNames = [...events.keys()];
    const table = {
      rowCount: kept.length,
      time: Float64Array.from(kept, ({ time }) => time),
      event: Uint32Array.from(kept, ({ event }) => event),
      actor: Uint32Array.from(kept, ({ actor }) => actor),
      eventNames,
      eventIsActivity: eventNames.map(isActivity),
      actors: Array.from(actors.values(), ({ actor }) => actor),
    };
    return {
      log: auditLogOf(table),
      recordsRead: rows.length + recordsRejected,
      recordsRejected,
      duplicates: rows.length - kept.length,
      issues: [...issues.values()],
    };
  }

  return { add, reject, finish };
}

function faultOf(createdAt: string, time: number, event: string): IssueCode | undefined {
  if (!createdAt.trim()) return 'time-missing';
  if (Number.isNaN(time)) return 'time-unreadable';
  if (!isPlausibleTime(time)) return 'time-implausible';
  return event ? undefined : 'event-missing';
}
