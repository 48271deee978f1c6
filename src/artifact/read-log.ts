import { createPlainRows } from '../importers/plain-rows.ts';
import { logCalendarOf } from '../metrics/log-calendar.ts';
import { computeSummary, type Summary } from '../metrics/summary.ts';
import { readCsv } from './read-csv.ts';
import { areActivities, readRecords, recordsIn } from './read-json.ts';

/** Reads a log. Gives its numbers, or a sentence on why there are none; `onProgress` hears the share that is done. */
export async function readLog(
  name: string,
  text: string,
  onProgress: (share: number) => void,
): Promise<Summary | string> {
  if (text.startsWith('PK')) return 'This is a ZIP archive. Unzip it and open the CSV in it.';
  if (/^\s*</.test(text)) return 'This is a web page. Download the log again.';
  const records = /^\s*[[{]/.test(text) ? recordsIn(text) : undefined;
  const isOfApi = areActivities(records ?? []);
  if (isOfApi === undefined) return 'Log and API records are mixed.';
  const rows = createPlainRows(isOfApi);
  const pause = async (share: number) => {
    onProgress(share);
    await new Promise((resolve) => setTimeout(resolve));
  };
  const fault =
    records === undefined
      ? await readCsv(text, rows, pause)
      : await readRecords(records, isOfApi, rows, pause);
  if (fault) return fault;
  const { log, ...file } = rows.finish();
  const calendar = logCalendarOf(log.table);
  if (calendar === null)
    return `None of its ${file.recordsRead} records has a time and an event that can be read. Is the file whole?`;
  return computeSummary(log, calendar, [
    { name, format: records === undefined ? 'csv' : isOfApi ? 'compliance-api' : 'json', ...file },
  ]);
}
