import type { EpochMs } from '../base/units.ts';
import { type EventTable, EventTableBuilder } from '../model/event-table.ts';
import { type IssueCode, type IssueCollector, MAX_EXAMPLES } from '../model/issue.ts';
import type { QuarantineBuilder } from '../model/quarantine.ts';

/** A row whose date may be read two ways. It stands in the table with the day first until the whole file has been seen. */
interface OpenDate {
  readonly row: number;
  readonly monthFirst: EpochMs;
  readonly line: number;
  readonly record: number;
  readonly found: string;
}

/**
 * Decides by a whole file whether dates such as 01/02/2026 have the day or the month first.
 *
 * Shape: one date that fits only one way (31/12/2026) decides for all; when none does, or some fit only one way and some only the other,
 * nobody can tell, and the rows that could be read both ways are left out.
 * Cost: nothing for files without such dates; else memory for each open one, and one copy of the table.
 */
export class AmbiguousDates {
  private readonly open: OpenDate[] = [];
  private hasDayFirst = false;
  private hasMonthFirst = false;

  /** How many dates are still open. */
  get openCount(): number {
    return this.open.length;
  }

  /** A date that fits only one way. */
  addEvidence(isDayFirst: boolean): void {
    if (isDayFirst) this.hasDayFirst = true;
    else this.hasMonthFirst = true;
  }

  /** `found` is what stood there; it is kept only as long as examples are wanted. */
  addOpen(date: Omit<OpenDate, 'found'>, found: () => string): void {
    this.open.push({ ...date, found: this.open.length < MAX_EXAMPLES ? found() : '' });
  }

  /** The table with every date decided, and the issues of those that were open. */
  settle(table: EventTable, issues: IssueCollector, quarantine: QuarantineBuilder): EventTable {
    if (this.open.length === 0) return table;
    const code = this.decision();
    for (const { line, record, found } of this.open) {
      issues.add(code, line, record, () => found);
      if (code === 'time-ambiguous') quarantine.addPlace(code, line, record);
    }
    if (code === 'time-day-first') return table;
    return rebuild(
      table,
      new Map(this.open.map((date) => [date.row, code === 'time-ambiguous' ? undefined : date.monthFirst])),
    );
  }

  private decision(): IssueCode & ('time-ambiguous' | 'time-day-first' | 'time-month-first') {
    if (this.hasDayFirst === this.hasMonthFirst) return 'time-ambiguous';
    return this.hasDayFirst ? 'time-day-first' : 'time-month-first';
  }
}

/** A copy with other times in some rows, and without the rows whose time is undefined. */
function rebuild(table: EventTable, times: ReadonlyMap<number, EpochMs | undefined>): EventTable {
  const builder = new EventTableBuilder();
  const actors = table.actors.map((actor) => builder.addActor(actor));
  const platforms = table.platforms.map((name) => builder.addPlatform(name));
  const projects = table.projects.map((name) => builder.addProject(name));
  for (let row = 0; row < table.rowCount; row++) {
    const time = times.has(row) ? times.get(row) : table.time[row]!;
    if (time === undefined) continue;
    const event = table.event[row]!;
    builder.add({
      time,
      event: builder.addEventName(table.eventNames[event]!, table.eventIsActivity[event]),
      actor: actors[table.actor[row]!]!,
      keyLow: table.contentKey[row * 2]!,
      keyHigh: table.contentKey[row * 2 + 1]!,
      line: table.line[row]!,
      platform: platforms[table.platform[row]!]!,
      project: projects[table.project[row]!]!,
    });
  }
  return builder.build({ hasRecordIds: table.hasRecordIds });
}
