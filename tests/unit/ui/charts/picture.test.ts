import { describe, expect, it } from 'vitest';
import { barListPicture } from '../../../../src/ui/charts/bars/bar-list-picture.ts';
import { heatMapPicture } from '../../../../src/ui/charts/heat-map/heat-map-picture.ts';
import { composePicture } from '../../../../src/ui/charts/picture/chart-picture.ts';
import { svgText, textWidth, wrapText } from '../../../../src/ui/charts/picture/svg-text.ts';

const HOSTILE = `</text><script>alert(1)</script><a href="javascript:alert(2)">&'"\u202e\u0000\ufffe`;
const words = { title: 'Pears?', subtitle: 'March 2026, UTC', summary: 'Seven.', source: 'A made-up log' };
const chart = { width: 300, height: 100, body: '<g/>', legend: [] };

describe('svgText', () => {
  it('leaves no character that means something to XML, and none that XML refuses or nobody sees', () => {
    expect(svgText(HOSTILE)).toBe(
      '&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;a href=&quot;javascript:alert(2)&quot;&gt;&amp;&apos;&quot;⟨U+202E⟩␀\ufffd',
    );
  });
});

describe('wrapText', () => {
  it('breaks between words, and a word that is too long wherever it must', () => {
    const lines = wrapText('How many pears and plums are eaten', 10, 100, 9);
    expect(lines.join(' ')).toBe('How many pears and plums are eaten');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of [...lines, ...wrapText('x'.repeat(300), 10, 100, 99)])
      expect(textWidth(line, 10)).toBeLessThanOrEqual(100);
  });

  it('says that there was more', () => {
    expect(wrapText('one two three four five six', 10, 40, 2).at(-1)).toMatch(/…$/);
    expect(wrapText('', 10, 40, 2)).toEqual(['']);
  });
});

describe('composePicture', () => {
  it('says title, subtitle, answer and source around the chart', () => {
    const { svg } = composePicture(chart, words);
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
    expect(texts).toEqual(['Pears?', 'March 2026, UTC', 'Seven.', 'A made-up log']);
    expect(svg).toContain('<title>Pears?</title>');
  });

  it('is wider than a narrow chart, and higher where the title needs lines', () => {
    const short = composePicture(chart, words);
    const long = composePicture(chart, { ...words, title: 'Pears and plums '.repeat(9) });
    expect(short.width).toBeGreaterThan(500);
    expect(long.height).toBeGreaterThan(short.height + 20);
  });

  it('K6: hostile titles, filters, labels and sources in a drawing → text', () => {
    const { svg } = composePicture(
      { ...chart, legend: [{ label: HOSTILE, body: '' }] },
      { title: HOSTILE, subtitle: HOSTILE, summary: HOSTILE, source: HOSTILE },
    );
    expect(svg.match(/<(?!\/?(?:svg|g|rect|text|title|desc)\b)/g)).toBe(null);
    expect(svg.match(/<script|<a /)).toBe(null);
  });
});

describe('heatMapPicture', () => {
  const map = {
    label: 'When?',
    rowsLabel: 'Day',
    rows: ['Mon', 'Tue'],
    columnsLabel: 'Hour',
    columns: ['00', '01', '02'],
    values: [
      [0, 1, 2],
      [3, 4, 5],
    ],
    valueLabel: 'Pears',
  };

  it('draws a cell for each number in the colour of its step, and says the steps in numbers', () => {
    const { body, legend } = heatMapPicture(map);
    expect([...body.matchAll(/fill="(none|var\(--heat-\d\))"/g)].map(([, fill]) => fill)).toEqual([
      'none',
      ...[1, 2, 3, 4, 5].map((level) => `var(--heat-${level})`),
    ]);
    expect(legend.map(({ label }) => label)).toEqual(['0', '1', '2', '3', '4', '5'].map((n) => `${n} pears`));
  });

  it('K6: hostile names of rows and columns in the drawing of a heat map → text', () => {
    const { body } = heatMapPicture({ ...map, rows: [HOSTILE, 'Tue'], columns: [HOSTILE, '01', '02'] });
    expect(body.match(/<(?!\/?(?:rect|text)\b)/g)).toBe(null);
  });
});

describe('barListPicture', () => {
  const list = {
    label: 'Which?',
    itemsLabel: 'Fruit',
    valueLabel: 'Eaten',
    items: [
      { key: 'a', label: 'Pears', value: 30 },
      { key: 'b', label: HOSTILE, value: 10 },
      { key: 'c', label: 'None', value: 0 },
    ],
  };

  it('draws bars as long as their numbers, with shares', () => {
    const { body } = barListPicture(list);
    const widths = [...body.matchAll(/width="(\d+)"[^>]*fill="var\(--series-1\)"/g)].map(([, width]) =>
      Number(width),
    );
    expect(widths).toHaveLength(2);
    expect(widths[0]! / widths[1]!).toBeCloseTo(3, 1);
    expect(body).toContain('>75\u00a0%<');
    expect(body).toContain('>0\u00a0%<');
  });

  it('draws the beginning of a long list, and the rest as one number', () => {
    const items = Array.from({ length: 66 }, (_, index) => ({
      key: `${index}`,
      label: `Fruit ${index}`,
      value: 1,
    }));
    const { body, height } = barListPicture({ ...list, items });
    expect([...body.matchAll(/>(Fruit \d+|\d+ more)</g)].map(([, label]) => label)).toEqual([
      ...items.slice(0, 9).map(({ label }) => label),
      '57 more',
    ]);
    expect(body).toContain('>57<');
    expect(height).toBe(barListPicture({ ...list, items: items.slice(0, 10) }).height);
  });

  it('K6: hostile labels in the drawing of a list of bars → text', () => {
    expect(barListPicture(list).body.match(/<(?!\/?(?:rect|text)\b)/g)).toBe(null);
  });
});
