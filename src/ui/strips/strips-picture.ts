import type { ChartPicture } from '../charts/picture/chart-picture.ts';
import { round, textElement, wrapText } from '../charts/picture/svg-text.ts';
import { computeDateTicks } from '../charts/ticks.ts';
import type { DayStripsProps } from './DayStrips.tsx';
import type { StripLegendProps } from './StripLegend.tsx';
import type { StripTone } from './strip.ts';

const WIDTH = 760;
const LABEL_WIDTH = 190;
const TRACK_WIDTH = WIDTH - LABEL_WIDTH - 12;
const LINE_HEIGHT = 26;
const SCALE_HEIGHT = 18;
/** Further rows would make a picture that nobody can look at. */
const MAX_ROWS = 60;
/** One for all marks of a picture. */
const HATCH =
  '<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="var(--surface)"/><rect width="2" height="6" fill="var(--warning)"/></pattern></defs>';

/** Strips of days as a drawing. */
export function stripsPicture(
  { rows, dates }: DayStripsProps,
  legend: StripLegendProps['entries'],
): ChartPicture {
  const left = WIDTH - TRACK_WIDTH;
  const dayWidth = TRACK_WIDTH / dates.length;
  const lines = rows.slice(0, MAX_ROWS).map(({ label, isLeading, stretches }, index) => {
    const height = isLeading === true ? 20 : 14;
    const y = index * LINE_HEIGHT + (LINE_HEIGHT - height) / 2;
    let day = 0;
    const marks = stretches.map(({ tone, days }) => {
      const x = left + day * dayWidth;
      day += days;
      return mark(tone, { x, y, width: Math.max(1.5, days * dayWidth), height });
    });
    const [text = ''] = wrapText(label, 12, LABEL_WIDTH, 1);
    const fill = isLeading === true ? 'var(--ink)' : 'var(--ink-muted)';
    return textElement(text, { x: 0, y: index * LINE_HEIGHT + 17, size: 12, fill }) + marks.join('');
  });
  const bottom = lines.length * LINE_HEIGHT;
  const scale = computeDateTicks(dates, TRACK_WIDTH).map(({ date, label }) => {
    const x = left + dates.indexOf(date) * dayWidth;
    const anchor = x > WIDTH - 52 ? 'end' : 'start';
    return textElement(label, { x, y: bottom + 13, size: 11, fill: 'var(--ink-faint)', anchor });
  });
  return {
    width: WIDTH,
    height: bottom + SCALE_HEIGHT,
    body: HATCH + lines.join('') + scale.join(''),
    legend: legend.map(({ tone, label }) => ({
      label,
      body: mark(tone, { x: 0, y: 0, width: 16, height: 12 }),
    })),
  };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function mark(tone: StripTone, { x, y, width, height }: Box): string {
  const part = (top: number, tall: number, fill: string) =>
    `<rect x="${round(x)}" y="${round(y + top)}" width="${round(width)}" height="${round(tall)}" fill="${fill}"/>`;
  switch (tone) {
    case 'full':
      return part(0, height, 'var(--series-1)');
    case 'light':
      return part(0, height, 'var(--sunken)') + part(height / 2 - 1.5, 3, 'var(--series-1-muted)');
    case 'hatched':
      return part(0, height, 'url(#hatch)');
    case 'part':
      return part(0, height, 'var(--series-1)') + part(height / 2, height / 2, 'url(#hatch)');
    case 'none':
      return part(height / 2 - 0.5, 1, 'var(--grid)');
  }
}
