import { formatShortDate } from './format.ts';

/** `3 – 9 Mar 2026`, `28 Feb – 6 Mar 2026`, `30 Dec 2025 – 5 Jan 2026`, one date when both are the same. */
export function formatDateRange(from: string, to: string): string {
  const end = `${formatShortDate(to)} ${to.slice(0, 4)}`;
  if (from === to) return end;
  if (from.slice(0, 4) !== to.slice(0, 4)) return `${formatShortDate(from)} ${from.slice(0, 4)} – ${end}`;
  if (from.slice(0, 7) !== to.slice(0, 7)) return `${formatShortDate(from)} – ${end}`;
  return `${Number(from.slice(8))} – ${end}`;
}
