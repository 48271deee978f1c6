import { describe, expect, it } from 'vitest';
import { ByteHash } from '../../../src/importers/byte-hash.ts';
import { Interner } from '../../../src/importers/interner.ts';
import { bytesOf } from './reading.ts';

function intern(interner: Interner, text: string): number {
  const bytes = bytesOf(`<${text}>`);
  const hash = new ByteHash();
  hash.hash(bytes, new DataView(bytes.buffer), 1, bytes.length - 1);
  return interner.idOf(bytes, new DataView(bytes.buffer), 1, bytes.length - 1, hash);
}

describe('Interner', () => {
  it('numbers distinct strings in order of first sight, the same string always the same', () => {
    const interner = new Interner();
    expect(['a', 'b', '', 'a', 'ab', '', 'b'].map((text) => intern(interner, text))).toEqual([
      0, 1, 2, 0, 3, 2, 1,
    ]);
    expect(interner.size).toBe(4);
  });

  it('keeps strings apart whose hashes are equal', () => {
    const interner = new Interner();
    const same = { low: 7, high: 9, hash: () => undefined } as unknown as ByteHash;
    const ids = ['one', 'two', 'six', 'one'].map((text) => {
      const bytes = bytesOf(text);
      return interner.idOf(bytes, new DataView(bytes.buffer), 0, 3, same);
    });
    expect(ids).toEqual([0, 1, 2, 0]);
  });

  it('remembers a hundred thousand strings through all its growing', () => {
    const interner = new Interner();
    const texts = Array.from({ length: 100_000 }, (_, i) => `value ${i}`);
    const ids = texts.map((text) => intern(interner, text));
    expect(texts.map((text) => intern(interner, text))).toEqual(ids);
    expect(new TextDecoder().decode(interner.bytesOf(ids[77_777]!))).toBe('value 77777');
  });
});

describe('ByteHash', () => {
  const hashOf = (text: string) => {
    const hash = new ByteHash();
    const bytes = bytesOf(text);
    hash.hash(bytes, new DataView(bytes.buffer), 0, bytes.length);
    return [hash.low >>> 0, hash.high >>> 0] as const;
  };

  it('does not depend on where the bytes stand', () => {
    const hash = new ByteHash();
    const bytes = bytesOf('xyz-some text-xyz');
    hash.hash(bytes, new DataView(bytes.buffer), 4, 13);
    expect([hash.low >>> 0, hash.high >>> 0]).toEqual(hashOf('some text'));
  });

  it('gives a million similar texts as many different values as chance would', () => {
    const lows = new Set<number>();
    const both = new Set<number>();
    const count = 1_000_000;
    for (let i = 0; i < count; i++) {
      const [low, high] = hashOf(`2026-01-10T10:00:00.${String(i).padStart(6, '0')}Z`);
      lows.add(low);
      both.add(high * 2 ** 21 + (low >>> 11));
    }
    // Two of n values out of 2^32 meet about n²/2^33 times: 116 here.
    expect(count - lows.size).toBeLessThan(250);
    expect(both.size).toBe(count);
  });

  it('changes about half of its bits with any bit of the text', () => {
    const bytes = bytesOf('conversation_created at noon');
    const view = new DataView(bytes.buffer);
    const hash = new ByteHash();
    hash.hash(bytes, view, 0, bytes.length);
    const before = [hash.low, hash.high] as const;
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      bytes[bit >> 3]! ^= 1 << (bit & 7);
      hash.hash(bytes, view, 0, bytes.length);
      bytes[bit >> 3]! ^= 1 << (bit & 7);
      const changed = bitCount(hash.low ^ before[0]) + bitCount(hash.high ^ before[1]);
      expect(changed).toBeGreaterThan(12);
      expect(changed).toBeLessThan(52);
    }
  });
});

function bitCount(value: number): number {
  return (value >>> 0).toString(2).replaceAll('0', '').length;
}
