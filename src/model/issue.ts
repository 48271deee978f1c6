/**
 * What can be wrong with a record of a file that is otherwise read. Codes are stable: exports and tests name them.
 *
 * - `row-dropped` codes: the record is not in any number. `cell-empty`: it counts, but one cell counts as empty. `kept-as-is`: it counts
 *   in full, and the reader should know.
 */
export const ISSUE_EFFECTS = {
  'time-missing': 'row-dropped',
  'time-unreadable': 'row-dropped',
  'time-implausible': 'row-dropped',
  'event-missing': 'row-dropped',
  'quote-unbalanced': 'row-dropped',
  'record-too-short': 'row-dropped',
  'record-too-large': 'row-dropped',
  'json-unreadable': 'row-dropped',
  'json-not-a-record': 'row-dropped',
  'person-unidentified': 'row-dropped',
  'export-row-damaged': 'row-dropped',
  'actor-unreadable': 'cell-empty',
  'column-missing': 'cell-empty',
  'cells-missing': 'cell-empty',
  'text-not-utf8': 'kept-as-is',
  'time-without-zone': 'kept-as-is',
  'literal-recovered': 'kept-as-is',
  'record-too-long': 'kept-as-is',
  'column-unknown': 'kept-as-is',
  'actor-unidentified': 'kept-as-is',
  'row-repeated': 'kept-as-is',
  'file-cut-off': 'kept-as-is',
  'not-activity': 'kept-as-is',
  'rest-unreadable': 'kept-as-is',
} as const satisfies Record<string, 'row-dropped' | 'cell-empty' | 'kept-as-is'>;

/** The kinds of things that can be wrong with a record. */
export type IssueCode = keyof typeof ISSUE_EFFECTS;

/** What an issue does to the numbers. */
export type IssueEffect = (typeof ISSUE_EFFECTS)[IssueCode];

/**
 * Where an issue was seen. `line` is the line of the file on which the record begins, `record` the number of the record (header not
 * counted); both count from 1, and what is wrong with the header itself is at record 0. They differ because quoted cells may hold
 * line ends. `found` is what stood there, shortened to 120 characters.
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
  add(code: IssueCode, line: number, record: number, found: () => string): void {
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
