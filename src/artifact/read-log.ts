import { createPlainRows } from '../importers/plain-rows.ts';
import { utcDaysOf } from '../metrics/log-calendar.ts';
import { computeShortSummary, type ShortSummary } from '../metrics/short-summary.ts';
import { readCsv } from './read-csv.ts';
import { areActivities, readRecords, recordsIn } from './read-json.ts';

/** Reads a log. Gives its numbers, or a sentence on why there are none; `onProgress` hears the share that is done. */
export async function readLog(
  name: string,
  text: string,
  onProgress: (share: number) => void,
): Promise<ShortSummary | string> {
  if (text.startsWith('PK')) return 'This is a ZIP archive. Unzip it and open the CSV in it.';
  if (/^\s*</.test(text)) return 'This is a web page. Download the log again.';
  const isJson = /^\s*[[{]/.test(text);
  const records = isJson ? recordsIn(text) : [];
  if (records === undefined) return 'Its JSON cannot be read. Is the file whole?';
  const isOfApi = areActivities(records);
  if (isOfApi === undefined) return 'Log and API records are mixed.';
  const rows = createPlainRows(isOfApi);
  const pause = async (share: number) => {
    onProgress(share);
    await new Promise((resolve) => setTimeout(resolve));
  };
  const fault = isJson ? await readRecords(records, isOfApi, rows, pause) : await readCsv(text, rows, pause);
  if (fault) return fault;
  const { log, issues, ...counts } = rows.finish();
  const calendar = utcDaysOf(log.table);
  if (calendar === null)
    return `None of its ${counts.recordsRead} records has a time and an event that can be read. Is it an audit log?`;
  return computeShortSummary(log, calendar, { name, ...counts }, issues);
}
