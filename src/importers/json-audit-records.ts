import type { AuditLogRows } from './audit-log-rows.ts';
import { JsonCells } from './json-cells.ts';
import { isObject, type JsonTaker } from './json-record-rows.ts';
import { PlainJsonRecord } from './plain-json-record.ts';
import { isEmptyCell } from './record-cells.ts';

/** A hostile file may name a new key in every record; what is remembered of them must end somewhere. */
const MAX_UNKNOWN_NAMES = 1000;

/** Adds records of an audit log to the rows. A value that is no object is rejected. */
export function takeAuditRecords(rows: AuditLogRows): JsonTaker {
  const cells = new JsonCells();
  const plain = new PlainJsonRecord();
  const unknownNames = new Set<string>();
  const noteUnknown = (name: string, key: string | null, line: number) => {
    if (unknownNames.has(name) || unknownNames.size >= MAX_UNKNOWN_NAMES) return;
    unknownNames.add(name);
    if (key !== null) plain.learn(key, name);
    rows.issues.add('column-unknown', line, rows.recordsRead + 1, () => name);
  };
  return {
    takePlain(bytes, line) {
      if (!plain.read(bytes, line) || isEmptyCell(plain, plain.columns.event)) return false;
      rows.add(plain);
      return true;
    },
    take(value, bytes, line) {
      if (!isObject(value)) {
        rows.reject('json-not-a-record', line, () => bytes);
        return false;
      }
      cells.fill(value, bytes, line, (name, key) => noteUnknown(name, key, line));
      return rows.add(cells);
    },
  };
}
