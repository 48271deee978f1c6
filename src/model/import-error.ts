/**
 * Why a file could not be read at all. Nothing of it is loaded; what was loaded before stays.
 * `file` is the file's name, for an archive's entry `archive.zip › entry.csv`. The sentences for people live beside the view.
 *
 * - `empty`: nothing but white space.
 * - `binary-type`: a known kind of file that is no log; `type` names it (`'XLSX'`, `'PDF'`, `'gzip'`, …).
 * - `encoding`: text in an encoding that is not read; `encoding` names it.
 * - `web-page`: an HTML page, usually a log-in page saved by mistake.
 * - `data-export`: a file of Claude's data export that says nothing about use: projects, memories, the list of files.
 * - `columns-missing`: a CSV without `created_at` or `event`; `missing` and `found` name columns.
 * - `json-shape`: JSON that is neither a list nor lines of records; `found` says what it begins with.
 * - `no-valid-records`: records, but not one that could be read; `recordsRead` says how many.
 * - `unknown-text`: text of no known form; `found` is how it begins.
 * - `archive-empty`: an archive without a log in it; `found` lists what is in it.
 * - `archive-encrypted`, `archive-damaged`: an archive or entry that cannot be unpacked.
 * - `archive-too-large`: an archive that unpacks to more than the limit named in `limit`.
 * - `nested-archive`: an archive inside an archive.
 * - `unreadable`: the browser could not read the file; `cause` is the browser's name of the error.
 * - `changed`: the file changed while it was read: `expected` and `received` are bytes.
 */
export type ImportError =
  | { readonly code: 'empty'; readonly file: string }
  | { readonly code: 'binary-type'; readonly file: string; readonly type: string }
  | { readonly code: 'encoding'; readonly file: string; readonly encoding: string }
  | { readonly code: 'web-page'; readonly file: string }
  | { readonly code: 'data-export'; readonly file: string }
  | {
      readonly code: 'columns-missing';
      readonly file: string;
      readonly missing: readonly string[];
      readonly found: readonly string[];
    }
  | { readonly code: 'json-shape'; readonly file: string; readonly found: string }
  | { readonly code: 'no-valid-records'; readonly file: string; readonly recordsRead: number }
  | { readonly code: 'unknown-text'; readonly file: string; readonly found: string }
  | { readonly code: 'archive-empty'; readonly file: string; readonly found: readonly string[] }
  | { readonly code: 'archive-encrypted'; readonly file: string }
  | { readonly code: 'archive-damaged'; readonly file: string; readonly cause: string }
  | { readonly code: 'archive-too-large'; readonly file: string; readonly limit: string }
  | { readonly code: 'nested-archive'; readonly file: string }
  | { readonly code: 'unreadable'; readonly file: string; readonly cause: string }
  | {
      readonly code: 'changed';
      readonly file: string;
      readonly expected: number;
      readonly received: number;
    };
