import { formatCount, formatPercent } from '../../format.ts';
import type { ChartPicture } from '../picture/chart-picture.ts';
import { textElement, wrapText } from '../picture/svg-text.ts';
import { type BarListProps, foldItems, lengthOf, shareOf } from './bar-list.ts';

const WIDTH = 640;
const HEADER_HEIGHT = 18;
const LINE_HEIGHT = 30;
const LABEL_WIDTH = 190;
const NUMBERS_WIDTH = 140;
const NUMBER_END = WIDTH - 60;
const TRACK = { x: LABEL_WIDTH + 12, width: WIDTH - LABEL_WIDTH - NUMBERS_WIDTH - 12 } as const;

/** The list as a drawing, folded as it is at first: a picture is looked at, the CSV has all. */
export function barListPicture(list: BarListProps): ChartPicture {
  const { items, valueLabel, formatValue = formatCount } = list;
  const header = (text: string, x: number) =>
    textElement(text, { x, y: 11, size: 11, fill: 'var(--ink-faint)', anchor: 'end' });
  const { shown, folded } = foldItems(items);
  const lines = shown.map(({ label, value, color = 1 }, index) => {
    const middle = middleOf(index);
    const length = value > 0 ? Math.max(4, lengthOf(list, value) * TRACK.width) : 0;
    return [
      numbers(label, value, middle),
      bar(TRACK.width, middle, 'var(--sunken)'),
      length > 0 ? bar(length, middle, `var(--series-${color})`) : '',
    ].join('');
  });
  if (folded !== null)
    lines.push(numbers(`${formatCount(folded.count)} more`, folded.value, middleOf(shown.length)));
  return {
    width: WIDTH,
    height: HEADER_HEIGHT + Math.max(1, lines.length) * LINE_HEIGHT,
    body: [header(valueLabel, NUMBER_END), header('Share', WIDTH), ...lines].join(''),
    legend: [],
  };

  function numbers(label: string, value: number, middle: number): string {
    const share = shareOf(list, value);
    const y = middle + 4.5;
    return [
      textElement(wrapText(label, 13, LABEL_WIDTH, 1)[0] ?? '', { x: 0, y, size: 13, fill: 'var(--ink)' }),
      textElement(formatValue(value), {
        x: NUMBER_END,
        y,
        size: 13,
        fill: 'var(--ink)',
        weight: 500,
        anchor: 'end',
      }),
      textElement(share === null ? '–' : formatPercent(share), {
        x: WIDTH,
        y,
        size: 12,
        fill: 'var(--ink-muted)',
        anchor: 'end',
      }),
    ].join('');
  }
}

function middleOf(line: number): number {
  return HEADER_HEIGHT + line * LINE_HEIGHT + LINE_HEIGHT / 2;
}

function bar(width: number, middle: number, fill: string): string {
  return `<rect x="${TRACK.x}" y="${middle - 5}" width="${Math.round(width)}" height="10" rx="${Math.min(5, width / 2)}" fill="${fill}"/>`;
}
