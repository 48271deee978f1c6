/**
 * What can be wrong with a record of a file that is otherwise read. Codes are stable: exports and tests name them.
 *
 * - `row-dropped` codes: the record is not in any number. `cell-empty`: it counts, but one cell counts as empty. `kept-as-is`: it counts
 *   in full, and the reader should know. `maybe-twice`: it counts, and may be an event that another file brought. `noted`: it was read as
 *   it was meant, only not in the usual form. `line-skipped`: the line is no record and is not counted as one. `passed-over`: something beside the records that was not read, such as a picture in an archive.
 *   `rest-missing`: what is there counts, and something that should follow is not there.
 */
export const ISSUE_EFFECTS = {
  'time-missing': 'row-dropped',
  'time-unreadable': 'row-dropped',
  'time-implausible': 'row-dropped',
  'event-missing': 'row-dropped',
  'quote-unbalanced': 'row-dropped',
  'record-too-short': 'row-dropped',
  'record-too-large': 'row-dropped',
  'time-ambiguous': 'row-dropped',
  'time-rounded': 'row-dropped',
  'json-unreadable': 'row-dropped',
  'json-not-a-record': 'row-dropped',
  'json-too-deep': 'row-dropped',
  'person-unidentified': 'row-dropped',
  'export-row-damaged': 'row-dropped',
  'actor-unreadable': 'cell-empty',
  'project-unreadable': 'cell-empty',
  'column-missing': 'cell-empty',
  'cells-missing': 'cell-empty',
  'text-not-utf8': 'kept-as-is',
  'time-without-zone': 'kept-as-is',
  'literal-recovered': 'kept-as-is',
  'record-too-long': 'kept-as-is',
  'column-unknown': 'kept-as-is',
  'actor-unidentified': 'kept-as-is',
  'platform-other': 'kept-as-is',
  'row-repeated': 'kept-as-is',
  'event-alike': 'maybe-twice',
  'file-cut-off': 'rest-missing',
  'not-activity': 'kept-as-is',
  'rest-unreadable': 'kept-as-is',
  'text-windows-1252': 'kept-as-is',
  'encoding-guessed': 'kept-as-is',
  'byte-order-mark-inside': 'kept-as-is',
  'control-characters': 'kept-as-is',
  'cell-cut': 'kept-as-is',
  'literal-key-repeated': 'kept-as-is',
  'literal-part-opaque': 'kept-as-is',
  'time-adjusted': 'kept-as-is',
  'time-serial': 'kept-as-is',
  'time-unlikely': 'kept-as-is',
  'column-repeated': 'kept-as-is',
  'rows-wrapped': 'kept-as-is',
  'encoding-utf-16': 'noted',
  'delimiter-other': 'noted',
  'delimiter-spaced': 'noted',
  'column-renamed': 'noted',
  'header-changed': 'noted',
  'time-epoch': 'noted',
  'time-day-first': 'noted',
  'time-month-first': 'noted',
  'line-no-record': 'line-skipped',
  'json-lenient': 'kept-as-is',
  'json-key-repeated': 'kept-as-is',
  'bytes-after-end': 'kept-as-is',
  'packed-data-damaged': 'rest-missing',
  'entry-skipped': 'passed-over',
} as const satisfies Record<
  string,
  | 'row-dropped'
  | 'cell-empty'
  | 'kept-as-is'
  | 'maybe-twice'
  | 'rest-missing'
  | 'noted'
  | 'line-skipped'
  | 'passed-over'
>;

/** The kinds of things that can be wrong with a record. */
export type IssueCode = keyof typeof ISSUE_EFFECTS;

/** Why a record is in no number. */
export type RejectionCode = {
  [Code in IssueCode]: (typeof ISSUE_EFFECTS)[Code] extends 'row-dropped' ? Code : never;
}[IssueCode];

/** What an issue does to the numbers. `counted-once`: repeated records, when the reader wants them to count once. */
export type IssueEffect = (typeof ISSUE_EFFECTS)[IssueCode] | 'counted-once';

/**
 * Where an issue was seen. `line` is the line of the file on which the record begins, `record` the number of the record (header not
 * counted); both count from 1, what is wrong with the header itself is at record 0, with the file as a whole at line 0, and what is no matter of
 * one record has none. They differ because quoted cells may hold line ends. `found` is what stood there, shortened to 120 characters.
 */
export interface Place {
  readonly line: number;
  readonly record: number | null;
  readonly found: string;
}

/** One kind of thing that was wrong with a file, how often, and up to five places. */
export interface Issue {
  readonly code: IssueCode;
  readonly effect: IssueEffect;
  readonly count: number;
  readonly examples: readonly Place[];
}

/** How many places of one kind of issue are kept for a file. */
export const MAX_EXAMPLES = 5;
const MAX_FOUND_LENGTH = 120;

/** Collects the issues of one file while it is read: counts every one, keeps the first five places of each code. */
export class IssueCollector {
  private readonly byCode = new Map<IssueCode, { count: number; examples: Place[] }>();

  /** `found` is only called while examples are still wanted: decoding text a million times over would cost more than reading the file. */
  add(code: IssueCode, line: number, record: number | null, found: () => string): void {
    let issue = this.byCode.get(code);
    if (issue === undefined) {
      issue = { count: 0, examples: [] };
      this.byCode.set(code, issue);
    }
    issue.count++;
    if (issue.examples.length < MAX_EXAMPLES) issue.examples.push({ line, record, found: shorten(found()) });
  }

  /** The issues in the order in which their codes were first seen. */
  list(): Issue[] {
    return [...this.byCode].map(([code, { count, examples }]) => ({
      code,
      effect: ISSUE_EFFECTS[code],
      count,
      examples,
    }));
  }
}

function shorten(text: string): string {
  return text.length <= MAX_FOUND_LENGTH ? text : `${text.slice(0, MAX_FOUND_LENGTH - 1)}…`;
}
