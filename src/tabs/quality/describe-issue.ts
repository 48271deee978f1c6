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
  'record-too-large': { title: 'Record too large', meaning: 'One record is larger than 64 MB.' },
  'json-unreadable': { title: 'Unreadable JSON', meaning: 'The record is cut off or no valid JSON.' },
  'json-not-a-record': { title: 'Not a record', meaning: 'A value that is not an object with fields.' },
  'export-row-damaged': {
    title: 'Damaged line of an export',
    meaning:
      'A line of this page’s own Events (CSV) whose key or activity was changed. Without its key it could be counted twice.',
  },
  'actor-unreadable': {
    title: 'Unreadable actor',
    meaning:
      'actor_info could not be understood. The event counts; it is nobody’s, so a user may be missing.',
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
    meaning: 'Some bytes are not UTF-8; they are shown as �. The record counts.',
  },
  'time-without-zone': {
    title: 'Time without a zone',
    meaning: 'Read as UTC. If it was meant in another zone, days may be off by one.',
  },
  'literal-recovered': {
    title: 'Broken quoting repaired',
    meaning: `A bare apostrophe inside a quoted text, as in {'name': 'O'Brien'}. It was read as meant; compare the examples.`,
  },
  'record-too-long': {
    title: 'Too many cells',
    meaning: 'The cells beyond the header’s columns were left aside.',
  },
  'column-unknown': {
    title: 'Unknown column',
    meaning: 'Not a column of the audit log. It is not used in any number.',
  },
  'file-cut-off': {
    title: 'File seems cut off',
    meaning:
      'The list of records never ends. All that is there was read; what came after is not in the file.',
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
  'row-repeated': {
    title: 'Repeated records',
    meaning: 'The same record stands more than once in this file. Each one counts, as the log says.',
  },
};

const EFFECTS: Readonly<Record<IssueEffect, string>> = {
  'row-dropped': 'Not counted',
  'cell-empty': 'Counted, cell empty',
  'kept-as-is': 'Counted in full',
};

export function describeIssue(code: IssueCode): IssueWords {
  return WORDS[code];
}

export function describeEffect(effect: IssueEffect): string {
  return EFFECTS[effect];
}
