import Papa from 'papaparse';

/** The rows of a CSV text, header included, read by a reader that is not ours. */
export function readRows(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { newline: '\r\n', skipEmptyLines: 'greedy' });
  if (errors.length > 0) throw new Error(JSON.stringify(errors[0]));
  return data;
}
