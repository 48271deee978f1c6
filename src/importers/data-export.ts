import type { Refusal } from './format-reader.ts';
import { jsonHeadOf } from './json-head.ts';

/** Sets of names of which each occurs in one file of the data export and in no audit log. */
const SIGNS: readonly (readonly string[])[] = [
  ['chat_messages'],
  ['full_name', 'email_address'],
  ['is_starter_project'],
  ['prompt_template'],
  ['conversations_memory'],
  ['data_files', 'export_url'],
];

/** Refuses the files of Claude's data export: conversations, users, projects, memories and the manifest. */
export const refuseDataExport: Refusal = (head, file) => {
  const keys = jsonHeadOf(head)?.keys;
  if (keys === undefined || keys.has('event')) return undefined;
  const isDataExport = SIGNS.some((names) => names.every((name) => keys.has(name)));
  return isDataExport ? { code: 'data-export', file } : undefined;
};
