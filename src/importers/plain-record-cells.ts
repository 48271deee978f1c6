import { fieldsOfJson } from './json-fields.ts';
import { CellColumns, type RecordCells } from './record-cells.ts';
import type { NamedText } from './record-fields.ts';

/** What is read of a record that is not one of the audit log: when, what, who, and the text that tells it from others. */
export interface PlainRecord {
  readonly createdAt: string;
  readonly event: string;
  /** Who, as `actor_info` would say it. */
  readonly actor: string;
  /** The id of the project it belongs to, where it names one. */
  readonly project?: string;
  /** Equal for records that are the same. */
  readonly identity: string;
}

const MAX_BYTES_PER_UTF16_UNIT = 3;
const FIRST_CAPACITY = 1024;
const encoder = new TextEncoder();

/** The cells of a record of which little is read. Only `identity` goes into its content key. */
export class PlainRecordCells implements RecordCells {
  bytes = new Uint8Array(FIRST_CAPACITY);
  view = new DataView(this.bytes.buffer);
  line = 0;
  readonly count = 5;
  readonly starts = new Int32Array(5);
  readonly ends = new Int32Array(5);
  readonly columns = new CellColumns(['created_at', 'event', 'actor_info', 'project', 'identity'], 3);
  readonly firstKeyCell = 4;
  source: () => Uint8Array = () => this.bytes.subarray(0, 0);

  private givenFields: (() => readonly NamedText[]) | undefined;

  fields(): readonly NamedText[] {
    return this.givenFields?.() ?? fieldsOfJson(this.source());
  }

  /** Takes the cells of a record that begins on `line`; `source` gives it as it stood in the file, from which its `fields` can be told unless they are given. */
  fill(
    record: PlainRecord,
    line: number,
    source: () => Uint8Array,
    fields?: () => readonly NamedText[],
  ): void {
    const { createdAt, event, actor, project = '', identity } = record;
    this.line = line;
    this.source = source;
    this.givenFields = fields;
    const texts = [createdAt, event, actor, project, identity];
    this.reserve(texts.reduce((sum, text) => sum + text.length, 0) * MAX_BYTES_PER_UTF16_UNIT);
    let end = 0;
    for (const [index, text] of texts.entries()) {
      this.starts[index] = end;
      end += encoder.encodeInto(text, this.bytes.subarray(end)).written;
      this.ends[index] = end;
    }
  }

  private reserve(wanted: number): void {
    if (wanted <= this.bytes.length) return;
    this.bytes = new Uint8Array(2 * wanted);
    this.view = new DataView(this.bytes.buffer);
  }
}
