import {
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  isWhiteSpace,
  LF,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
} from './ascii.ts';
import { OpenBrackets } from './open-brackets.ts';
import { ShortText } from './short-text.ts';

/** What a scanner tells, in the order of the file. No text of the file is told but the wanted ones. */
export interface FieldVisitor {
  /** One object: the wanted texts in the order of the paths, `''` for what is not there or no text; and the line it begins on. */
  visitObject(texts: readonly string[], line: number): void;
  /** An element of a list that is no object. */
  visitOther(line: number): void;
  /** Brackets do not match in the object that begins on `line`: nothing after it can be told apart. */
  visitBroken(line: number): void;
  /** The file ends inside a list, or inside the object that begins on `line`. */
  visitCutOff(line: number, isInObject: boolean): void;
}

const BETWEEN = 0;
const IN_VALUE = 1;
const IN_STRING = 2;
const AFTER_BACKSLASH = 3;
const IN_WORD = 4;
const LOST = 5;

/** Below the fields of an object and those of the objects in them nothing is looked at. */
const DEEPEST_FIELD = 2;

/**
 * Reads a few short texts of every object in a list of objects (or of objects one after another), and passes over all the rest as bytes: nothing else is
 * decoded or kept, so an object may be of any size.
 *
 * Shape: paths are keys (`uuid`) or a key in an object under a key (`account.uuid`). Chunks may be cut anywhere.
 * Fails: never; what is wrong with the JSON is told to the visitor, as far as brackets show it.   Cost: one pass, constant memory.
 */
export class JsonFieldScanner {
  private readonly visitor: FieldVisitor;
  private readonly pathIndex: ReadonlyMap<string, number>;
  private readonly texts: string[];
  private readonly brackets = new OpenBrackets();
  private readonly string = new ShortText();
  private state = BETWEEN;
  private isInList = false;
  private isObject = false;
  private line = 1;
  private objectLine = 1;
  /** The string that begins next is a key, if it stands directly in an object. */
  private expectsKey = false;
  private isKey = false;
  private readonly keys = ['', ''];
  private readonly isList = [false, false];

  constructor(visitor: FieldVisitor, paths: readonly string[]) {
    this.visitor = visitor;
    this.pathIndex = new Map(paths.map((path, index) => [path, index]));
    this.texts = paths.map(() => '');
  }

  push(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at++) {
      if (this.state === IN_STRING) at = this.readString(bytes, at);
      else if (this.state === AFTER_BACKSLASH) this.readEscaped(bytes, at);
      else if (this.state === LOST) return;
      else this.readByte(bytes[at]!);
    }
  }

  finish(): void {
    if (this.state === IN_WORD && !this.isInList) this.endElement();
    if (this.state === LOST) return;
    if (this.isInList || this.state !== BETWEEN)
      this.visitor.visitCutOff(this.objectLine, this.state !== BETWEEN);
  }

  private readByte(byte: number): void {
    if (byte === LF) this.line++;
    if (this.state === IN_VALUE) this.readInValue(byte);
    else if (this.state === IN_WORD) this.readWord(byte);
    else this.readBetween(byte);
  }

  private readBetween(byte: number): void {
    if (isWhiteSpace(byte) || byte === COMMA) return;
    if (byte === OPEN_BRACKET && !this.isInList) this.isInList = true;
    else if (byte === CLOSE_BRACKET && this.isInList) this.isInList = false;
    else this.startElement(byte);
  }

  private startElement(byte: number): void {
    this.objectLine = this.line;
    this.isObject = byte === OPEN_BRACE;
    this.texts.fill('');
    if (byte === OPEN_BRACE || byte === OPEN_BRACKET) this.open(byte);
    else if (byte === QUOTE) this.startString();
    else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) this.lose();
    else this.state = IN_WORD;
  }

  /** A number or a word where an object should be. */
  private readWord(byte: number): void {
    if (!isWhiteSpace(byte) && byte !== COMMA && byte !== CLOSE_BRACKET) return;
    this.endElement();
    this.readBetween(byte);
  }

  private readInValue(byte: number): void {
    if (byte === QUOTE) this.startString();
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) this.open(byte);
    else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) this.close(byte);
    else if (byte === COMMA) this.expectsKey = true;
    else if (byte === COLON) this.expectsKey = false;
  }

  private open(byte: number): void {
    if (this.brackets.isFull) {
      this.lose();
      return;
    }
    const depth = this.brackets.count;
    if (depth < DEEPEST_FIELD) {
      this.keys[depth] = '';
      this.isList[depth] = byte === OPEN_BRACKET;
    }
    this.brackets.open(0, byte);
    this.expectsKey = true;
    this.state = IN_VALUE;
  }

  private close(byte: number): void {
    if (!this.brackets.close(byte)) {
      this.lose();
      return;
    }
    if (this.brackets.count === 0) this.endElement();
  }

  private startString(): void {
    this.isKey = this.expectsKey;
    this.string.start(this.isWantedString());
    this.state = IN_STRING;
  }

  private isWantedString(): boolean {
    const depth = this.brackets.count;
    if (depth === 0 || depth > DEEPEST_FIELD || this.isList[0] || this.isList[depth - 1]) return false;
    return this.isKey || this.pathIndex.has(this.path);
  }

  private get path(): string {
    return this.brackets.count === 1 ? this.keys[0]! : `${this.keys[0]}.${this.keys[1]}`;
  }

  private readString(bytes: Uint8Array, from: number): number {
    let at = from;
    while (at < bytes.length && bytes[at] !== QUOTE && bytes[at] !== BACKSLASH) at++;
    this.string.add(bytes, from, at);
    if (bytes[at] === QUOTE) this.endString();
    else if (at < bytes.length) {
      this.string.add(bytes, at, at + 1);
      this.state = AFTER_BACKSLASH;
    }
    return at;
  }

  private readEscaped(bytes: Uint8Array, at: number): void {
    this.string.add(bytes, at, at + 1);
    this.state = IN_STRING;
  }

  private endString(): void {
    this.state = IN_VALUE;
    const depth = this.brackets.count;
    if (depth === 0) this.endElement();
    else if (this.string.isWanted) {
      const text = this.string.text();
      const index = this.pathIndex.get(this.path);
      if (this.isKey) this.keys[depth - 1] = text;
      else if (index !== undefined) this.texts[index] = text;
    }
  }

  private endElement(): void {
    this.state = BETWEEN;
    if (this.isObject) this.visitor.visitObject(this.texts, this.objectLine);
    else this.visitor.visitOther(this.objectLine);
  }

  private lose(): void {
    this.state = LOST;
    this.visitor.visitBroken(this.objectLine);
  }
}
