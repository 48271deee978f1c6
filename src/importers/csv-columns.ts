import {
  AUDIT_LOG_COLUMNS,
  isAuditLogColumn,
  REQUIRED_COLUMNS,
  resolveColumnNames,
} from './audit-log-columns.ts';
import { CellColumns } from './record-cells.ts';

/** The columns of a CSV file, by its header. */
export class CsvColumns extends CellColumns {
  /** How many the header names. */
  readonly headerCount: number;
  readonly names: readonly string[];
  /** The known columns that the header leaves out. */
  readonly missing: readonly string[];
  /** What the header has beside them. */
  readonly unknown: readonly string[];
  /** What the header names more than once, in words for people. */
  readonly repeated: readonly string[];

  /** What the header names otherwise, in words for people. */
  readonly renamed: readonly string[];

  /** Of a name that is there twice the first column counts. */
  constructor(headers: readonly string[]) {
    const { names, renamed } = resolveColumnNames(headers);
    super(names.map((name, index) => distinctName(names, name, index)));
    this.headerCount = names.length;
    this.missing = AUDIT_LOG_COLUMNS.filter((column) => !names.includes(column));
    this.unknown = names.flatMap((name, index) => describeUnknown(names, name, index));
    this.repeated = names.flatMap((name, index) => describeRepeated(names, name, index));
    this.names = names;
    this.renamed = renamed;
  }

  /** The required columns that the header leaves out. */
  get missingRequired(): readonly string[] {
    return this.missing.filter((name) => (REQUIRED_COLUMNS as readonly string[]).includes(name));
  }

  /** Gives the cells that a row has too many a name each, for the content key. */
  nameSurplus(count: number): void {
    while (this.length < count) this.set(this.length, `+${this.length}`);
  }
}

/** Two columns of one name are two columns in the content key. */
function distinctName(names: readonly string[], name: string, index: number): string {
  return names.indexOf(name) === index ? name : `${name}#${index}`;
}

function describeUnknown(names: readonly string[], name: string, index: number): string[] {
  if (name === '') return [`no name (column ${index + 1})`];
  return isAuditLogColumn(name) || names.indexOf(name) !== index ? [] : [name];
}

function describeRepeated(names: readonly string[], name: string, index: number): string[] {
  return name === '' || names.indexOf(name) === index ? [] : [`${name} (column ${index + 1})`];
}
