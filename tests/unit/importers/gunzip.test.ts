import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Adler32 } from '../../../src/importers/adler-32.ts';
import { Crc32 } from '../../../src/importers/crc-32.ts';
import { Gunzip } from '../../../src/importers/gunzip.ts';
import { Inflate } from '../../../src/importers/inflate.ts';
import { InflateOutput } from '../../../src/importers/inflate-output.ts';
import { crc32, deflateInAllWays, gzip, zlib } from '../../support/packing.ts';
import { runs } from '../../support/runs.ts';
import { joinBytes } from '../../support/zip-writer.ts';

function gunzip(packed: Uint8Array, size: number, kind: 'gzip' | 'zlib' = 'gzip') {
  const pieces: Uint8Array[] = [];
  const reader = new Gunzip(kind, (bytes) => pieces.push(bytes.slice()) > 0);
  for (let at = 0; at < packed.length; at += size) reader.push(packed.slice(at, at + size));
  reader.finish();
  return { content: joinBytes(pieces), fault: reader.fault, bytesAfterEnd: reader.bytesAfterEnd };
}

/** Unpacks one stream that is pushed in pieces; `at` is where it ended. */
function inflate(packed: Uint8Array, size: number) {
  const pieces: Uint8Array[] = [];
  const output = new InflateOutput((bytes) => void pieces.push(bytes.slice()));
  const stream = new Inflate(output);
  let at = 0;
  for (let end = size; ; end += size) {
    at = stream.run(packed, at, Math.min(end, packed.length));
    if (stream.isDone || stream.isBroken || end >= packed.length) break;
  }
  output.flush();
  return { content: joinBytes(pieces), at, isDone: stream.isDone, isBroken: stream.isBroken };
}

const repetitive = fc
  .array(fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 60 })))
  .map((parts) => joinBytes(parts.flatMap(([bytes, times]) => Array.from({ length: times }, () => bytes))));

describe('Inflate', () => {
  it('unpacks what zlib packs in every way, and ends at the last byte, for pieces of any size', () => {
    fc.assert(
      fc.property(repetitive, fc.integer({ min: 1, max: 99 }), fc.uint8Array(), (content, size, after) => {
        for (const packed of deflateInAllWays(content)) {
          const found = inflate(joinBytes([packed, after]), size);
          expect(found.isDone).toBe(true);
          expect(found.at).toBe(packed.length);
          expect(found.content).toEqual(content);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it('unpacks megabytes, with repetitions from as far back as there may be', () => {
    const random = new Uint8Array(32 * 1024);
    for (let at = 0, seed = 1; at < random.length; at++) {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      random[at] = seed >>> 16;
    }
    const content = joinBytes(Array.from({ length: 40 }, () => random));
    for (const packed of deflateInAllWays(content)) {
      // Comparing bytes with toEqual takes minutes here.
      expect(Buffer.compare(inflate(packed, 1 << 20).content, content)).toBe(0);
      expect(Buffer.compare(inflate(packed, 777).content, content)).toBe(0);
    }
  });

  it('is broken by what no packer writes, and never throws', () => {
    const broken = (...bytes: number[]) =>
      inflate(Uint8Array.from([...bytes, ...new Uint8Array(20)]), 64).isBroken;
    expect(broken(0b111)).toBe(true); // A fourth kind of block.
    expect(broken(0b001, 5, 0, 0, 0)).toBe(true); // A stored block whose length is not repeated inverted.
    expect(broken(0b011, 0b10)).toBe(true); // A repetition from before the beginning.
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 1, max: 50 }), (bytes, size) => {
        const whole = inflate(bytes, 1000);
        const pieces = inflate(bytes, size);
        expect([pieces.isDone, pieces.isBroken]).toEqual([whole.isDone, whole.isBroken]);
        if (whole.isDone) expect(pieces).toEqual(whole);
      }),
      { numRuns: runs(2000) },
    );
  });
});

describe('Gunzip', () => {
  it('gives the content of all members for pieces of any size, and counts what follows them', () => {
    fc.assert(
      fc.property(
        fc.array(repetitive, { minLength: 1, maxLength: 4 }),
        fc.nat(20),
        fc.stringMatching(/^[a-z]{0,9}$/),
        fc.integer({ min: 1, max: 300 }),
        (members, zeros, after, size) => {
          const junk = new TextEncoder().encode(after);
          const packed = joinBytes([...members.map((member) => gzip(member)), new Uint8Array(zeros), junk]);
          expect(gunzip(packed, size)).toEqual({
            content: joinBytes(members),
            fault: undefined,
            bytesAfterEnd: junk.length,
          });
        },
      ),
      { numRuns: runs(100) },
    );
  });

  it('finds every fault for pieces of any size', () => {
    const packed = gzip('created_at,event\n'.repeat(20));
    fc.assert(
      fc.property(
        fc.nat(packed.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.integer({ min: 1, max: 40 }),
        (at, flip, size) => {
          const changed = packed.slice();
          changed[at]! ^= flip;
          expect(gunzip(changed, size).fault).toBe(gunzip(changed, 1000).fault);
          expect(gunzip(packed.slice(0, at), size).fault).toBe('cut off');
        },
      ),
    );
  });

  it('stops as soon as no more is wanted', () => {
    let calls = 0;
    const reader = new Gunzip('gzip', () => ++calls < 2);
    const packed = gzip(new Uint8Array(2_000_000));
    expect(reader.push(packed)).toBe(false);
    reader.finish();
    expect(calls).toBe(2);
    expect(reader.fault).toBeUndefined();
  });
});

describe('checksums', () => {
  it('equal those of zlib, for pieces of any size', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.integer({ min: 1, max: 50 }), (bytes, size) => {
        const crc = new Crc32();
        const adler = new Adler32();
        for (let at = 0; at < bytes.length; at += size) {
          crc.add(bytes.subarray(at, at + size));
          adler.add(bytes.subarray(at, at + size));
        }
        expect(crc.value).toBe(crc32(bytes));
        const trailer = zlib(bytes).slice(-4);
        expect(adler.value).toBe(new DataView(trailer.buffer).getUint32(0));
      }),
    );
  });
});
