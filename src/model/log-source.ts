import type { FileFormat } from './file-report.ts';

/**
 * Where events come from. The same day looks different in each: the Compliance API knows reads and failures, the audit log does not; a data export
 * knows only what was created and still exists. So days that two of them cover are never added up.
 */
export type LogSource = 'audit-log' | 'compliance-api' | 'data-export';

/** Which source a file belongs to. */
export function sourceOf(format: FileFormat): LogSource {
  return format === 'compliance-api' || format === 'data-export' ? format : 'audit-log';
}

/** Whether the records of a source have ids of their own: what has the same id is the same record, however often it stands in a file. */
export function hasRecordIds(source: LogSource): boolean {
  return source !== 'audit-log';
}

/** The sources in the order in which they are believed where they overlap: the preferred one, then the audit log, the API, the data export. */
export function sourcesByPreference(preferred: LogSource): readonly LogSource[] {
  return [...new Set<LogSource>([preferred, 'audit-log', 'compliance-api', 'data-export'])];
}
