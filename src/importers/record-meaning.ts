import { type ActorReading, readActor } from './actor-reader.ts';

/** What a format means by its records, beyond the cells they are made of. */
export interface RecordMeaning {
  /** Records have ids of their own: what has the same id is the same record. */
  readonly hasRecordIds: boolean;
  /** Whether an event shows that its person was active. */
  readonly isActivity: (eventName: string) => boolean;
  readonly readActor: (cell: string) => ActorReading;
}

/** Records of an audit log: without ids, all of them activity. */
export const AUDIT_LOG_RECORDS: RecordMeaning = { hasRecordIds: false, isActivity: () => true, readActor };
