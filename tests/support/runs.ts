const TIMES = Number(process.env['PROPERTY_TIMES'] ?? 1);

/** How often fast-check tries a property: `usual`, and in a nightly run many times that. */
export function runs(usual: number): number {
  return usual * TIMES;
}
