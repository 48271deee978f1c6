import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlotFrame, placeOf, pointAt, stretchOf } from '../../../../src/ui/charts/plot-frame.ts';

const bars: PlotFrame = { left: 40, top: 8, width: 100, height: 200, count: 4, hasSlots: true };
const line: PlotFrame = { ...bars, width: 116, count: 3, hasSlots: false };

describe('placeOf', () => {
  it('is the middle of a slot where there are bars', () => {
    expect([0, 1, 2, 3].map((index) => placeOf(bars, index))).toEqual([52.5, 77.5, 102.5, 127.5]);
  });

  it('goes from edge to edge, 8 pixels in, where there are lines; one point stands in the middle', () => {
    expect([0, 1, 2].map((index) => placeOf(line, index))).toEqual([48, 98, 148]);
    expect(placeOf({ ...line, count: 1 }, 0)).toBe(98);
  });
});

describe('pointAt', () => {
  it('is the nearest point, the first and the last beyond the edges', () => {
    expect([-50, 48, 72, 74, 148, 900].map((x) => pointAt(line, x))).toEqual([0, 0, 0, 1, 2, 2]);
    expect([41, 64, 66, 139].map((x) => pointAt(bars, x))).toEqual([0, 0, 1, 3]);
    expect(pointAt({ ...line, count: 0 }, 50)).toBe(null);
    expect(pointAt({ ...bars, count: 1 }, 139)).toBe(0);
  });

  it('finds every point where it is drawn', () => {
    const frames = fc.record({
      left: fc.nat(80),
      top: fc.constant(8),
      width: fc.integer({ min: 60, max: 2000 }),
      height: fc.constant(200),
      count: fc.integer({ min: 1, max: 400 }),
      hasSlots: fc.boolean(),
    });
    fc.assert(
      fc.property(frames, fc.nat(), (frame, some) => {
        const index = some % frame.count;
        expect(pointAt(frame, placeOf(frame, index))).toBe(index);
      }),
    );
  });
});

describe('stretchOf', () => {
  it('reaches half a step beyond its points, and never out of the plot', () => {
    expect(stretchOf(bars, 1, 2)).toEqual({ left: 65, width: 50 });
    expect(stretchOf(line, 1, 1)).toEqual({ left: 73, width: 50 });
    expect(stretchOf(line, 0, 2)).toEqual({ left: 40, width: 116 });
  });
});
