import type { AuditLogRows } from './audit-log-rows.ts';
import { ExportedConversations } from './exported-conversations.ts';
import { ExportedUsers } from './exported-users.ts';
import type { FormatReader, Importer, Refusal } from './format-reader.ts';
import type { Head } from './head.ts';
import { JsonFieldScanner } from './json-field-scanner.ts';
import { jsonHeadOf } from './json-head.ts';
import { AUDIT_LOG_RECORDS, type RecordMeaning } from './record-meaning.ts';

/**
 * Parts of the data export, with sets of names of which each occurs in one kind of file there and in no audit log. Of the last ones nothing can be used;
 * the list of files among them holds addresses that are secrets.
 */
const SIGNS: readonly (readonly [part: 'conversations' | 'users' | 'other', names: readonly string[]])[] = [
  ['conversations', ['chat_messages']],
  ['users', ['full_name', 'email_address']],
  ['other', ['is_starter_project']],
  ['other', ['prompt_template']],
  ['other', ['conversations_memory']],
  ['other', ['total_files', 'data_files']],
  ['other', ['export_url']],
];

/** Conversations have ids; that one was created is activity. */
const CONVERSATIONS: RecordMeaning = { ...AUDIT_LOG_RECORDS, hasRecordIds: true };

/**
 * Two kinds of files of Claude's data export: its conversations, of which only when and by whom they were created is read, and its list of users.
 *
 * Cost: constant memory, whatever the size of a conversation: what was said in it is passed over as bytes.
 * Source: data exports as their readers describe them, the older and the newer layout (2026).
 */
export const dataExport: Importer = {
  format: 'data-export',
  detect: (head) => partOf(head) !== undefined,
  createReader(head, _file, rows) {
    rows.mean(CONVERSATIONS);
    return partOf(head) === 'users'
      ? readerOf(new JsonFieldScanner(new ExportedUsers(rows), ExportedUsers.paths))
      : readerOf(conversationScanner(rows));
  },
};

/** Refuses the files of the data export that say nothing about use: projects, memories, the list of files. Nothing of them is shown. */
export const refuseDataExport: Refusal = (head, file) =>
  partOf(head) === 'other' ? { code: 'data-export', file } : undefined;

function conversationScanner(rows: AuditLogRows): JsonFieldScanner {
  return new JsonFieldScanner(new ExportedConversations(rows), ExportedConversations.paths);
}

/** By the names of the first record; by all names where it is too long to be seen whole. What was said in a conversation may name anything. */
function partOf(head: Head): 'conversations' | 'users' | 'other' | undefined {
  const json = jsonHeadOf(head);
  if (json === null) return undefined;
  const record = json.records[0];
  const keys = record === undefined ? json.keys : new Set(Object.keys(record));
  const isSign = (names: readonly string[]) => names.every((name) => keys.has(name));
  const part = SIGNS.find(([, names]) => isSign(names))?.[0];
  return part ?? (json.keys.has('export_url') && !json.keys.has('event') ? 'other' : undefined);
}

function readerOf(scanner: JsonFieldScanner): FormatReader {
  return {
    push(bytes) {
      scanner.push(bytes);
      return undefined;
    },
    finish() {
      scanner.finish();
      return undefined;
    },
  };
}
