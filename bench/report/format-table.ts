import type { Format } from '../files/log-file.ts';
import type { Measured } from './measured.ts';
import { answersOf } from './series-table.ts';
import { formatMegabytes, formatMs, formatRatio, NONE, table } from './words.ts';

const NAMES: { readonly [F in Format]: string } = {
  csv: 'CSV',
  ndjson: 'NDJSON',
  json: 'JSON array',
  zip: 'ZIP of the CSV',
  gz: 'gzip of the CSV',
};

/** The same events in every wrapping that was measured, as the page reads them. Empty where there was but one. */
export function formatTable(measured: Measured, rows: number): string {
  const formats = (Object.keys(NAMES) as Format[]).filter(
    (format) => measured.find('page', rows, format) !== undefined,
  );
  if (formats.length < 2) return '';
  const ratio = (value: number | null): string => (value === null ? NONE : formatRatio(value));
  const time = (subject: 'page' | 'floor' | 'inflate', format: Format): string => {
    const ms = measured.median(subject, rows, format, (load) => load.ms);
    return ms === null ? NONE : formatMs(ms);
  };
  return table(
    [
      '',
      'Size',
      'This page',
      'Reading alone',
      '÷ reading',
      'Inflating alone',
      '÷ inflating',
      'Time per byte ÷ CSV',
      'Peak memory',
      'Answers',
    ],
    formats.map((format) => {
      const { file, loads } = measured.find('page', rows, format)!;
      return [
        NAMES[format],
        formatMegabytes(file.bytes).slice(1),
        time('page', format),
        time('floor', format),
        ratio(measured.ratio('page', 'floor', rows, format)),
        time('inflate', format),
        ratio(measured.ratio('page', 'inflate', rows, format)),
        format === 'ndjson' || format === 'json' ? ratio(measured.perByteRatio(format, rows)) : NONE,
        formatMegabytes(measured.median('page', rows, format, (load) => load.peakBytes)),
        answersOf('page', loads),
      ];
    }),
  );
}
