import { describe, expect, it } from 'vitest';
import { gatherParts } from '../../../src/app/dashboard/gather-parts.ts';

const textOf = async (parts: readonly Blob[] | null) => (parts === null ? null : new Blob([...parts]).text());

describe('gatherParts', () => {
  it('K4: joins the parts in their order', async () => {
    const parts = await gatherParts(async (from) => ({ text: `${from} `, next: from < 3 ? from + 1 : null }));
    expect(parts).toHaveLength(4);
    expect(await textOf(parts)).toBe('0 1 2 3 ');
  });

  it('K3: begins anew when the log changes meanwhile, and never saves half of two', async () => {
    let log = 'old';
    const parts = await gatherParts(async (from) => {
      if (log === 'old' && from === 2) {
        log = 'new';
        return null;
      }
      return { text: `${log}${from} `, next: from < 3 ? from + 1 : null };
    });
    expect(await textOf(parts)).toBe('new0 new1 new2 new3 ');
  });

  it('gives up when there is nothing to save', async () => {
    expect(await gatherParts(async () => null)).toBeNull();
  });
});
