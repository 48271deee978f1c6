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

/** Their cells are dicts, as Python prints them or as JSON. */
export const INFO_COLUMNS: readonly AuditLogColumn[] = ['actor_info', 'event_info', 'entity_info'];

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
  while (/^(["']).*\1$/s.test(text)) text = text.slice(1, -1).trim();
  return text.replaceAll(/\s+/g, '_').toLowerCase();
}

/** Names under which other programs write a column, as they are compared. Only what can mean nothing else in a log of events. */
const SYNONYMS: Readonly<Record<AuditLogColumn, readonly string[]>> = {
  created_at: ['createdat', 'timestamp', 'time', 'datetime', 'date_time', 'event_time'],
  actor_info: ['actorinfo', 'actor'],
  event: ['event_type', 'eventtype', 'event_name', 'eventname'],
  event_info: ['eventinfo'],
  entity_info: ['entityinfo', 'entity'],
  ip_address: ['ipaddress', 'ip'],
  device_id: ['deviceid'],
  user_agent: ['useragent'],
  client_platform: ['clientplatform'],
};

/** The columns of a table by their headers: normalised names, with those that stand for a column replaced by it and listed in words. */
export interface ColumnNames {
  readonly names: readonly string[];
  readonly renamed: readonly string[];
}

/**
 * What the headers of a table name.
 *
 * Shape: a synonym counts only where the column itself is not there and one header alone can stand for it; of two nobody can tell.
 */
export function resolveColumnNames(headers: readonly string[]): ColumnNames {
  const names = headers.map(normalizeColumnName);
  const renamed: string[] = [];
  for (const column of AUDIT_LOG_COLUMNS) {
    if (names.includes(column)) continue;
    const places = [...names.keys()].filter((index) => SYNONYMS[column].includes(names[index]!));
    if (places.length !== 1) continue;
    renamed.push(`${names[places[0]!]} → ${column}`);
    names[places[0]!] = column;
  }
  return { names, renamed };
}
