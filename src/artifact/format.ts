/** `12,345`, and one decimal at most. */
export const count = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 1 });

/** `1 file`, `2 files`. */
export const many = (value: number, what: string) => `${count(value)} ${what}${value === 1 ? '' : 's'}`;

/** `3 Mar 2026` from `2026-03-03`, or from an instant. */
export const day = (iso: string) =>
  new Date(iso).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
