import { describe, expect, it } from 'vitest';
import { computeUnknownEvents } from '../../../src/metrics/unknown-events.ts';
import { tableFromText } from '../../support/table-from-text.ts';

describe('computeUnknownEvents', () => {
  it('counts names that are not in the catalogue, most frequent first', () => {
    const table = tableFromText(
      `2026-03-01T10:00:00Z ada conversation_created
       2026-03-01T11:00:00Z ada conversation_teleported
       2026-03-01T12:00:00Z ada __proto__
       2026-03-01T13:00:00Z ada __proto__`,
    );
    expect(computeUnknownEvents(table)).toEqual([
      { name: '__proto__', count: 2 },
      { name: 'conversation_teleported', count: 1 },
    ]);
  });
});
