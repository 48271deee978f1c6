import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StreamHash } from '../../../src/importers/stream-hash.ts';

function digestOf(...chunks: readonly Uint8Array[]): string {
  const hash = new StreamHash();
  for (const chunk of chunks) hash.push(chunk);
  return hash.digest();
}

describe('StreamHash', () => {
  it('is the same however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 9 }), { maxLength: 12 }), (chunks) => {
        const whole = Uint8Array.from(chunks.flatMap((chunk) => [...chunk]));
        expect(digestOf(...chunks)).toBe(digestOf(whole));
        expect(digestOf(whole)).toMatch(/^[0-9a-f]{16}$/);
      }),
    );
  });

  it('tells zeros at the end, order and every single bit apart', () => {
    const digests = new Set<string>();
    for (let length = 0; length < 20; length++) digests.add(digestOf(new Uint8Array(length)));
    const bytes = Uint8Array.from({ length: 40 }, (_, index) => index);
    for (let bit = 0; bit < 320; bit++) {
      const changed = bytes.slice();
      changed[bit >> 3]! ^= 1 << (bit & 7);
      digests.add(digestOf(changed));
    }
    digests.add(digestOf(bytes)).add(digestOf(bytes.toReversed()));
    expect(digests.size).toBe(20 + 320 + 2);
  });
});
