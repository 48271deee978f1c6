import { describe, expect, it } from 'vitest';
import { computeNeverSeen } from '../../../src/metrics/never-seen.ts';
import type { RosterEntry } from '../../../src/model/roster.ts';
import { personActor } from '../../support/table-from-text.ts';

const person = (accountId: string, email: string, name: string): RosterEntry => ({ accountId, email, name });
const ada = person('ada', 'ada@example.com', 'Ada');
const names = (people: readonly RosterEntry[]) => people.map(({ name, email }) => name || email);

describe('computeNeverSeen', () => {
  it('gives nobody without a list', () => {
    expect(computeNeverSeen([personActor('ada', '', '')], [])).toEqual({ size: 0, count: 0, neverSeen: [] });
  });

  it('recognises people by account id, then by e-mail without case', () => {
    const actors = [personActor('ada', 'other@example.com', ''), personActor('x', 'BEN@example.com', '')];
    const list = [ada, person('ben', 'ben@Example.com', 'Ben'), person('cy', 'cy@example.com', 'Cy')];
    const { size, neverSeen } = computeNeverSeen(actors, [list]);
    expect(size).toBe(3);
    expect(names(neverSeen)).toEqual(['Cy']);
  });

  it('never recognises anyone by name', () => {
    expect(names(computeNeverSeen([personActor('ada-2', '', 'Ada')], [[ada]]).neverSeen)).toEqual(['Ada']);
  });

  it('recognises people over an address that only an earlier list has', () => {
    const lists = [[person('ada', 'maiden@example.com', 'Ada')], [person('ada', 'ada@example.com', '')]];
    expect(computeNeverSeen([personActor('', 'maiden@example.com', '')], lists)).toEqual({
      size: 1,
      count: 0,
      neverSeen: [],
    });
  });

  it('takes a person on two lists for one, with the newest texts that are there', () => {
    const lists = [[ada], [person('ada', 'new@example.com', '')]];
    expect(computeNeverSeen([], lists)).toEqual({
      size: 1,
      count: 1,
      neverSeen: [{ ...person('ada', 'new@example.com', 'Ada'), lookAlike: null }],
    });
  });

  it('keeps people of one name apart, and puts those without a name last', () => {
    const list = [person('n', 'no.name@example.com', ''), person('b', 'b@example.com', 'Ada'), ada];
    const { neverSeen } = computeNeverSeen([], [list]);
    expect(neverSeen.map(({ accountId }) => accountId)).toEqual(['ada', 'b', 'n']);
  });

  it('does not take services for people', () => {
    expect(computeNeverSeen([{ kind: 'service' }, { kind: 'system' }], [[ada]]).neverSeen).toHaveLength(1);
  });
});
