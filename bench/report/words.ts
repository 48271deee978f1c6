import type { Goal } from './goals.ts';
import type { Spread } from './statistics.ts';

/* How the tables write things. */

export const NONE = '–';
const MB = 1_000_000;

export function table(header: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), `|${header.map(() => '---').join('|')}|`, ...lines.map(line)].join('\n');
}

export function formatRows(rows: number): string {
  return rows >= 1_000_000 ? `${rows / 1_000_000} M` : `${rows / 1_000} k`;
}

export function formatMs(ms: number): string {
  return ms < 1_000 ? `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms` : `${(ms / 1_000).toFixed(2)} s`;
}

export function formatRange({ least, most }: Spread, format: (value: number) => string): string {
  return `${format(least)} – ${format(most)}`;
}

export function formatRatio(ratio: number | null): string {
  return ratio === null ? NONE : ratio < 10 ? ratio.toFixed(1) : String(Math.round(ratio));
}

export function formatMegabytes(bytes: number | null): string {
  return bytes === null ? NONE : `+${Math.round(bytes / MB)} MB`;
}

/** The browser reports tasks above 50 ms only. */
export function formatTask(ms: number | null): string {
  return ms === null ? NONE : ms === 0 ? '< 50 ms' : formatMs(ms);
}

export function formatFigure(value: number, unit: Goal['unit']): string {
  if (value === Number.POSITIVE_INFINITY) return 'fails';
  if (unit === '×') return formatRatio(value);
  if (unit === 'ms') return value === 0 ? '< 50 ms' : formatMs(value);
  return unit === 'MB' ? `${Math.round(value)} MB` : `${Math.round(value)}/s`;
}
