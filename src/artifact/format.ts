/** `12,345`, and one decimal at most. */
export const count = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 1 });

/** `1 file`, `2 files`. */
export const many = (value: number, what: string) => `${count(value)} ${what}${value === 1 ? '' : 's'}`;

/** `3 Mar 2026` from `2026-03-03`, or from an instant. */
export const day = (time: string | number) =>
  new Date(time).toLocaleDateString('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/** `1 Mar 2026 – 3 Mar 2026`. */
export const days = ({ from, to }: { readonly from: string; readonly to: string }) =>
  `${day(from)} – ${day(to)}`;
