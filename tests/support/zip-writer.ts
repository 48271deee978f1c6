import { crc32, deflateRaw } from './packing.ts';

/* Writes ZIP archives that may lie. For tests only: what a hostile archive says is chosen freely, whatever it holds. */

export interface LyingEntry {
  readonly name: string;
  readonly content: Uint8Array;
  /** What stands in the archive as the packed content. */
  readonly packed?: Uint8Array;
  /** The number of the way of packing that is written down; 8 (deflate) packs, all others store the bytes as they are. */
  readonly method?: number;
  readonly flags?: number;
  /** What is said instead of the truth. */
  readonly crc?: number;
  readonly size?: number;
  readonly packedSize?: number;
  /** Uses the body of the entry at this place instead of one of its own. */
  readonly bodyOf?: number;
  /** Sizes and checksum stand after the data, not before it. */
  readonly hasDescriptor?: boolean;
}

export interface LyingArchive {
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
  /** How many entries the end record claims. */
  readonly count?: number;
  readonly directorySize?: number;
  readonly disk?: number;
}

const encoder = new TextEncoder();
const DESCRIPTOR_FLAG = 8;
const UTF8_FLAG = 0x800;

export function writeZip(
  entries: readonly LyingEntry[],
  {
    before = new Uint8Array(0),
    after = new Uint8Array(0),
    count,
    directorySize,
    disk = 0,
  }: LyingArchive = {},
): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [before];
  const directory: Uint8Array[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    const { method = 8, hasDescriptor = false } = entry;
    const name = encoder.encode(entry.name);
    const packed = entry.packed ?? (method === 8 ? deflateRaw(entry.content) : entry.content);
    const crc = entry.crc ?? crc32(entry.content);
    const size = entry.size ?? entry.content.length;
    const packedSize = entry.packedSize ?? packed.length;
    const flags = (entry.flags ?? 0) | UTF8_FLAG | (hasDescriptor ? DESCRIPTOR_FLAG : 0);
    const common = (first: boolean): number[] => {
      const hide = hasDescriptor && first;
      return [
        ...u16(flags),
        ...u16(method),
        ...u32(0),
        ...u32(hide ? 0 : crc),
        ...u32(hide ? 0 : packedSize),
        ...u32(hide ? 0 : size),
      ];
    };
    const offset = entry.bodyOf === undefined ? at : offsets[entry.bodyOf]!;
    offsets.push(offset);
    if (entry.bodyOf === undefined) {
      const descriptor = hasDescriptor
        ? [...u32(0x08074b50), ...u32(crc), ...u32(packedSize), ...u32(size)]
        : [];
      const local = [...u32(0x04034b50), ...u16(20), ...common(true), ...u16(name.length), ...u16(0)];
      for (const part of [Uint8Array.from(local), name, packed, Uint8Array.from(descriptor)]) {
        parts.push(part);
        at += part.length;
      }
    }
    const central = [
      ...u32(0x02014b50),
      ...u16(20),
      ...u16(20),
      ...common(false),
      ...u16(name.length),
      ...u16(0),
      ...u16(0),
      ...u16(0),
      ...u16(0),
      ...u32(0),
      ...u32(offset),
    ];
    directory.push(Uint8Array.from(central), name);
  }
  const listed = count ?? entries.length;
  const length = directorySize ?? directory.reduce((sum, part) => sum + part.length, 0);
  const end = [
    ...u32(0x06054b50),
    ...u16(disk),
    ...u16(disk),
    ...u16(listed),
    ...u16(listed),
    ...u32(length),
    ...u32(at),
    ...u16(0),
  ];
  return joinBytes([...parts, ...directory, Uint8Array.from(end), after]);
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

function u16(value: number): number[] {
  return [value & 0xff, (value >>> 8) & 0xff];
}

function u32(value: number): number[] {
  return [...u16(value), ...u16(value >>> 16)];
}
