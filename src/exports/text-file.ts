/** A file to be saved. `type` is its media type. */
export interface TextFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** A CSV, and in how many of its cells an apostrophe stands in front, so that a spreadsheet does not run them. */
export interface CsvFile extends TextFile {
  readonly guarded: number;
}
