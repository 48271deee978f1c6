import { COLON, isWhiteSpace, OPEN_BRACKET } from './ascii.ts';

/** The keys on the way to the list of records in an object that holds it, and how far it has been gone. Without keys the records stand by themselves. */
export class WayToList {
  private readonly keys: readonly Uint8Array[];
  /** How many objects are open on the way, the outermost not counted. */
  private gone = 0;

  constructor(path: readonly string[]) {
    this.keys = path.map((key) => new TextEncoder().encode(`"${key}"`));
  }

  /** How many objects are open where the list is. */
  get length(): number {
    return this.keys.length;
  }

  begin(): void {
    this.gone = 0;
  }

  /**
   * Whether the bracket at `at` opens the list, or an object on the way to it. `open` brackets stand open before it, and the record begins at `start`. A
   * record may hold such a list, too.
   */
  leadsThrough(bytes: Uint8Array, at: number, open: number, start: number): boolean {
    const { keys, gone } = this;
    if (open !== gone + 1 || gone >= keys.length) return false;
    const isList = gone === keys.length - 1;
    return isList === (bytes[at] === OPEN_BRACKET) && isAfterKey(keys[gone]!, bytes, at, start);
  }

  goOn(): void {
    this.gone++;
  }

  /** A bracket has closed, and `open` are left. */
  close(open: number): void {
    if (open <= this.gone) this.gone = open - 1;
  }
}

/** Whether a key and a colon stand before `at`. */
function isAfterKey(key: Uint8Array, bytes: Uint8Array, at: number, recordStart: number): boolean {
  let before = at - 1;
  while (isWhiteSpace(bytes[before]!)) before--;
  if (bytes[before--] !== COLON) return false;
  while (isWhiteSpace(bytes[before]!)) before--;
  const start = before + 1 - key.length;
  return start > recordStart && key.every((byte, index) => bytes[start + index] === byte);
}
