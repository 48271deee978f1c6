import { APOSTROPHE, CLOSE_BRACE } from './ascii.ts';
import { times4 } from './four-bytes.ts';

/** What `PlainEntity.read` gives for a cell that names no project, and for one that is not plain. */
export const NO_PROJECT = 0;
export const NOT_PLAIN_ENTITY = 2;
const PROJECT_FOUND = 1;

const UUID_LENGTH = 36;
const TEXT_BITS = times4(0x20);
const NO_QUOTE_BITS = times4(0x10);

/** A text that is compared four bytes at a time; it has four at least. */
class Expected {
  readonly length: number;
  private readonly words: Int32Array;
  private readonly lastWord: number;

  constructor(text: string) {
    const bytes = new TextEncoder().encode(text);
    const view = new DataView(bytes.buffer);
    this.length = bytes.length;
    this.words = Int32Array.from({ length: bytes.length >> 2 }, (_, word) => view.getInt32(4 * word, true));
    this.lastWord = view.getInt32(bytes.length - 4, true);
  }

  standsAt(view: DataView, at: number, end: number): boolean {
    if (at + this.length > end) return false;
    const { words } = this;
    for (let i = 0; i < words.length; i++) if (view.getInt32(at + 4 * i, true) !== words[i]) return false;
    return view.getInt32(at + this.length - 4, true) === this.lastWord;
  }
}

const FILE = new Expected("{'type': 'file', 'uuid': '");
const CONVERSATION = new Expected("{'type': 'chat_conversation', 'uuid': '");
const DOCUMENT = new Expected("{'type': 'chat_project_document', 'uuid': '");
const PROJECT_ITSELF = new Expected("{'type': 'chat_project', 'uuid': '");
/** Where these differ first, and where the last two do. */
const FIRST_PLACE = "{'type': 'chat_".length;
const SECOND_PLACE = "{'type': 'chat_project".length;
const LETTER_OF_CONVERSATION = 'c'.charCodeAt(0);
const LETTER_OF_PROJECT = 'p'.charCodeAt(0);
const METADATA = new Expected("', 'metadata': {");
const PROJECT = new Expected("'project_uuid': '");
/** Metadata that name no project. */
const OTHER_METADATA = ["'is_private': True}}", "'is_private': False}}"].map((text) => new Expected(text));

/** 1 for the bytes of which the ids of a log are made: letters, digits, `-` and `_`. */
const ID_BYTES = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(/[\w-]/.test(String.fromCharCode(byte))),
);

/**
 * Finds the project of an `entity_info` cell by its bytes, if the cell is written as nearly all are: type, uuid and metadata as Python prints them,
 * nothing escaped.
 */
export class PlainEntity {
  /** Where the id of the project stands. */
  from = 0;
  to = 0;

  /**
   * Whether the cell names a project.
   *
   * Shape: `PROJECT_FOUND` sets `from` and `to`. The answer is that of `projectOfInfo` for the same text.
   * Fails: `NOT_PLAIN_ENTITY` for cells that are written otherwise.   Cost: each byte once, mostly four at a time.
   */
  read(bytes: Uint8Array, view: DataView, start: number, end: number): number {
    const beginning = beginningOf(bytes, start);
    if (!beginning.standsAt(view, start, end)) return NOT_PLAIN_ENTITY;
    const uuid = start + beginning.length;
    const uuidEnd = endOfUuid(bytes, view, uuid, end);
    if (uuidEnd === uuid || !METADATA.standsAt(view, uuidEnd, end)) return NOT_PLAIN_ENTITY;
    const metadata = uuidEnd + METADATA.length;
    if (PROJECT.standsAt(view, metadata, end)) return this.readProject(bytes, view, metadata, end);
    if (!endsWithoutProject(bytes, view, metadata, end)) return NOT_PLAIN_ENTITY;
    if (beginning !== PROJECT_ITSELF) return NO_PROJECT;
    this.from = uuid;
    this.to = uuidEnd;
    return PROJECT_FOUND;
  }

  private readProject(bytes: Uint8Array, view: DataView, at: number, end: number): number {
    this.from = at + PROJECT.length;
    this.to = endOfUuid(bytes, view, this.from, end);
    const isWhole = this.to > this.from && bytes[this.to] === APOSTROPHE;
    return isWhole && endsDicts(bytes, this.to + 1, end) ? PROJECT_FOUND : NOT_PLAIN_ENTITY;
  }
}

/** The only one of the beginnings that a cell can have. */
function beginningOf(bytes: Uint8Array, start: number): Expected {
  if (bytes[start + FIRST_PLACE] === LETTER_OF_CONVERSATION) return CONVERSATION;
  if (bytes[start + FIRST_PLACE] !== LETTER_OF_PROJECT) return FILE;
  return bytes[start + SECOND_PLACE] === APOSTROPHE ? PROJECT_ITSELF : DOCUMENT;
}

function endsWithoutProject(bytes: Uint8Array, view: DataView, at: number, end: number): boolean {
  if (endsDicts(bytes, at, end)) return true;
  return OTHER_METADATA.some((text) => at + text.length === end && text.standsAt(view, at, end));
}

/** Whether metadata and cell end here. */
function endsDicts(bytes: Uint8Array, at: number, end: number): boolean {
  return at + 2 === end && bytes[at] === CLOSE_BRACE && bytes[at + 1] === CLOSE_BRACE;
}

/** Where the id ends that begins at `at`; `at` when none does. */
function endOfUuid(bytes: Uint8Array, view: DataView, at: number, end: number): number {
  const uuidEnd = at + UUID_LENGTH;
  return uuidEnd < end && bytes[uuidEnd] === APOSTROPHE && isUuid(view, at)
    ? uuidEnd
    : endOfId(bytes, at, end);
}

function endOfId(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && ID_BYTES[bytes[at]!] === 1) at++;
  return at;
}

/**
 * Whether the 36 bytes at `at` may be part of an id: each has 0x20 set, and one of 0x08, 0x10 and 0x40, as no quote, backslash or control character has.
 */
function isUuid(view: DataView, at: number): boolean {
  let isText = -1;
  let isNoQuote = -1;
  for (let i = 0; i < UUID_LENGTH; i += 4) {
    const word = view.getInt32(at + i, true);
    isText &= word;
    isNoQuote &= (word << 1) | word | (word >>> 2);
  }
  return (isText & TEXT_BITS) === TEXT_BITS && (isNoQuote & NO_QUOTE_BITS) === NO_QUOTE_BITS;
}
