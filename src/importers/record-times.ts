import type { EpochMs } from '../base/units.ts';
import type { EventTable } from '../model/event-table.ts';
import type { IssueCode, IssueCollector } from '../model/issue.ts';
import type { QuarantineBuilder } from '../model/quarantine.ts';
import { AmbiguousDates } from './ambiguous-dates.ts';
import { type LooseTime, readLooseTime } from './loose-time.ts';
import { type RecordCells, textOfCell } from './record-cells.ts';
import { decodeText } from './text-decoding.ts';
import { TimeReader } from './time-reader.ts';

/** No time is longer; what is need not be decoded to be refused. */
const LONGEST_TIME = 64;

const NOTHING: readonly IssueCode[] = [];
const WITHOUT_ZONE: readonly IssueCode[] = ['time-without-zone'];

/** Reads the times of a file's records, whatever they are written as, and tells what is to be said of them. */
export class RecordTimes {
  private readonly reader = new TimeReader();
  private readonly dates = new AmbiguousDates();
  private loose: LooseTime | undefined;

  /** NaN for what is no time. A date that may be read two ways is read with the day first, until `settle`. */
  read(cells: RecordCells): EpochMs {
    this.loose = undefined;
    const start = cells.starts[cells.columns.time]!;
    const end = cells.ends[cells.columns.time]!;
    const time = this.reader.read(cells.bytes, start, end);
    if (!Number.isNaN(time) || end - start > LONGEST_TIME) return time;
    this.loose = readLooseTime(decodeText(cells.bytes.subarray(start, end)).text);
    if (this.loose === undefined) return Number.NaN;
    return Number.isNaN(this.loose.time) ? this.loose.monthFirst : this.loose.time;
  }

  /** What else the last `read` may turn out to mean, once the whole file has been seen; NaN when it is sure. */
  get otherTime(): EpochMs {
    const { form, time = Number.NaN, monthFirst = Number.NaN } = this.loose ?? {};
    return form !== 'day-month' || Number.isNaN(time) || time === monthFirst ? Number.NaN : monthFirst;
  }

  /** How many dates are not decided yet. */
  get openCount(): number {
    return this.dates.openCount;
  }

  /** Why the last `read` gave NaN. */
  get failure(): IssueCode {
    return this.loose?.form === 'rounded' ? 'time-rounded' : 'time-unreadable';
  }

  /** What is to be noted of the last `read`, whose record became `row`. */
  remarks(cells: RecordCells, record: number, row: number): readonly IssueCode[] {
    const { loose } = this;
    if (loose === undefined) return this.reader.hasZone ? NOTHING : WITHOUT_ZONE;
    const codes: IssueCode[] = loose.hasZone ? [] : ['time-without-zone'];
    if (loose.form === 'day-month') this.rememberDate(loose, cells, record, row, codes);
    if (loose.form === 'adjusted' || loose.form === 'epoch' || loose.form === 'serial')
      codes.push(`time-${loose.form}`);
    return codes;
  }

  /** The table with every date decided, now that the whole file has been seen. */
  settle(table: EventTable, issues: IssueCollector, quarantine: QuarantineBuilder): EventTable {
    return this.dates.settle(table, issues, quarantine);
  }

  private rememberDate(
    { time, monthFirst }: LooseTime,
    cells: RecordCells,
    record: number,
    row: number,
    codes: IssueCode[],
  ): void {
    const isDayFirst = !Number.isNaN(time);
    if (time === monthFirst) return;
    if (isDayFirst && !Number.isNaN(monthFirst)) {
      const date = { row, monthFirst, line: cells.line, record };
      this.dates.addOpen(date, () => textOfCell(cells, cells.columns.time));
      return;
    }
    this.dates.addEvidence(isDayFirst);
    codes.push(isDayFirst ? 'time-day-first' : 'time-month-first');
  }
}
