import { describe, expect, it } from 'vitest';
import { layOutLiteral } from '../../../src/ui/lay-out-literal.ts';

const LONG = 'x'.repeat(60);

describe('layOutLiteral', () => {
  it('E6: tuple, set and bytes → A: the kind is kept, as Python writes it', () => {
    const text = String.raw`{'t': (1, ('${LONG}',)), 's': {2, 3}, 'e': set(), 'b': b'\x00a, {', 'd': {}}`;
    expect(layOutLiteral(text)).toBe(
      String.raw`{
  't': (
    1,
    (
      '${LONG}',
    )
  ),
  's': {2, 3},
  'e': set(),
  'b': b'\x00a, {',
  'd': {}
}`,
    );
  });

  it('keeps JSON as JSON, and every number as it is written', () => {
    const text = `{"a": null, "b": 1.0, "c": 12345678901234567890, "d": [true], "e": "${LONG}"}`;
    expect(layOutLiteral(text)).toBe(
      `{\n  "a": null,\n  "b": 1.0,\n  "c": 12345678901234567890,\n  "d": [true],\n  "e": "${LONG}"\n}`,
    );
  });

  it('changes nothing but the space between the parts', () => {
    const text = `[{'a b': "it's, {ok}", 'c': ${'[1, '.repeat(30)}'${LONG}'${']'.repeat(30)}}, \n (2 ,), {'\\'', "]"}]`;
    const laidOut = layOutLiteral(text);
    expect(laidOut?.split('\n').length).toBeGreaterThan(5);
    expect(laidOut?.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
    for (const string of ["'a b'", `"it's, {ok}"`, `'${LONG}'`]) expect(laidOut).toContain(string);
  });

  it.each([
    ['', 'nothing'],
    ['{}', 'what fits on a line'],
    [`Mozilla/5.0 (X11; ${LONG})`, 'a plain text'],
    [`{'a': '${LONG}'`, 'a bracket that is not closed'],
    [`{'a': ['${LONG}'}]`, 'brackets that do not match'],
    [`{'a': '${LONG}}`, 'a string that does not end'],
    [`{'a': '${LONG}'} and more`, 'what goes on'],
    ['['.repeat(5000) + ']'.repeat(5000), 'what is nested too deeply'],
  ])('leaves %s as it is: %s', (text) => {
    expect(layOutLiteral(text)).toBeNull();
  });
});
