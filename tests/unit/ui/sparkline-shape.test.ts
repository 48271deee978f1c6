import { describe, expect, it } from 'vitest';
import { sparklineShape } from '../../../src/ui/sparkline-shape.ts';

const point = (value: number, isPartial = false) => ({ value, isPartial });

describe('sparklineShape', () => {
  it('draws nothing without points and a dot for one', () => {
    expect(sparklineShape([], 100, 30)).toEqual({ solid: '', dashed: '', last: null });
    expect(sparklineShape([point(5)], 100, 30)).toEqual({
      solid: '',
      dashed: '',
      last: { x: 96.5, y: 3.5, isPartial: false },
    });
  });

  it('lies on the ground when everything is 0', () => {
    expect(sparklineShape([point(0), point(0)], 100, 30).solid).toBe('M3.5 26.5L96.5 26.5');
  });

  it('dashes only what ends in a partial point', () => {
    const shape = sparklineShape([point(0), point(10), point(5, true)], 107, 27);
    expect(shape.solid).toBe('M3.5 23.5L53.5 3.5');
    expect(shape.dashed).toBe('M53.5 3.5L103.5 13.5');
    expect(shape.last?.isPartial).toBe(true);
  });
});
