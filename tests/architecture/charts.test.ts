import { describe, expect, it } from 'vitest';
import { codeOf, readSourceFiles, type SourceFile } from './source-files.ts';

const help =
  'Charts take their values by functions: a text as dataKey or nameKey is looked up as a path (src/ui/charts/README.md).';

describe('charts', () => {
  it('I6: series with names such as a.b, a[0] or constructor → right, since no chart looks a value up by a text', () => {
    const files = readSourceFiles('src');
    expect(files.flatMap(keysIn), help).toEqual([]);
    expect(files.some(({ text }) => text.includes('dataKey={'))).toBe(true);
  });
});

describe('keysIn', () => {
  it.each([
    ['<Bar dataKey="value" />', 1],
    ["<Line dataKey={'a.b'} /><Line nameKey={`x`} />", 2],
    ['<Line dataKey={series.name} />', 1],
    ['<Bar dataKey={valueOf} /><Line dataKey={(row) => row.value} />', 0],
  ])('%s holds %i', (text, count) => {
    expect(keysIn({ path: 'src/ui/x.tsx', text })).toHaveLength(count);
  });
});

/** Keys that are not the name of a function, `…Of`, or a function itself. */
function keysIn(file: SourceFile): string[] {
  return [...codeOf(file).matchAll(/\b(?:dataKey|nameKey)=(?!\{(?:\w+Of\}|\())[^\s/>]*/g)].map(
    ([key]) => `${file.path}: ${key}`,
  );
}
