import type { ImportError } from '../model/import-error.ts';
import type { RejectionCode } from '../model/issue.ts';

type NoValidRecords = Extract<ImportError, { readonly code: 'no-valid-records' }>;

const WRITE_TIMES =
  'Each record needs a time such as 2026-03-01T10:00:00Z in created_at. Drop the log as Claude exports it, not as a spreadsheet saved it.';
const WRITE_DAYS = 'Write the dates as 2026-02-01, or drop the log as Claude exports it.';
const NAME_EVENTS =
  'Each record needs a name in event (type, in the Compliance API), such as conversation_created.';
const WRITE_RECORDS = 'Each record is an object with created_at and event: {"created_at": …, "event": …}.';
const EXPORT_AGAIN = 'Export the log again, and drop it as it was downloaded.';

/** What is wrong with a record, to follow “412 of 412 records:”, and what to do. */
const REASONS: Readonly<Record<RejectionCode, readonly [what: string, remedy: string]>> = {
  'time-missing': ['the time is missing', WRITE_TIMES],
  'time-unreadable': ['the time cannot be read', WRITE_TIMES],
  'time-implausible': ['the time is before the year 2000 or after 2099', WRITE_TIMES],
  'time-rounded': ['a spreadsheet has rounded the time', EXPORT_AGAIN],
  'time-ambiguous': ['nobody can tell the day from the month', WRITE_DAYS],
  'event-missing': ['the name of the event is missing', NAME_EVENTS],
  'quote-unbalanced': ['a quote opens or closes where none may', EXPORT_AGAIN],
  'record-too-short': ['the time or the name of the event is cut off', EXPORT_AGAIN],
  'record-too-large': ['larger than 64 MB, or more than 10,000 cells', EXPORT_AGAIN],
  'json-unreadable': ['no valid JSON', EXPORT_AGAIN],
  'json-not-a-record': ['no object with fields', WRITE_RECORDS],
  'json-too-deep': ['more than 200 levels of lists and objects', WRITE_RECORDS],
  'person-unidentified': ['a user without an id and an e-mail', EXPORT_AGAIN],
  'export-row-damaged': [
    'the key or the activity was changed',
    'Save the Events (CSV) again, and drop it unchanged.',
  ],
};

/** Why not one record of a file could be read, by the commonest reason. */
export function describeRejections({ recordsRead, reason, count, example }: NoValidRecords): {
  readonly found: string;
  readonly remedy: string;
} {
  const [what, remedy] = REASONS[reason];
  const where =
    example.found === ''
      ? `first on line ${example.line}`
      : `for example “${example.found}” on line ${example.line}`;
  const share = `${count.toLocaleString('en')} of ${recordsRead.toLocaleString('en')} records`;
  return { found: `Not one record could be read. ${share}: ${what}, ${where}.`, remedy };
}
