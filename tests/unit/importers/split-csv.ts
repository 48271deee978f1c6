import { CsvRecordReader, type CsvVisitor } from '../../../src/importers/csv-record-reader.ts';
import { bytesOf } from './reading.ts';

/** The cells of a text, by the reader under test. Lines that are broken or blank are told apart from records. */
export function splitCsv(
  text: string,
  delimiter: string,
  chunkBytes = 1 << 20,
  skipsSpaces = false,
): { records: string[][]; malformed: number; blankLines: number } {
  const bytes = bytesOf(text);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const result = { records: [] as string[][], malformed: 0, blankLines: 0 };
  const visitor: CsvVisitor = {
    visitRecord() {
      const { starts, ends, count } = reader.fields;
      const cells = Array.from({ length: count }, (_, cell) =>
        decoder.decode(reader.window.bytes.subarray(starts[cell], ends[cell])),
      );
      result.records.push(cells);
      return true;
    },
    visitBlankLine: () => void result.blankLines++,
    visitByteOrderMark() {},
    visitMalformed: () => void result.malformed++,
  };
  const reader = new CsvRecordReader(delimiter.charCodeAt(0), visitor, undefined, 1, skipsSpaces);
  for (let at = 0; at < bytes.length; at += chunkBytes) reader.push(bytes.subarray(at, at + chunkBytes));
  reader.finish();
  return result;
}
