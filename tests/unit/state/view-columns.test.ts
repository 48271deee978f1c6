import { describe, expect, it } from 'vitest';
import { FIRST_VIEW } from '../../../src/state/view.ts';
import { addressOf, viewOf } from '../../../src/state/view-address.ts';

describe('the address of a view', () => {
  it('keeps the columns and the order of tables', () => {
    const view = {
      ...FIRST_VIEW,
      tab: 'people' as const,
      sorts: { people: { columnId: 'lastSeen', direction: 'ascending' as const } },
      columns: { people: ['status', 'email'] },
    };
    const address = addressOf(view);
    expect(address).toBe('tab=people&sort.people=lastSeen.up&columns.people=status.email');
    expect(viewOf(address)).toEqual(view);
  });

  it('can say that a table shows no further columns', () => {
    const view = { ...FIRST_VIEW, columns: { people: [] } };
    expect(viewOf(addressOf(view))).toEqual(view);
  });

  it('says nothing of an open panel', () => {
    const slice = { what: 'events', from: '2026-01-01', to: '2026-01-02' } as const;
    const behind = { kind: 'behind', title: 'Active: Ada Lovelace', slice } as const;
    const person = { kind: 'person', id: 'ada@example.com', behind } as const;
    for (const panel of [behind, person]) expect(addressOf({ ...FIRST_VIEW, panel })).toBe('');
  });

  it('takes no text from an address that is no column id', () => {
    for (const value of ['a b', '<b>', 'x'.repeat(41), '__proto__..', 'a,b', '%3Cb%3E'])
      expect(viewOf(`columns.people=${value}`).columns, value).toEqual({});
  });
});
