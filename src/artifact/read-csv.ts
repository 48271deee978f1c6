import Papa from 'papaparse';
import { normalizeColumnName } from '../importers/audit-log-columns.ts';
import type { PlainRows } from '../importers/plain-rows.ts';

const SLICE = 300_000;

/** Reads a CSV slice by slice, so that the page can draw in between. Gives what is wrong with it as a whole, or nothing. */
export function readCsv(
  text: string,
  rows: PlainRows,
  pause: (share: number) => Promise<void>,
): Promise<string> {
  let header: string[] | undefined;
  let fault = '';
  const takeRow = (cells: string[]) => {
    if (cells.length === 1 && cells[0]!.trim() === '') return;
    header ??= cells.map(normalizeColumnName);
    const [createdAt, event, actor = ''] = ['created_at', 'event', 'actor_info'].map(
      (name) => cells[header!.indexOf(name)],
    );
    if (createdAt === undefined || event === undefined) rows.reject('record-too-short');
    // Files that were joined repeat the header.
    else if (normalizeColumnName(createdAt) !== 'created_at')
      rows.add({ createdAt, event: event.trim(), actor, identity: '' });
  };
  return new Promise((resolve) => {
    // The types know of slices in files only.
    Papa.parse<string[]>(text.replace(/\r\n?/g, '\n') as unknown as File, {
      newline: '\n',
      chunkSize: SLICE,
      chunk({ data, errors, meta }, parser) {
        data.forEach(takeRow);
        if (errors.some(({ type }) => type === 'Quotes')) fault = 'Its quotes do not match.';
        if (header && !(header.includes('created_at') && header.includes('event')))
          fault = `No columns created_at and event, only ${header.join(', ')}`;
        if (fault) return parser.abort();
        parser.pause();
        pause(meta.cursor / text.length).then(() => parser.resume());
      },
      complete: () => resolve(fault),
    });
  });
}
