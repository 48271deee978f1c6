import { CHUNK_LENGTH, chunkText } from './chunk-text.ts';
import { CSV_HEADER, createCsvRowFormatter } from './csv-text.ts';
import { inventEvents, SAMPLE_LAST_DAY, type SampleOptions } from './invent-events.ts';

/**
 * Yields an invented audit log as the text of a CSV file, newest row first, in chunks that can be joined or streamed.
 *
 * Shape: nine columns, a header, CRLF after every row, exactly `events` rows. Encode as UTF-8 without BOM.
 * Cost: a few microseconds a row; memory does not grow with the rows.
 */
export function writeSampleLog(
  options: SampleOptions = {},
  chunkLength = CHUNK_LENGTH,
): Generator<string, void> {
  return chunkText(csvPieces(options), chunkLength);
}

/** The sample log as a file, as if it had been dropped on the page. */
export function createSampleFile(): File {
  return new File([...writeSampleLog()], 'sample-audit-log.csv', {
    type: 'text/csv',
    lastModified: Date.parse(`${SAMPLE_LAST_DAY}T17:30Z`),
  });
}

function* csvPieces(options: SampleOptions): Generator<string, void> {
  yield CSV_HEADER;
  const formatCsvRow = createCsvRowFormatter();
  for (const event of inventEvents(options)) yield formatCsvRow(event);
}
