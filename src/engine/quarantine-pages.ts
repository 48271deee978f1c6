import { csvLine } from '../exports/csv-line.ts';
import { TextCells } from '../exports/text-cells.ts';
import type { IssueCode } from '../model/issue.ts';
import { type Quarantine, quarantinedText } from '../model/quarantine.ts';
import type { KeptFile } from './kept-file.ts';
import type { CsvPart, Parts, QuarantinedRecord } from './questions.ts';

const SHOWN_BYTES = 400;
const FULL_CHARACTERS = 200_000;
const CSV_PART_CHARACTERS = 2_000_000;
const HEADER = ['file', 'line', 'record', 'reason', 'text', 'remark'];
const NO_TEXT = 'text not kept: beyond 20 MB or 50,000 records';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * One page of the quarantined records, files in their order, records in that of their file.
 *
 * Empty: beyond the last record there is nothing.   Cost: for one reason a pass over the codes of the files before the page's end.
 */
export function quarantinePage(
  files: readonly KeptFile[],
  { code, from, to }: Parts['quarantine']['request'],
): readonly QuarantinedRecord[] {
  const page: QuarantinedRecord[] = [];
  let before = 0;
  for (const file of files) {
    const count = countOfReason(file.quarantine, code);
    if (before + count > from) {
      const wanted = { from: Math.max(0, from - before), to: Math.min(count, to - before) };
      for (const index of indexesOf(file.quarantine, code, wanted)) page.push(recordOf(file, index));
    }
    before += count;
    if (before >= to) break;
  }
  return page;
}

/** The text of one record, see `Parts`. Null when there is no such record or its text was not kept. */
export function quarantinedTextOf(
  files: readonly KeptFile[],
  { fileId, index }: Parts['quarantinedText']['request'],
): Parts['quarantinedText']['answer'] | null {
  const file = files.find(({ id }) => id === fileId);
  const bytes = file === undefined ? null : quarantinedText(file.quarantine, index);
  if (bytes === null) return null;
  const text = decoder.decode(bytes);
  return { text: text.slice(0, FULL_CHARACTERS), isShortened: text.length > FULL_CHARACTERS };
}

/**
 * A piece of the CSV of all quarantined records, from number `from` on; the first has the header.
 *
 * Shape: texts that a spreadsheet would run have an apostrophe in front, unless they are to be exact. A text that was not kept is empty, and `remark` says so.
 */
export function quarantineCsvPart(
  files: readonly KeptFile[],
  { from, texts }: Parts['quarantineCsv']['request'],
): CsvPart {
  const cells = new TextCells(texts);
  const total = files.reduce((sum, file) => sum + file.quarantine.count, 0);
  let text = from === 0 ? csvLine(HEADER) : '';
  let next = from;
  for (const [file, index] of recordsFrom(files, from)) {
    if (text.length >= CSV_PART_CHARACTERS) return { text, guarded: cells.guarded, next };
    const { line, record, code, codes } = file.quarantine;
    const bytes = quarantinedText(file.quarantine, index);
    text += csvLine([
      cells.cell(file.report.name),
      `${line[index]}`,
      `${record[index]}`,
      codes[code[index]!]!,
      bytes === null ? '' : cells.cell(decoder.decode(bytes)),
      bytes === null ? NO_TEXT : '',
    ]);
    next++;
  }
  return { text, guarded: cells.guarded, next: next < total ? next : null };
}

function* recordsFrom(
  files: readonly KeptFile[],
  from: number,
): Generator<readonly [file: KeptFile, index: number]> {
  let before = 0;
  for (const file of files) {
    const { count } = file.quarantine;
    for (let index = Math.max(0, from - before); index < count; index++) yield [file, index];
    before += count;
  }
}

function countOfReason({ count, code, codes }: Quarantine, reason: IssueCode | null): number {
  if (reason === null) return count;
  const id = codes.indexOf(reason);
  return code.reduce((sum, each) => sum + (each === id ? 1 : 0), 0);
}

/** The indexes in a file of those records of one reason that are numbered `from` to `to` among them. */
function* indexesOf(
  { count, code, codes }: Quarantine,
  reason: IssueCode | null,
  { from, to }: { readonly from: number; readonly to: number },
): Generator<number> {
  const id = reason === null ? -1 : codes.indexOf(reason);
  let number = reason === null ? from : 0;
  for (let index = number; index < count && number < to; index++) {
    if (reason !== null && code[index] !== id) continue;
    if (number >= from) yield index;
    number++;
  }
}

function recordOf({ id, report, quarantine }: KeptFile, index: number): QuarantinedRecord {
  const bytes = quarantinedText(quarantine, index);
  return {
    fileId: id,
    file: report.name,
    index,
    line: quarantine.line[index]!,
    record: quarantine.record[index]!,
    code: quarantine.codes[quarantine.code[index]!]!,
    text: bytes === null ? null : decoder.decode(bytes.subarray(0, SHOWN_BYTES)),
    isShortened: bytes !== null && bytes.length > SHOWN_BYTES,
  };
}
