import type { Bytes } from '../base/units.ts';
import type { IncompleteCause } from './file-report.ts';
import type { Place, RejectionCode } from './issue.ts';

/** Stands between the name of an archive and that of what is in it. */
export const ENTRY_MARK = ' › ';

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
 * - `columns-too-many`: a table with more columns than `limit`.
 * - `json-shape`: JSON that is neither a list nor lines of records; `found` says what it begins with.
 * - `json-lists`: an object that holds several lists of records, called `lists`: nobody can tell which is the log.
 * - `json-kinds`: records of the audit log mixed with activities of the Compliance API; the first of the other kind begins on `line`.
 * - `no-valid-records`: records, `recordsRead` of them, but not one that could be read. `reason` is the commonest reason, that of `count` records; `example`
 *   is the first of these.
 * - `unknown-text`: text of no known form; `found` is how it begins.
 * - `archive-empty`: an archive without a log in it; `found` lists what is in it.
 * - `archive-encrypted`, `archive-damaged`: an archive or entry that cannot be unpacked.
 * - `archive-too-large`: an archive that unpacks to more than the limit named in `limit`.
 * - `archive-method`: an entry that is packed in a way that is not read; `method` names it (`'Deflate64'`, `'LZMA'`, …).
 * - `archive-split`: one part of an archive that was split into several files.
 * - `nested-archive`: an archive inside an archive inside an archive, or one of a kind that is not read inside another.
 * - `own-export`: a file that this page has written, which holds numbers and no events; `kind` says which.
 * - `unreadable`: the browser could not read the file; `cause` is the browser's name of the error.
 * - `stalled`: nothing came of the file for `seconds`, after `received` bytes.
 * - `incomplete`: only a part of the file is there or can be trusted, see `cause`: `events` complete events, and `people` where it lists users, in
 *   `bytes` of (unpacked) text. That part is loaded when someone agrees to it; it is then told by its `contentHash`.
 * - `too-large`: the file would take `needed` bytes of memory beside the `held` ones that are taken already; `limit` is how much may be.
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
  | {
      readonly code: 'columns-too-many';
      readonly file: string;
      readonly found: number;
      readonly limit: number;
    }
  | { readonly code: 'json-shape'; readonly file: string; readonly found: string }
  | { readonly code: 'json-lists'; readonly file: string; readonly lists: readonly string[] }
  | { readonly code: 'json-kinds'; readonly file: string; readonly line: number }
  | {
      readonly code: 'no-valid-records';
      readonly file: string;
      readonly recordsRead: number;
      readonly reason: RejectionCode;
      readonly count: number;
      readonly example: Place;
    }
  | { readonly code: 'unknown-text'; readonly file: string; readonly found: string }
  | { readonly code: 'archive-empty'; readonly file: string; readonly found: readonly string[] }
  | { readonly code: 'archive-encrypted'; readonly file: string }
  | { readonly code: 'archive-damaged'; readonly file: string; readonly cause: string }
  | { readonly code: 'archive-too-large'; readonly file: string; readonly limit: string }
  | { readonly code: 'archive-method'; readonly file: string; readonly method: string }
  | { readonly code: 'archive-split'; readonly file: string }
  | { readonly code: 'nested-archive'; readonly file: string }
  | { readonly code: 'own-export'; readonly file: string; readonly kind: 'summary' | 'leaderboard' }
  | { readonly code: 'unreadable'; readonly file: string; readonly cause: string }
  | { readonly code: 'stalled'; readonly file: string; readonly seconds: number; readonly received: number }
  | {
      readonly code: 'incomplete';
      readonly file: string;
      readonly cause: IncompleteCause;
      readonly events: number;
      readonly people: number;
      readonly bytes: Bytes;
      readonly contentHash: string;
    }
  | {
      readonly code: 'too-large';
      readonly file: string;
      readonly needed: number;
      readonly held: number;
      readonly limit: number;
    }
  | {
      readonly code: 'changed';
      readonly file: string;
      readonly expected: number;
      readonly received: number;
    };
