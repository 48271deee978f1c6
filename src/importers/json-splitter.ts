import type { Bytes } from '../base/units.ts';
import type { IssueCode } from '../model/issue.ts';

/**
 * What a splitter tells, in the order of the file: the bytes of one record, valid during the call, and the line it begins on.
 * A malformed record could not even be told apart from what follows it; its bytes are those of its first line.
 */
export interface JsonVisitor {
  visitRecord(bytes: Uint8Array, line: number): void;
  visitMalformed(code: IssueCode, bytes: Uint8Array, line: number): void;
  visitBlankLine(): void;
  /** The file ends inside a record, inside a list, or inside the object around it, after `bytes` bytes. The last record begins on `line`. */
  visitOpenList(line: number, bytes: Bytes): void;
  /** Between records stands what JSON does not allow there and what is passed over: a comment, a comma too many or too few. */
  visitStray?(what: string, line: number): void;
  /** What an object holds before its list of records, or behind it, and the line on which that begins. Not told of what is broken. */
  visitBeside?(bytes: Uint8Array, line: number): void;
  /** Whether the last record that was visited was no JSON. */
  readonly isLastUnreadable?: boolean;
}

/** Cuts JSON into records without reading them: bytes in, ranges of bytes out. Chunks may be cut anywhere; cost is linear. */
export interface JsonSplitter {
  push(bytes: Uint8Array): void;
  finish(): void;
}
