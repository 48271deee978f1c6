import type { LogSource } from './log-source.ts';

/*
 * The form of “Events (CSV)”, this page's own export, for the one that writes it and the one that reads it back.
 *
 * One line is one counted event. The page keeps time, actor, event, platform and project of a record, not its other cells; so these columns are left out instead of being
 * claimed empty, and the last column has what tells the record from all others: the content key over all of its original cells. With it an event is the
 * same event in the export and in the original file, and loading both counts it once. Events of different sources are never in one file: days that two
 * sources cover must not be added up, and the name of the key's column says which source it is.
 */

/** The columns by which an export is known, beside the last. */
const FIRST_COLUMNS = ['created_at', 'actor_info', 'event', 'activity'] as const;

/** The columns of the export but the last. Exports of earlier versions have only the first ones, and are read back as exactly what they hold. */
export const EVENTS_CSV_COLUMNS = [...FIRST_COLUMNS, 'client_platform', 'project_id'] as const;

/** The last column, by the source of the events. The number changes when the way keys are computed does. */
export const EVENTS_CSV_KEY_COLUMNS: Readonly<Record<LogSource, string>> = {
  'audit-log': 'audit_log_key_v1',
  'compliance-api': 'compliance_api_key_v1',
  'data-export': 'data_export_key_v1',
};

/** Whether the columns of a CSV, normalised, are those of the export of one source. */
export function isEventsCsv(names: readonly string[], source: LogSource): boolean {
  return [...FIRST_COLUMNS, EVENTS_CSV_KEY_COLUMNS[source]].every((name) => names.includes(name));
}

/** A content key as text. The letter keeps spreadsheets from taking it for a number. */
export function formatContentKey(low: number, high: number): string {
  return `k${hexOf(high)}${hexOf(low)}`;
}

/** What `formatContentKey` wrote, or null for anything else. */
export function parseContentKey(text: string): { readonly low: number; readonly high: number } | null {
  const match = /^k([0-9a-f]{8})([0-9a-f]{8})$/i.exec(text.trim());
  return match === null
    ? null
    : { low: Number.parseInt(match[2]!, 16), high: Number.parseInt(match[1]!, 16) };
}

function hexOf(bits: number): string {
  return (bits >>> 0).toString(16).padStart(8, '0');
}
