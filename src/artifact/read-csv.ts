import Papa from 'papaparse';
import { normalizeColumnName } from '../importers/audit-log-columns.ts';
import type { PlainRows } from '../importers/plain-rows.ts';

const SLICE = 300_000;
/** A closing quote and a space before the next separator: PapaParse counts such a row without a word. Inside a cell quotes come in pairs. */
const SPACE_AFTER_QUOTE = /(?:[^",;|\t\n]|[,;|\t\n]")(?:"")*"(?: +[\t\n]|[^\S\n]+[,;|])/;
const COLUMNS = ['created_at', 'event', 'actor_info'];

/** Reads a CSV slice by slice, so that the page can draw in between. Gives what is wrong with it as a whole, or nothing. */
export function readCsv(
  text: string,
  rows: PlainRows,
  pause: (share: number) => Promise<void>,
): Promise<string> {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  let header: string[] | undefined;
  let widthBefore = 0;
  let hasBadQuote = SPACE_AFTER_QUOTE.test(lines);
  let fault = '';
  const takeRow = (cells: string[], isOpen: boolean) => {
    if (cells.length === 1 && /^[ \t]*$/.test(cells[0]!)) return;
    header ??= cells.map(normalizeColumnName);
    const [createdAt, event, actor = ''] = COLUMNS.map((name) => cells[header!.indexOf(name)]);
    // A row that stops before its line does may end with half a cell.
    const isCutOff = isOpen && cells.length < Math.min(header.length, widthBefore);
    widthBefore = cells.length;
    if (isCutOff || createdAt === undefined || event === undefined) rows.reject('record-too-short');
    // A quote after a space opens no cell: commas may have split what it holds.
    else if ([createdAt, event, actor].some((cell) => /^ "./.test(cell))) rows.reject('quote-unbalanced');
    // Files that were joined repeat the header.
    else if (normalizeColumnName(createdAt) !== COLUMNS[0])
      rows.add({ createdAt, event: event.trim(), actor, identity: '' });
  };
  return new Promise((resolve) => {
    // The types know of slices in files only.
    Papa.parse<string[]>(lines as unknown as File, {
      newline: '\n',
      chunkSize: SLICE,
      chunk({ data, errors, meta }, parser) {
        const isEnd = meta.cursor === lines.length && !lines.endsWith('\n');
        for (const cells of data) takeRow(cells, isEnd && cells === data.at(-1));
        hasBadQuote ||= errors.some(({ type }) => type === 'Quotes');
        if (header && !COLUMNS.every((name) => header!.includes(name)))
          fault = `No columns ${COLUMNS.join(', ')}, only ${header.join(', ')}`;
        if (hasBadQuote) fault = 'A quote does not match, or a space follows it.';
        if (fault) return parser.abort();
        parser.pause();
        pause(meta.cursor / lines.length).then(() => parser.resume());
      },
      complete: () => resolve(fault),
    });
  });
}
