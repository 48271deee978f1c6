import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BAD_INPUT_PAGE, badInputPage, findCases, missingCases } from '../../scripts/bad-input.ts';

describe('bad input', () => {
  it('has a test for every one of the 144 cases', () => {
    expect(
      missingCases(),
      'Add a test whose title begins with the number: tests/unit/bad-input/README.md',
    ).toEqual([]);
  });

  it('stands in the page as the tests have it', () => {
    expect(readFileSync(BAD_INPUT_PAGE, 'utf8'), 'To write the page anew: npm run bad-input').toBe(
      badInputPage(),
    );
  });

  it('has titles that read as sentences: no placeholder is left in the page', () => {
    expect(findCases().filter(({ text }) => /%[sijdo]|\$\w/.test(text))).toEqual([]);
  });
});
