/** The events that the four cards count, by their name in the log. */
export const COUNTED_EVENTS = {
  conversations: 'conversation_created',
  projects: 'project_created',
  files: 'file_uploaded',
} as const;

/** What a card counts. */
export type CountedEvent = keyof typeof COUNTED_EVENTS;

/** What the Compliance API calls these events, and what the audit log does. */
export const COUNTED_API_TYPES: ReadonlyMap<string, string> = new Map([
  ['claude_chat_created', COUNTED_EVENTS.conversations],
  ['claude_project_created', COUNTED_EVENTS.projects],
  ['claude_file_uploaded', COUNTED_EVENTS.files],
]);
