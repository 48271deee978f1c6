import { assertNever } from '../base/assert-never.ts';
import type { ImportError } from '../model/import-error.ts';
import { countOf } from '../ui/count-of.ts';
import { formatBytes } from '../ui/format-bytes.ts';
import { describeIncomplete } from './describe-incomplete.ts';
import { describeRejections } from './describe-rejections.ts';

type IncompleteError = Extract<ImportError, { code: 'incomplete' }>;

/** Whether something of the file can be loaded if the reader wants it. */
export function isLoadable(error: ImportError): error is IncompleteError {
  return error.code === 'incomplete' && error.events + error.people > 0;
}

/** `1,234 complete events`; of a list of users `12 complete users`. */
export function describeComplete({ events, people }: IncompleteError): string {
  return events === 0 ? countOf(people, 'complete user') : countOf(events, 'complete event');
}

const WHAT_WORKS =
  'Drop the audit log as Claude exports it: the CSV, the ZIP it came in, or the same records as JSON.';

/** What was found, and what to do: two sentences for a file that could not be read. The file's name stands before them. */
export function describeImportError(error: ImportError): { readonly found: string; readonly remedy: string } {
  switch (error.code) {
    case 'empty':
      return { found: 'The file is empty.', remedy: 'Export the log again, or choose another file.' };
    case 'binary-type':
      return {
        found: `This is ${/^[AEIOX]/.test(error.type) ? 'an' : 'a'} ${error.type} file, not a log.`,
        remedy: remedyForType(error.type),
      };
    case 'encoding':
      return {
        found: `The text is in ${error.encoding}, which is not read here.`,
        remedy: 'Save it as UTF-8 and drop it again.',
      };
    case 'web-page':
      return {
        found: 'This is a web page, not an export – often a sign-in page saved in its place.',
        remedy: 'Sign in, download the export again, and drop that file.',
      };
    case 'data-export':
      return {
        found:
          'This is a part of Claude’s data export that says nothing about use: projects, memories or the list of files.',
        remedy:
          'Its users.json and conversations.json can be read beside an audit log. For the log itself, choose “Export logs” in the same place.',
      };
    case 'columns-missing':
      return {
        found: `A table without ${listOf(error.missing)}. Columns found: ${listOf(error.found)}.`,
        remedy: 'An audit log has at least the columns created_at and event, named in its first line.',
      };
    case 'columns-too-many':
      return {
        found: `A table of ${error.found.toLocaleString('en')} columns or more; at most ${error.limit.toLocaleString('en')} are read.`,
        remedy: 'An audit log has nine. Drop it as Claude exports it, without columns added.',
      };
    case 'json-shape':
      return {
        found: `JSON, but not a list of records. It begins with ${error.found}`,
        remedy: 'A list of records ([{…}, {…}]) or one record a line works, each with created_at and event.',
      };
    case 'json-lists':
      return {
        found: `JSON with more than one list of records: ${listOf(error.lists)}.`,
        remedy:
          'Nobody can tell which of them is the log. Save the right one in a file of its own, and drop that.',
      };
    case 'json-kinds':
      return {
        found: `Records of the audit log and activities of the Compliance API are mixed here: line ${error.line.toLocaleString('en')} begins the second kind.`,
        remedy:
          'Added up they may count an event twice. Save each kind in a file of its own, and drop both: the page then tells them apart.',
      };
    case 'no-valid-records':
      return describeRejections(error);
    case 'unknown-text':
      return { found: `This is text of no known form. It begins with ${error.found}`, remedy: WHAT_WORKS };
    case 'archive-empty':
      return {
        found:
          error.found.length === 0
            ? 'The archive is empty.'
            : `No log in the archive. It holds ${listOf(error.found)}.`,
        remedy: WHAT_WORKS,
      };
    case 'archive-encrypted':
      return {
        found: 'The archive is password-protected.',
        remedy: 'Unpack it first, then drop the file in it.',
      };
    case 'archive-damaged':
      return {
        found: `The archive is damaged (${error.cause}).`,
        remedy: 'Nothing of it was loaded. Download it again, and drop the new file.',
      };
    case 'archive-too-large':
      return {
        found: `The archive unpacks to more than is safe to read here (${error.limit}).`,
        remedy: 'If you trust it, unpack it first, then drop the file in it.',
      };
    case 'archive-method':
      return {
        found: `It is packed with ${error.method}, which is not read here.`,
        remedy: 'Unpack it first, then drop the file in it; or pack it again as an ordinary ZIP (Deflate).',
      };
    case 'archive-split':
      return {
        found: 'This is one part of an archive that was split into several files.',
        remedy: 'Put the parts together with the program that split them, then drop what is in it.',
      };
    case 'nested-archive':
      return {
        found: 'This is an archive inside an archive, nested too deeply or of a kind that is not read.',
        remedy: 'Unpack the outer one, then drop the inner one.',
      };
    case 'own-export':
      return {
        found: `This is a ${error.kind} that this page has written. It holds numbers, not the events behind them.`,
        remedy: 'Drop the audit log it was made from.',
      };
    case 'unreadable':
      return {
        found: `The browser could not read the file (${error.cause}).`,
        remedy: remedyForUnreadable(error.cause),
      };
    case 'too-large':
      return {
        found: `It would take ${formatBytes(error.needed)} of memory${error.held > 0 ? `, beside the ${formatBytes(error.held)} that are taken already` : ''}; the page takes ${formatBytes(error.limit)} at most.`,
        remedy:
          error.held > 0
            ? 'Nothing of it was loaded. Remove what you do not need and drop it again, or split the export by month and load fewer months.'
            : 'Nothing of it was loaded. Split the export by month, and load fewer months at once.',
      };
    case 'stalled':
      return {
        found: `Nothing came for ${error.seconds} seconds, after ${error.received.toLocaleString('en')} bytes.`,
        remedy:
          'The drive or network it lies on may be gone. Copy it to this computer, then drop the copy. Nothing of it was loaded.',
      };
    case 'incomplete':
      return {
        found: `${describeIncomplete(error.cause, error.bytes)} ${isLoadable(error) ? `It holds ${describeComplete(error)}.` : 'No event in it is complete.'}`,
        remedy: isLoadable(error)
          ? 'If you can, export or download it again. Or load what is there: the page will say so for as long as it is loaded.'
          : 'Export or download it again.',
      };
    case 'changed':
      return {
        found: `The file changed while it was read: ${error.expected.toLocaleString('en')} bytes were announced, ${error.received.toLocaleString('en')} came.`,
        remedy: 'Nothing of it was loaded. Wait until it is written completely, then drop it again.',
      };
    default:
      return assertNever(error);
  }
}

/** By what browsers call the error. */
function remedyForUnreadable(cause: string): string {
  if (cause === 'NotFoundError')
    return 'It was moved, renamed or deleted after it was chosen: choose it again where it is now. If it is a folder, choose the files in it.';
  if (cause === 'NotReadableError')
    return 'It changed after it was chosen, or may not be read: locked, without permission, or in a cloud folder that is offline. Copy it to this computer and drop the copy. If it is a folder, choose the files in it.';
  return 'It may have been moved, locked, or be a folder. Copy it to this computer and drop the file itself.';
}

function remedyForType(type: string): string {
  if (type === 'XLSX' || type === 'XLS')
    return 'In the spreadsheet choose “Save as CSV (UTF-8)”, and drop the CSV.';
  if (['gzip', '7z', 'RAR', 'tar', 'bzip2', 'xz', 'zstd'].includes(type))
    return 'Unpack it first, then drop the file in it.';
  return WHAT_WORKS;
}

const MAX_LISTED = 12;

function listOf(names: readonly string[]): string {
  const listed = names.slice(0, MAX_LISTED).join(', ');
  return names.length > MAX_LISTED ? `${listed} and ${names.length - MAX_LISTED} more` : listed;
}
