import type { AuditLog } from '../model/audit-log.ts';

/** At least three digits, so that `User 007` stands where it is looked for. */
const MIN_DIGITS = 3;

/** One for each log, for as long as that is there: every selection of it has the same pseudonyms. */
const hiddenLogs = new WeakMap<AuditLog, AuditLog>();

/**
 * The same log with pseudonyms: `User 017` instead of names, no e-mails, `user-017` and `project-017` instead of ids.
 *
 * The numbers follow a hash of the ids and of the whole log. So the same files give the same pseudonyms, neither names nor what people did show in the
 * order of the numbers, and a list of colleagues alone does not lead to them. Other files give other numbers.
 *
 * Shape: people in the same order as before.   Fails: never.   Cost: one pass over the rows and a sort of the people, once for a log.
 * Source: docs/definitions.md, "Hidden names".
 */
export function hideNames(log: AuditLog): AuditLog {
  const known = hiddenLogs.get(log);
  if (known !== undefined) return known;
  const hidden = withPseudonyms(log);
  hiddenLogs.set(log, hidden);
  return hidden;
}

function withPseudonyms(log: AuditLog): AuditLog {
  const salt = hashOfTable(log.table.contentKey);
  const numbers = numbersOf(
    log.people.map(({ id }) => id),
    salt,
  );
  const people = log.people.map(({ firstSeen, lastSeen }, index) => {
    const number = numbers[index]!;
    return { id: `user-${number}`, name: `User ${number}`, email: '', firstSeen, lastSeen };
  });
  const { projects } = log.table;
  const ofProjects = numbersOf(projects, salt);
  const hiddenProjects = projects.map((id, index) => (id === '' ? '' : `project-${ofProjects[index]}`));
  return { ...log, table: { ...log.table, projects: hiddenProjects }, people };
}

/** A number for each text, in the order of their hashes. */
function numbersOf(texts: readonly string[], salt: number): readonly string[] {
  const hashes = texts.map((text) => hashOfText(text, salt));
  const order = hashes.map((_, index) => index).sort((a, b) => hashes[a]! - hashes[b]! || a - b);
  const digits = Math.max(MIN_DIGITS, String(order.length).length);
  const numbers: string[] = [];
  order.forEach((index, place) => {
    numbers[index] = String(place + 1).padStart(digits, '0');
  });
  return numbers;
}

/** FNV-1a, 32 bits. */
const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Not of the order of the rows: the same files loaded the other way round give the same. */
function hashOfTable(contentKey: Uint32Array): number {
  let sum = 0;
  for (let index = 0; index < contentKey.length; index++) {
    sum = (sum + Math.imul(contentKey[index]! ^ (contentKey[index]! >>> 15), FNV_PRIME)) | 0;
  }
  return sum;
}

function hashOfText(text: string, salt: number): number {
  let hash = (FNV_START ^ salt) >>> 0;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  return (hash ^ (hash >>> 15)) >>> 0;
}
