import type { Bytes } from '../base/units.ts';
import { GrowingUint32 } from './growing-column.ts';
import type { IssueCode } from './issue.ts';
import { BYTES_PER_PLACE } from './memory-use.ts';

/**
 * The records of one file that are in no number, in file order, as they stand in the file.
 *
 * Shape: columns of `count` entries. The bytes of record `i` are `text` from `textEnds[i - 1]` (0 for the first) up to `textEnds[i]`; nothing there
 * means that the record was beyond `QUARANTINE_BUDGET` and only its place and reason are kept. Of a record that never ends it is the first line.
 * Units: `line` and `record` as in `Place`; 13 bytes a record beside its text. All columns can be moved to another thread, see `quarantineBuffers`.
 */
export interface Quarantine {
  readonly count: number;
  readonly line: Uint32Array;
  readonly record: Uint32Array;
  /** Why: index into `codes`. */
  readonly code: Uint8Array;
  /** The distinct reasons, in the order in which they were first seen. */
  readonly codes: readonly IssueCode[];
  readonly textEnds: Uint32Array;
  readonly text: Uint8Array;
  /** How many records were beyond the budget. */
  readonly withoutText: number;
}

/** How much is kept of the texts of one file's rejected records. */
const QUARANTINE_BUDGET = { bytes: 20_000_000, records: 50_000 } as const;

/** What a `Quarantine` may keep of the texts. */
export interface QuarantineBudget {
  readonly bytes: Bytes;
  readonly records: number;
}

const FIRST_CAPACITY: Bytes = 16 * 1024;

/**
 * Collects the rejected records of a file while it is read.
 *
 * Fails: never. A text that would break the budget is left out whole, never cut; smaller ones after it may still find room.
 * Cost: a copy of the record's bytes. A file without rejected records costs nothing.
 */
export class QuarantineBuilder {
  private readonly line = new GrowingUint32();
  private readonly record = new GrowingUint32();
  private readonly code = new GrowingUint32();
  private readonly textEnds = new GrowingUint32();
  private readonly codes: IssueCode[] = [];
  private readonly budget: QuarantineBudget;
  private text = new Uint8Array(0);
  private textEnd: Bytes = 0;
  private textCount = 0;

  constructor(budget: QuarantineBudget = QUARANTINE_BUDGET) {
    this.budget = budget;
  }

  /** `source` gives the bytes of the record, valid during the call; it is only called while there is room. */
  add(code: IssueCode, line: number, record: number, source: () => Uint8Array): void {
    if (this.textCount < this.budget.records) this.keepText(source());
    this.addPlace(code, line, record);
  }

  /** Keeps only the place of a record that turned out to be none when its bytes were gone. */
  addPlace(code: IssueCode, line: number, record: number): void {
    this.line.push(line);
    this.record.push(record);
    this.code.push(this.idOf(code));
    this.textEnds.push(this.textEnd);
  }

  /** The texts that are kept, and the places. */
  get bytes(): Bytes {
    return this.textEnd + this.line.length * BYTES_PER_PLACE;
  }

  build(): Quarantine {
    return {
      count: this.line.length,
      line: this.line.finish(),
      record: this.record.finish(),
      code: Uint8Array.from(this.code.finish()),
      codes: this.codes,
      textEnds: this.textEnds.finish(),
      text: this.text.slice(0, this.textEnd),
      withoutText: this.line.length - this.textCount,
    };
  }

  private idOf(code: IssueCode): number {
    const id = this.codes.indexOf(code);
    return id >= 0 ? id : this.codes.push(code) - 1;
  }

  private keepText(bytes: Uint8Array): void {
    const end = this.textEnd + bytes.length;
    if (end > this.budget.bytes) return;
    if (end > this.text.length) {
      const larger = new Uint8Array(Math.max(FIRST_CAPACITY, 2 * this.text.length, end));
      larger.set(this.text.subarray(0, this.textEnd));
      this.text = larger;
    }
    this.text.set(bytes, this.textEnd);
    this.textEnd = end;
    this.textCount++;
  }
}

/** A quarantine without records. */
export function emptyQuarantine(): Quarantine {
  return new QuarantineBuilder().build();
}

/** The bytes of record `index`, or null when only its place was kept. */
export function quarantinedText({ text, textEnds }: Quarantine, index: number): Uint8Array | null {
  const start = index === 0 ? 0 : textEnds[index - 1]!;
  const end = textEnds[index]!;
  return start === end ? null : text.subarray(start, end);
}

/** The buffers of a quarantine's columns, to be moved to another thread without copying. It is unusable here afterwards. */
export function quarantineBuffers(quarantine: Quarantine): ArrayBuffer[] {
  const { line, record, code, textEnds, text } = quarantine;
  return [line, record, code, textEnds, text].map((column) => column.buffer as ArrayBuffer);
}
