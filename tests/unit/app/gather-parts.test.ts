import { describe, expect, it } from 'vitest';
import { type GatheredCsv, gatherParts } from '../../../src/app/dashboard/gather-parts.ts';

const textOf = async (csv: GatheredCsv | null) => (csv === null ? null : new Blob([...csv.parts]).text());

describe('gatherParts', () => {
  it('K4: joins the parts in their order', async () => {
    const csv = await gatherParts(async (from) => ({
      text: `${from} `,
      guarded: 0,
      next: from < 3 ? from + 1 : null,
    }));
    expect(csv?.parts).toHaveLength(4);
    expect(await textOf(csv)).toBe('0 1 2 3 ');
  });

  it('K3: begins anew when the log changes meanwhile, and never saves half of two', async () => {
    let log = 'old';
    const csv = await gatherParts(async (from) => {
      if (log === 'old' && from === 2) {
        log = 'new';
        return null;
      }
      return { text: `${log}${from} `, guarded: from, next: from < 3 ? from + 1 : null };
    });
    expect(await textOf(csv)).toBe('new0 new1 new2 new3 ');
    /* Not those of the part that was thrown away. */
    expect(csv?.guarded).toBe(0 + 1 + 2 + 3);
  });

  it('gives up when there is nothing to save', async () => {
    expect(await gatherParts(async () => null)).toBeNull();
  });
});
