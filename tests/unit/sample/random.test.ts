import { describe, expect, it } from 'vitest';
import { createRandom, hashRatio } from '../../../src/sample/random.ts';

describe('createRandom', () => {
  it('repeats itself for the same seed and differs for another', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, createRandom(seed).uuid);
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it('makes version 4 UUIDs', () => {
    const { uuid } = createRandom(3);
    for (let count = 0; count < 500; count++) {
      expect(uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });

  it('spreads evenly over 0 to 1', () => {
    const random = createRandom(4);
    const ratios = Array.from({ length: 20_000 }, random.ratio);
    expect(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length).toBeCloseTo(0.5, 1);
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...ratios)).toBeLessThan(1);
  });
});

describe('hashRatio', () => {
  it('depends on each of its arguments and on nothing else', () => {
    expect(hashRatio(1, 2, 3)).toBe(hashRatio(1, 2, 3));
    expect(
      new Set([hashRatio(1, 2, 3), hashRatio(2, 2, 3), hashRatio(1, 3, 3), hashRatio(1, 2, 4)]).size,
    ).toBe(4);
  });
});
