/** A seeded source of chance: the same seed gives the same answers, in every browser. */
export interface Random {
  /** At least 0, less than 1. */
  ratio(): number;
  /** A whole number from 0 to `limit - 1`. */
  below(limit: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** A version 4 UUID in lower case. */
  uuid(): string;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * A new source of chance for `seed` (a 32-bit integer).
 *
 * Source: sfc32, Chris Doty-Humphrey, PractRand (public domain). 128 bits of state, so UUIDs do not repeat in a long log.
 */
export function createRandom(seed: number): Random {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = seed | 0;
  let counter = 1;

  function word(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum;
  }
  for (let round = 0; round < 16; round++) word();

  const ratio = () => (word() >>> 0) / 4294967296;
  const below = (limit: number) => Math.floor(ratio() * limit);
  return {
    ratio,
    below,
    chance: (probability) => ratio() < probability,
    pick: <T>(list: readonly T[]) => list[below(list.length)] as T,
    uuid: () =>
      formatUuid(word(), (word() & 0xffff0fff) | 0x4000, (word() & 0x3fffffff) | 0x80000000, word()),
  };
}

/**
 * A ratio that depends on nothing but its arguments, so that a day of a person can be asked for twice, in any order.
 *
 * Source: the integer hash "lowbias32" of Chris Wellons' hash-prospector (public domain), applied to each argument in turn.
 */
export function hashRatio(seed: number, first: number, second: number): number {
  return (scramble(scramble(scramble(seed) ^ first) ^ second) >>> 0) / 4294967296;
}

function scramble(value: number): number {
  const first = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  const second = Math.imul(first ^ (first >>> 15), 0x846ca68b);
  return second ^ (second >>> 16);
}

function formatUuid(a: number, b: number, c: number, d: number): string {
  return `${hex16(a >>> 16)}${hex16(a)}-${hex16(b >>> 16)}-${hex16(b)}-${hex16(c >>> 16)}-${hex16(c)}${hex16(d >>> 16)}${hex16(d)}`;
}

function hex16(value: number): string {
  return (HEX[(value >>> 8) & 255] as string) + HEX[value & 255];
}
