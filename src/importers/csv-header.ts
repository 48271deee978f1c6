import { COMMA, CR, LF, TAB } from './ascii.ts';
import { isAuditLogColumn, REQUIRED_COLUMNS, resolveColumnNames } from './audit-log-columns.ts';
import type { Head } from './head.ts';

const SEMICOLON = 0x3b;
const BAR = 0x7c;
const DELIMITERS = [COMMA, SEMICOLON, TAB, BAR];

/** A header further down is not looked for: what comes before it is a title, not a letter. */
const MAX_LINES_BEFORE = 30;

/** The header of a CSV, as it was understood. */
export interface CsvHeaderLine {
  /** The byte between two fields. */
  readonly delimiter: number;
  /** The names of the columns, as the audit log has them. */
  readonly names: readonly string[];
  /** A space stands after every delimiter and before something: so the file is written. */
  readonly hasSpaces: boolean;
  /** Every row is one quoted cell that holds the row, as spreadsheets save a CSV that they did not split. */
  readonly isWrapped: boolean;
  /** Where the header's line begins, in bytes. */
  readonly start: number;
  /** What stands before it, blank lines too. `sep=;`, which spreadsheets write for each other, is not among it. */
  readonly linesBefore: readonly LineBefore[];
  /** Its line, from 1. */
  readonly line: number;
}

interface LineBefore {
  readonly line: number;
  readonly text: string;
}

interface HeadLine extends LineBefore {
  readonly start: number;
}

/**
 * The header of a file that may be a CSV: the first line that names all required columns, split at the delimiter that gives the most known
 * ones; or else the first line, split at what gives the most columns.
 *
 * Missing: undefined when there is neither a delimiter nor a known column in the first line.
 */
export function csvHeaderOf(head: Head): CsvHeaderLine | undefined {
  const lines = firstLines(head);
  const texts = lines.filter(({ text }) => text.trim() !== '');
  const separator = separatorOf(texts[0]?.text ?? '');
  const candidates = separator === undefined ? texts : texts.slice(1);
  const delimiters = separator === undefined ? DELIMITERS : [separator, ...DELIMITERS];
  const found = firstDefined(candidates, (line) => completeHeader(line, delimiters));
  const header = found ?? anyHeader(candidates[0], delimiters);
  if (header === undefined) return undefined;
  const before = lines.filter((line) => line.line < header.line);
  return { ...header, linesBefore: separator === undefined ? before : withoutSeparator(before, texts[0]) };
}

type Candidate = Omit<CsvHeaderLine, 'linesBefore'>;

function completeHeader(line: HeadLine, delimiters: readonly number[]): Candidate | undefined {
  const plain = bestSplit(line, line.text, delimiters);
  if (hasRequired(plain)) return plain;
  const inner = unwrapped(line.text);
  const wrapped = inner === undefined ? undefined : bestSplit(line, inner, delimiters);
  return wrapped !== undefined && hasRequired(wrapped) ? { ...wrapped, isWrapped: true } : undefined;
}

function anyHeader(line: HeadLine | undefined, delimiters: readonly number[]): Candidate | undefined {
  if (line === undefined) return undefined;
  const header = bestSplit(line, line.text, delimiters);
  return header.names.length > 1 || knownIn(header) > 0 ? header : undefined;
}

function bestSplit({ line, start }: HeadLine, text: string, delimiters: readonly number[]): Candidate {
  return delimiters
    .map((delimiter) => {
      const cells = text.split(String.fromCharCode(delimiter));
      const { names } = resolveColumnNames(cells);
      return { delimiter, names, hasSpaces: haveSpaces(cells), isWrapped: false, start, line };
    })
    .reduce((best, header) => (isBetter(header, best) ? header : best));
}

/** The first cell has no delimiter before it. */
function haveSpaces([, ...cells]: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => /^ +\S/.test(cell));
}

function isBetter(a: Candidate, b: Candidate): boolean {
  return knownIn(a) === knownIn(b) ? a.names.length > b.names.length : knownIn(a) > knownIn(b);
}

function knownIn(header: Candidate): number {
  return header.names.filter(isAuditLogColumn).length;
}

function hasRequired({ names }: Candidate): boolean {
  return REQUIRED_COLUMNS.every((column) => names.includes(column));
}

/** The text of a line that is one quoted cell and nothing else. */
function unwrapped(text: string): string | undefined {
  const inner = /^\s*"((?:[^"]|"")*)"\s*$/.exec(text.replace(/^\uFEFF/, ''))?.[1];
  return inner?.replaceAll('""', '"');
}

/** The delimiter that a first line such as `sep=;` names. */
function separatorOf(text: string): number | undefined {
  const [, sign = ''] = /^\s*"?sep=([^"\s\w]|\t)"?[;,\t|]*$/i.exec(text) ?? [];
  const code = sign.charCodeAt(0);
  return code < 0x80 ? code : undefined;
}

function withoutSeparator(lines: readonly HeadLine[], separator: HeadLine | undefined): HeadLine[] {
  return lines.filter((line) => line !== separator);
}

function firstLines(head: Head): HeadLine[] {
  const { bytes } = head;
  const lines: HeadLine[] = [];
  let start = 0;
  for (let at = 0; at <= bytes.length && lines.length <= MAX_LINES_BEFORE; at++) {
    const byte = bytes[at];
    if (at < bytes.length && byte !== LF && byte !== CR) continue;
    lines.push({ line: lines.length + 1, start, text: new TextDecoder().decode(bytes.subarray(start, at)) });
    if (byte === CR && bytes[at + 1] === LF) at++;
    start = at + 1;
  }
  return lines;
}

function firstDefined<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
