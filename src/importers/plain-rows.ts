import { type Actor, actorFromApiFields, actorFromFields } from '../model/actor.ts';
import { isApiActivity } from '../model/api-activity.ts';
import { type AuditLog, auditLogOf } from '../model/audit-log.ts';
import type { Issue, IssueCode, IssueEffect } from '../model/issue.ts';
import { chronologicalRows } from '../model/row-order.ts';
import { actorOfCell } from './actor-of-cell.ts';
import { isPlausibleTime } from './audit-log-rows.ts';
import { readIsoTime } from './iso-time.ts';
import type { PlainRecord } from './plain-record-cells.ts';
import { readPlainLiteral } from './python-literal/read-plain-literal.ts';

/** A log, and how its records add up: read = counted + rejected + duplicates. */
export interface PlainLog {
  readonly log: AuditLog;
  readonly recordsRead: number;
  readonly recordsRejected: number;
  readonly duplicates: number;
  readonly issues: readonly Pick<Issue, 'code' | 'effect' | 'count'>[];
}

/** What is not read is 0. */
interface PlainRow {
  readonly time: number;
  readonly event: number;
  readonly actor: number;
  readonly identity: string;
  readonly line?: number;
  readonly project?: number;
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
  const eventNames: string[] = [];
  const eventOf = new Map<string, number>();
  const actors: Actor[] = [];
  const actorOf = new Map<string, { id: number; issue: IssueCode | undefined }>();
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
    return { id: actors.push(actor) - 1, issue };
  }

  function add({ createdAt, event, actor: cell, identity }: PlainRecord): void {
    const { time, hasZone } = readIsoTime(createdAt);
    const fault = faultOf(createdAt, time, event);
    if (fault) {
      reject(fault);
      return;
    }
    const actor = actorOf.get(cell) ?? readActor(cell);
    actorOf.set(cell, actor);
    const eventId = eventOf.get(event) ?? eventNames.push(event) - 1;
    eventOf.set(event, eventId);
    rows.push({ time, event: eventId, actor: actor.id, identity });
    if (!hasZone) note('time-without-zone');
    if (!isActivity(event)) note('not-activity');
    if (actor.issue) note(actor.issue, actor.issue === 'actor-unreadable' ? 'cell-empty' : 'kept-as-is');
  }

  function reject(code: IssueCode): void {
    recordsRejected++;
    note(code, 'row-dropped');
  }

  function finish(): PlainLog {
    const seen = new Set<string>();
    const order = [...chronologicalRows(Float64Array.from(rows, ({ time }) => time))];
    const kept = order
      .map((row) => rows[row]!)
      // A set grows by what it does not have yet.
      .filter(({ time, identity }) => !isOfApi || seen.size < seen.add(`${time} ${identity}`).size);
    const column = (name: Exclude<keyof PlainRow, 'identity'>) =>
      Uint32Array.from(kept, (row) => row[name] as number);
    const table = {
      rowCount: kept.length,
      time: Float64Array.from(kept, ({ time }) => time),
      event: column('event'),
      actor: column('actor'),
      platform: new Uint8Array(kept.length),
      project: column('project'),
      contentKey: new Uint32Array(kept.length * 2),
      line: column('line'),
      eventNames,
      eventIsActivity: eventNames.map(isActivity),
      actors,
      platforms: [''],
      projects: [''],
      hasRecordIds: isOfApi,
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
