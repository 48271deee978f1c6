/** What the file picker offers first. Files are recognised by what is in them, so that any other can be chosen or dropped, too. */
export const ACCEPTED_FILES =
  '.csv,.zip,.gz,.json,.jsonl,.ndjson,.txt,text/csv,application/json,application/zip,application/gzip';
