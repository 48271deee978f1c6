import { round, svgText, textElement, textWidth, wrapText } from './svg-text.ts';

/** A chart as SVG elements in a box of its own; colours are `var(--…)`, in attributes only. */
export interface ChartPicture {
  readonly width: number;
  readonly height: number;
  readonly body: string;
  readonly legend: readonly PictureSample[];
}

/** An entry of the legend: its mark in a box of 16 × 12, and what it stands for. */
export interface PictureSample {
  readonly label: string;
  readonly body: string;
}

export interface PictureWords {
  readonly title: string;
  readonly subtitle: string;
  readonly summary: string | undefined;
  readonly source: string;
}

export interface WholePicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const PADDING = 24;
/** Narrower, titles would be broken into too many lines. */
const MIN_WIDTH = 560;
const FONTS = 'system-ui, -apple-system, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif';
const SAMPLE_WIDTH = 16;

/** Puts a chart into a frame that says what it shows, of what, and from where: the picture must stand alone. */
export function composePicture(
  chart: ChartPicture,
  { title, subtitle, summary, source }: PictureWords,
): WholePicture {
  const room = Math.max(MIN_WIDTH, chart.width);
  const parts: string[] = [];
  let y = PADDING;
  const write = (text: string, size: number, fill: string, weight?: number) => {
    for (const line of wrapText(text, size, room, 3)) {
      y += Math.round(size * 1.4);
      parts.push(
        textElement(line, {
          x: PADDING,
          y: y - size * 0.35,
          size,
          fill,
          ...(weight !== undefined && { weight }),
        }),
      );
    }
  };
  write(title, 18, 'var(--ink)', 600);
  write(subtitle, 12, 'var(--ink-muted)');
  if (summary !== undefined && summary !== '') {
    y += 6;
    write(summary, 13, 'var(--ink)');
  }
  if (chart.legend.length > 0) {
    y += 12;
    const legend = layLegend(chart.legend, room);
    parts.push(`<g transform="translate(${PADDING} ${y})">${legend.body}</g>`);
    y += legend.height;
  }
  y += 12;
  parts.push(`<g transform="translate(${PADDING} ${y})">${chart.body}</g>`);
  y += chart.height + 8;
  write(source, 11, 'var(--ink-faint)');
  const width = room + 2 * PADDING;
  const height = Math.ceil(y + PADDING * 0.75);
  return { svg: documentOf(parts.join(''), width, height, { title, summary }), width, height };
}

function documentOf(
  body: string,
  width: number,
  height: number,
  { title, summary }: Pick<PictureWords, 'title' | 'summary'>,
): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${FONTS}">` +
    `<title>${svgText(title)}</title>` +
    (summary === undefined ? '' : `<desc>${svgText(summary)}</desc>`) +
    `<rect width="${width}" height="${height}" fill="var(--surface)"/>${body}</svg>\n`
  );
}

/** The entries side by side, and in further lines where they do not fit. */
function layLegend(entries: readonly PictureSample[], room: number) {
  let x = 0;
  let y = 0;
  const drawn = entries.map(({ label, body }) => {
    const [text = ''] = wrapText(label, 12, room - SAMPLE_WIDTH - 6, 1);
    const width = SAMPLE_WIDTH + 6 + textWidth(text, 12);
    if (x > 0 && x + width > room) {
      x = 0;
      y += 20;
    }
    const at = `<g transform="translate(${round(x)} ${y})">${body}${textElement(text, { x: SAMPLE_WIDTH + 6, y: 10, size: 12, fill: 'var(--ink-muted)' })}</g>`;
    x += width + 16;
    return at;
  });
  return { body: drawn.join(''), height: y + 14 };
}
