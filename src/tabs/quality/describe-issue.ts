import type { IssueCode, IssueEffect } from '../../model/issue.ts';

/** What was found, in a few words, and what it means for the numbers. */
export interface IssueWords {
  readonly title: string;
  readonly meaning: string;
}

const WORDS: Readonly<Record<IssueCode, IssueWords>> = {
  'time-missing': {
    title: 'No time',
    meaning: 'created_at is empty. Without a day the record cannot be counted.',
  },
  'time-unreadable': {
    title: 'Unreadable time',
    meaning: 'created_at is no date and time such as 2026-03-01T10:00:00Z, or no day of the calendar.',
  },
  'time-implausible': {
    title: 'Impossible time',
    meaning: 'Before the year 2000 or after 2099: a fault, not an event of Claude.',
  },
  'event-missing': {
    title: 'No event name',
    meaning: 'event (type, in the API) is empty, so nobody can tell what happened.',
  },
  'quote-unbalanced': {
    title: 'Unbalanced quote',
    meaning:
      'A quote opens or closes where none may. Only this line was left out; reading went on with the next one.',
  },
  'record-too-short': { title: 'Too few cells', meaning: 'The time or the event name is cut off.' },
  'cells-missing': {
    title: 'Cells missing',
    meaning: 'The record ends before the last column. The cells that are not there count as empty.',
  },
  'record-too-large': {
    title: 'Record too large',
    meaning: 'One record is larger than 64 MB, or has more than 10,000 cells.',
  },
  'time-ambiguous': {
    title: 'Day or month first?',
    meaning:
      '01/02/2026 may be 1 February or 2 January, and no other date in the file tells which. To have it counted, write dates as 2026-02-01 and load the file again.',
  },
  'time-rounded': {
    title: 'Time rounded by a spreadsheet',
    meaning:
      'A time such as 1.7E+12 has lost its digits when a spreadsheet saved the file. Use the export as it was downloaded.',
  },
  'json-unreadable': { title: 'Unreadable JSON', meaning: 'The record is cut off or no valid JSON.' },
  'json-not-a-record': { title: 'Not a record', meaning: 'A value that is not an object with fields.' },
  'export-row-damaged': {
    title: 'Damaged line of an export',
    meaning:
      'A line of this page’s own Events (CSV) whose key or activity was changed. Without its key it could be counted twice.',
  },
  'json-too-deep': {
    title: 'Nested too deeply',
    meaning: 'A record with more than 200 levels of lists and objects inside each other.',
  },
  'actor-unreadable': {
    title: 'Unreadable actor',
    meaning:
      'actor_info could not be understood. The event counts; it is nobody’s, so a user may be missing.',
  },
  'project-unreadable': {
    title: 'Unreadable project',
    meaning:
      'entity_info or event_info names a project, but cannot be read. The event counts as one outside of projects.',
  },
  'platform-other': {
    title: 'Platform counted as “other”',
    meaning: 'client_platform has more than 64 characters, or the file names more than 254 platforms.',
  },
  'actor-unidentified': {
    title: 'Nobody to tell',
    meaning:
      'The actor has neither an id nor an e-mail, or is of a type that is not known. The event counts; it is nobody’s, so a user may be missing.',
  },
  'column-missing': {
    title: 'Column missing',
    meaning: 'The column is not in the file and counts as empty.',
  },
  'text-not-utf8': {
    title: 'Broken characters',
    meaning: 'Some bytes are no text in the file’s encoding; they are shown as �. The record counts.',
  },
  'time-without-zone': {
    title: 'Time without a zone',
    meaning: 'Read as UTC. If it was meant in another zone, days may be off by one.',
  },
  'literal-recovered': {
    title: 'Broken quoting repaired',
    meaning: `A bare apostrophe inside a quoted text, as in {'name': 'O'Brien'}, or a control character. It was read as meant; compare the examples.`,
  },
  'record-too-long': {
    title: 'Too many cells',
    meaning: 'The cells beyond the header’s columns were left aside.',
  },
  'column-unknown': {
    title: 'Unknown column',
    meaning:
      'Not a column of the audit log. No number is made of it, but records that differ in it are different records.',
  },
  'file-cut-off': {
    title: 'File seems cut off',
    meaning:
      'It stops in the middle of a record or list. All that is complete was read; what came after is not in the file.',
  },
  'text-windows-1252': {
    title: 'Read as Windows-1252',
    meaning:
      'The file is not UTF-8. Letters with accents were read as Windows-1252; compare the names in the examples.',
  },
  'encoding-utf-16': { title: 'UTF-16', meaning: 'The file is in UTF-16, and was read as such.' },
  'encoding-guessed': {
    title: 'Read as UTF-16',
    meaning: 'No byte-order mark says so; every other byte is zero, as in UTF-16. Compare a few names.',
  },
  'byte-order-mark-inside': {
    title: 'Byte-order mark inside',
    meaning:
      'A mark that belongs at the start of a file stands further on, as in files that were joined. Passed over.',
  },
  'control-characters': {
    title: 'Control characters',
    meaning: 'A cell holds characters that cannot be seen, such as NUL. They are kept.',
  },
  'cell-cut': {
    title: 'Cell cut by a spreadsheet',
    meaning:
      'A cell has exactly 32,767 characters, the most a spreadsheet keeps: its end is lost. Use the export as it was downloaded.',
  },
  'literal-key-repeated': {
    title: 'Key named twice',
    meaning: 'actor_info names a key twice. The last value counts, as in Python.',
  },
  'literal-part-opaque': {
    title: 'Part that is no value',
    meaning:
      'actor_info holds something such as datetime.datetime(…) or <object at 0x…>. That part stays text; what stands beside it is read.',
  },
  'time-adjusted': {
    title: '24:00 or a leap second',
    meaning: '24:00 was read as 00:00 of the next day, 23:59:60 as the end of the second before.',
  },
  'time-serial': {
    title: 'Time turned into a number by a spreadsheet',
    meaning: 'A time such as 45306.43 counts days since 1900. It was read so, but may be off by minutes.',
  },
  'time-unlikely': {
    title: 'Unlikely time',
    meaning:
      'Before 2020, or later than tomorrow: most likely a wrong clock. The event is kept, but in no range unless you choose its dates.',
  },
  'time-epoch': {
    title: 'Time as a number',
    meaning: 'Seconds, milliseconds, microseconds or nanoseconds since 1970, told apart by their size.',
  },
  'time-day-first': {
    title: 'Day before month',
    meaning:
      'Dates such as 31/12/2026, read with the day first. Other dates in the file leave no other reading.',
  },
  'time-month-first': {
    title: 'Month before day',
    meaning:
      'Dates such as 12/31/2026, read with the month first. Other dates in the file leave no other reading.',
  },
  'column-repeated': {
    title: 'Column there twice',
    meaning: 'Of two columns with one name the first is used. The other is kept in what tells records apart.',
  },
  'column-renamed': {
    title: 'Column with another name',
    meaning: 'Read as the column of the audit log that it stands for.',
  },
  'header-changed': {
    title: 'Another header inside',
    meaning: 'The header stands in the file again with other columns. From there on records were read by it.',
  },
  'rows-wrapped': {
    title: 'Rows in quotes',
    meaning: 'A spreadsheet put every row into one cell. The rows were taken out and split again.',
  },
  'delimiter-other': {
    title: 'Other separator',
    meaning: 'Cells are not separated by commas, and were read as they are.',
  },
  'delimiter-spaced': {
    title: 'Spaces after separators',
    meaning:
      'A space stands after each separator of the header. Such spaces belong to the separator, so a quote after one opens a cell.',
  },
  'line-no-record': {
    title: 'Lines around the table',
    meaning: 'A title, comment or total is no record. Passed over, and in no number.',
  },
  'json-lenient': {
    title: 'Not quite JSON',
    meaning:
      'Commas too many or too few, comments, single quotes, NaN or the like. Read as meant; compare the examples.',
  },
  'json-key-repeated': {
    title: 'Field given twice',
    meaning: 'A name stands twice in one object. The last value was taken, as other programs do.',
  },
  'bytes-after-end': {
    title: 'Bytes after the end',
    meaning: 'Something follows the packed data that does not belong to it. It was not read.',
  },
  'packed-data-damaged': {
    title: 'Packed data damaged',
    meaning:
      'The gzip or ZIP around the log is cut off or altered. It was read as far as it could be unpacked; the last row without a line end is not counted.',
  },
  'entry-skipped': {
    title: 'Other files in the archive',
    meaning: 'Folders, pictures, notes, empty lists and what systems add by themselves: nothing about use.',
  },
  'person-unidentified': {
    title: 'User without id and e-mail',
    meaning: 'Nobody can tell who this is, so the entry is not on the list of users.',
  },
  'rest-unreadable': {
    title: 'File broken in the middle',
    meaning:
      'Brackets do not match, so nothing after this place could be told apart. What stands behind it is in no number.',
  },
  'not-activity': {
    title: 'Reads, failures and self-access',
    meaning:
      'Activities named …_viewed, …_listed, …_failed, …_denied or …_blocked, and compliance_api_accessed. They count as events, but nobody becomes an active user by them.',
  },
  'event-alike': {
    title: 'Events that stand in an earlier file, too',
    meaning:
      'Same instant, same person, same event, but some cell differs. They are counted twice. If one file is a copy of the other that was saved anew, remove it.',
  },
  'row-repeated': {
    title: 'Repeated records',
    meaning: 'The same record stands more than once in this file. Each one counts, as the log says.',
  },
};

const EFFECTS: Readonly<Record<IssueEffect, string>> = {
  'row-dropped': 'Not counted',
  'cell-empty': 'Counted, cell empty',
  'kept-as-is': 'Counted in full',
  'maybe-twice': 'May be counted twice',
  'rest-missing': 'The rest is missing',
  noted: 'Read as meant',
  'line-skipped': 'Not a record',
  'passed-over': 'Not read',
  'counted-once': 'Counted once',
};

const REPEATED_ONCE: IssueWords = {
  title: 'Repeated records',
  meaning:
    'The same record stands more than once in this file. It counts once, as you chose; the others are among the duplicates.',
};

export function describeIssue(code: IssueCode, effect?: IssueEffect): IssueWords {
  return effect === 'counted-once' ? REPEATED_ONCE : WORDS[code];
}

export function describeEffect(effect: IssueEffect): string {
  return EFFECTS[effect];
}
