import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelOf, quantileSteps } from '../../../../src/ui/charts/heat-map/quantile-steps.ts';

describe('quantileSteps', () => {
  it('cuts ten values into five pairs and leaves zeros out', () => {
    expect(quantileSteps([0, 10, 1, 9, 2, 8, 3, 0, 7, 4, 6, 5])).toEqual([
      { from: 1, to: 2, level: 1 },
      { from: 3, to: 4, level: 2 },
      { from: 5, to: 6, level: 3 },
      { from: 7, to: 8, level: 4 },
      { from: 9, to: 10, level: 5 },
    ]);
  });

  it('does not let one high value take the colours of the others', () => {
    const steps = quantileSteps([1, 2, 3, 4, 5, 6, 7, 8, 9, 10_000]);
    expect([1, 3, 5, 7, 9, 10_000].map((value) => levelOf(steps, value))).toEqual([1, 2, 3, 4, 5, 5]);
  });

  it('has fewer steps for few values, their colours far apart', () => {
    expect(quantileSteps([])).toEqual([]);
    expect(quantileSteps([0, 0])).toEqual([]);
    expect(quantileSteps([4, 4, 4])).toEqual([{ from: 4, to: 4, level: 3 }]);
    expect(quantileSteps([1, 1, 9])).toEqual([
      { from: 1, to: 1, level: 1 },
      { from: 9, to: 9, level: 5 },
    ]);
  });

  it('gives every value a step that holds it, and a higher value never a lower colour', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 200 }), (values) => {
        const steps = quantileSteps(values);
        for (const value of values) {
          const level = levelOf(steps, value);
          const home = steps.find((step) => step.level === level);
          if (value === 0) expect(level).toBe(0);
          else expect(home !== undefined && home.from <= value && value <= home.to).toBe(true);
        }
        const levels = values.toSorted((a, b) => a - b).map((value) => levelOf(steps, value));
        expect(levels).toEqual(levels.toSorted((a, b) => a - b));
        for (const { from, to } of steps) expect(values).toEqual(expect.arrayContaining([from, to]));
      }),
    );
  });
});

describe('levelOf', () => {
  it('is nothing where nothing was counted, and the highest above all steps', () => {
    const steps = quantileSteps([1, 2, 3]);
    expect(levelOf(steps, 0)).toBe(0);
    expect(levelOf(steps, Number.NaN)).toBe(0);
    expect(levelOf(steps, 99)).toBe(5);
    expect(levelOf([], 7)).toBe(0);
  });
});
