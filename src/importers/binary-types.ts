import type { Refusal } from './format-reader.ts';
import type { Head } from './head.ts';

interface Signature {
  readonly type: string;
  readonly bytes: readonly number[];
  readonly at?: number;
}

/** How kinds of files that people may drop begin. */
const SIGNATURES: readonly Signature[] = [
  { type: 'gzip', bytes: [0x1f, 0x8b] },
  { type: 'PDF', bytes: ascii('%PDF-') },
  { type: 'PNG', bytes: [0x89, ...ascii('PNG\r\n')] },
  { type: 'JPEG', bytes: [0xff, 0xd8, 0xff] },
  { type: 'GIF', bytes: ascii('GIF8') },
  { type: 'WebP', bytes: ascii('WEBP'), at: 8 },
  { type: 'SQLite', bytes: ascii('SQLite format 3\0') },
  { type: 'Parquet', bytes: ascii('PAR1') },
  { type: '7z', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { type: 'RAR', bytes: ascii('Rar!\x1a\x07') },
  { type: 'XLS', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { type: 'xz', bytes: [0xfd, ...ascii('7zXZ')] },
  { type: 'zstd', bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { type: 'bzip2', bytes: ascii('BZh') },
  { type: 'tar', bytes: ascii('ustar'), at: 257 },
];

/** Refuses kinds of files that are no text. A ZIP comes here only where it cannot be opened. */
export const refuseBinary: Refusal = (head, file) => {
  const type = isZip(head.bytes)
    ? zipType(head)
    : SIGNATURES.find((signature) => matches(head, signature))?.type;
  return type === undefined ? undefined : { code: 'binary-type', file, type };
};

/** Whether some bytes begin like a ZIP archive, an empty or a split one included. */
export function isZip(bytes: Uint8Array): boolean {
  const kind = bytes[2]! * 0x100 + bytes[3]!;
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (kind === 0x0304 || kind === 0x0506 || kind === 0x0708);
}

/** The kind of office document that an archive is by the names in it, or undefined. */
export function officeTypeOf(names: readonly string[]): string | undefined {
  if (!names.includes('[Content_Types].xml')) return undefined;
  if (names.some((name) => name.startsWith('word/'))) return 'DOCX';
  return names.some((name) => name.startsWith('ppt/')) ? 'PPTX' : 'XLSX';
}

function zipType(head: Head): string {
  return head.text.includes('[Content_Types].xml') ? 'XLSX' : 'ZIP';
}

function matches(head: Head, { bytes, at = 0 }: Signature): boolean {
  return bytes.every((byte, index) => head.bytes[at + index] === byte);
}

function ascii(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}
