import { ExportedRecords, tell } from './exported-records.ts';

/** Puts the users of a data export on the list of people. They are no records of the log: only those that name nobody are counted, as rejected. */
export class ExportedUsers extends ExportedRecords {
  /** What is read of a user: never the telephone number. */
  static readonly paths = ['uuid', 'email_address', 'full_name'] as const;

  visitObject([accountId = '', email = '', name = '']: readonly string[], line: number): void {
    if (accountId !== '' || email !== '') this.rows.roster.push({ accountId, email, name });
    else this.rows.reject('person-unidentified', line, tell(name));
  }
}
