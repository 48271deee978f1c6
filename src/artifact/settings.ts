import type { ShortSummary } from '../metrics/short-summary.ts';

/** Names of the upload, tried in turn. */
export const FILE_NAMES = [
  'audit_logs.csv',
  'audit-logs.csv',
  'audit_log.csv',
  'audit_logs.json',
  'audit_logs.ndjson',
];

/** Numbers to show without a file. */
export const READY_SUMMARY: ShortSummary | null = null;
