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

  it('are shown by their cards only, which give them a name, a sentence and a table', () => {
    const users = readSourceFiles('src').filter(({ path }) => !path.startsWith('src/ui/'));
    const help = 'Use TimeSeriesCard, HeatMapCard or BarListCard (src/ui/charts/README.md).';
    expect(users.flatMap(bareCharts), help).toEqual([]);
    expect(
      users.flatMap(({ text }) => text.match(/<(TimeSeries|HeatMap|BarList)Card\b/g) ?? []).length,
    ).toBeGreaterThan(8);
  });
});

describe('bareCharts', () => {
  it.each([
    ['<HeatMap rows={rows} />', 1],
    ['<BarList items={items} /><TimeSeriesChart points={points} />', 2],
    ['<HeatMapCard /><BarListCard /><TimeSeriesCard />', 0],
  ])('%s holds %i', (text, count) => {
    expect(bareCharts({ path: 'src/tabs/x.tsx', text })).toHaveLength(count);
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

/** Charts without a card around them. */
function bareCharts(file: SourceFile): string[] {
  return [...codeOf(file).matchAll(/<(?:Lazy)?(?:TimeSeries(?:Chart|Plot)|HeatMap|BarList)\b/g)].map(
    ([chart]) => `${file.path}: ${chart}`,
  );
}
