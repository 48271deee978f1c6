/** The columns of the audit log, in the order in which Anthropic's export writes them. */
export const AUDIT_LOG_COLUMNS = [
  'created_at',
  'actor_info',
  'event',
  'event_info',
  'entity_info',
  'ip_address',
  'device_id',
  'user_agent',
  'client_platform',
] as const;

/** The name of one of the nine columns. */
export type AuditLogColumn = (typeof AUDIT_LOG_COLUMNS)[number];

/** Without these a record says nothing. */
export const REQUIRED_COLUMNS: readonly AuditLogColumn[] = ['created_at', 'event'];

/** Whether a (normalised) name is one of the nine. */
export function isAuditLogColumn(name: string): name is AuditLogColumn {
  return (AUDIT_LOG_COLUMNS as readonly string[]).includes(name);
}

/**
 * The name of a column as it is compared: without byte-order marks, surrounding spaces (no-break ones too) and quotes, lower case,
 * inner spaces as `_`.
 */
export function normalizeColumnName(name: string): string {
  let text = name.replaceAll(/[\uFEFF\u200B]/g, '').trim();
  while (text.length > 1 && isQuote(text[0]) && text.endsWith(text[0]!)) text = text.slice(1, -1).trim();
  return text.replaceAll(/\s+/g, '_').toLowerCase();
}

function isQuote(character: string | undefined): boolean {
  return character === '"' || character === "'";
}
