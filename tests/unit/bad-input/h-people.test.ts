import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeCaveat } from '../../../src/app/dashboard/describe-caveat.ts';
import { LogKeeper } from '../../../src/engine/log-keeper.ts';
import { readGood } from '../importers/reading.ts';
import { account, csvOf, logOf } from './log-of.ts';
import { exportOf, keeperOf } from './logs.ts';

const ada = account('a-1', 'ada@example.com', 'Ada');

describe('people, events and duplicates', () => {
  it('H1: an actor that is missing, the system, an API key or an unauthenticated address → events of nobody, never mixed with people', () => {
    const { summary, status } = logOf(
      csvOf(
        { actor: ada },
        { actor: null },
        { actor: {} },
        { actor: { type: 'api_actor', api_key_id: 'key_1' } },
        { actor: { type: 'unauthenticated_user_actor', unauthenticated_email_address: 'ada@example.com' } },
        { actor: { type: 'anthropic_actor', email_address: 'staff@example.com', uuid: 's-1' } },
      ),
    );
    expect(summary.totals).toMatchObject({ users: 1, events: 6 });
    expect(summary.people.map(({ name, events }) => [name, events])).toEqual([['Ada', 1]]);
    expect(status.files[0]?.recordsRejected).toBe(0);
  });

  it('H1: who acted → a count for people, the system, API keys, addresses not signed in, other services and whoever is not known', () => {
    const [api, key] = ['api_actor', 'admin_api_key_actor'];
    const keeper = keeperOf([
      readGood(
        csvOf(
          ...[ada, ada, null, {}, { type: api }, { type: key }, { type: key }].map((actor) => ({ actor })),
          { actor: { type: 'unauthenticated_user_actor', unauthenticated_email_address: 'ada@example.com' } },
          { actor: { type: 'scim_directory_sync_actor' } },
          { actor: { type: 'account', name: 'Ada' } },
          { actor: { type: 'unheard_of_actor', uuid: 'a-1' } },
        ).concat('2026-03-05T10:00:00Z,{broken,conversation_created\n'),
      ),
    ]);
    expect(keeper.ask('quality')?.actorKinds).toEqual([
      { kind: 'person', events: 2 },
      { kind: 'system', events: 2 },
      { kind: 'api-key', events: 3 },
      { kind: 'unauthenticated', events: 1 },
      { kind: 'service', events: 1 },
      { kind: 'unidentified', events: 2 },
      { kind: 'unreadable', events: 1 },
    ]);
  });

  it('H1: any mixture of actors → the counts are those of an independent count, and add up to all events', () => {
    const kinds = {
      person: '{"type":"account","uuid":"u-1"}',
      system: '{}',
      'api-key': '{"type":"api_actor"}',
      unauthenticated: '{"type":"unauthenticated_user_actor"}',
      service: '{"type":"anthropic_actor"}',
      unidentified: '{"type":"account"}',
      unreadable: '[',
    };
    const anyActors = fc.array(fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[])), {
      minLength: 1,
    });
    fc.assert(
      fc.property(anyActors, (actors) => {
        const lines = actors.map(
          (kind, second) => `${1_770_000_000 + second},"${kinds[kind].replaceAll('"', '""')}",a`,
        );
        const keeper = keeperOf([readGood(`created_at,actor_info,event\n${lines.join('\n')}\n`)]);
        const counted = keeper.ask('quality')?.actorKinds ?? [];
        expect(Object.fromEntries(counted.map(({ kind, events }) => [kind, events]))).toEqual(
          Object.fromEntries(actors.map((kind) => [kind, actors.filter((other) => other === kind).length])),
        );
        expect(counted.reduce((sum, { events }) => sum + events, 0)).toBe(
          keeper.ask('summary')?.totals.events,
        );
      }),
    );
  });

  it('H2: one e-mail in capitals, in small letters and with spaces around it → one person, shown with the newest spelling', () => {
    const { summary } = logOf(
      csvOf(
        { actor: account('', 'ada@example.com', 'Ada') },
        { actor: account('', ' ADA@Example.COM ', 'Ada') },
        { actor: account('', 'Ada@Example.com', 'Ada') },
      ),
    );
    expect(summary.people).toMatchObject([{ email: 'Ada@Example.com', events: 3 }]);
  });

  it('H3: one e-mail under two ids, a new name, an id without name or e-mail → one person by id and e-mail; a shared name joins nobody', () => {
    const { summary } = logOf(
      csvOf(
        { actor: account('a-1', 'ada@example.com', 'Ada Before') },
        { actor: account('a-2', 'ada@example.com', 'Ada After') },
        { actor: { type: 'account', uuid: 'a-2' } },
        { actor: account('x-9', 'other@example.com', 'Ada After') },
      ),
    );
    expect(summary.people.map(({ id, name, events }) => [id, name, events])).toEqual([
      ['a-2', 'Ada After', 3],
      ['x-9', 'Ada After', 1],
    ]);
  });

  it('H4: two people of one name → kept apart, each with an id and an e-mail to tell them by', () => {
    const { summary } = logOf(
      csvOf(
        { actor: account('s-1', 'sam.one@example.com', 'Sam') },
        { actor: account('s-2', 'sam.two@example.com', 'Sam') },
      ),
    );
    expect(summary.people.map(({ id, name, email }) => [id, name, email])).toEqual([
      ['s-1', 'Sam', 'sam.one@example.com'],
      ['s-2', 'Sam', 'sam.two@example.com'],
    ]);
  });

  it('H5: an event nobody knows → counted as activity, and listed by its name', () => {
    const { summary, unknownEvents } = logOf(csvOf({ event: 'conversation_teleported' }, {}));
    expect(summary.totals).toMatchObject({ users: 1, events: 2, conversations: 1 });
    expect(unknownEvents).toEqual([{ name: 'conversation_teleported', count: 1 }]);
  });

  it('H6: a row repeated exactly → every one counts and the repetition is noted; with the same event id it counts once', () => {
    const time = '2026-03-02T10:00:00Z';
    const csv = logOf(csvOf({ time }, { time }));
    expect(csv.summary.totals.conversations).toBe(2);
    expect(csv.status.files[0]?.issues).toMatchObject([
      { code: 'row-repeated', effect: 'kept-as-is', count: 1 },
    ]);
    const activity = JSON.stringify({
      id: 'activity_1',
      created_at: time,
      type: 'claude_chat_created',
      actor: { type: 'user_actor', user_id: 'user_1' },
    });
    const api = logOf(`${activity}\n${activity}\n`);
    expect(api.summary.totals.conversations).toBe(1);
    expect(api.status.files[0]).toMatchObject({ recordsKept: 2, duplicates: 1, issues: [] });
  });

  it('H6: repeated rows, when the reader wants them once → once, in every figure; the others are duplicates, and the choice is said', () => {
    const keeper = new LogKeeper();
    const [time, later] = ['2026-03-02T10:00:00Z', '2026-03-03T10:00:00Z'];
    const repeated = csvOf({ time }, { time }, { time }, { time: later });
    keeper.add([readGood(repeated)], 'join');
    const events = () => keeper.ask('summary')?.totals.events;
    expect(events()).toBe(4);
    const once = keeper.countRepeated('once');
    expect([events(), once.repeatedRows]).toEqual([2, 'once']);
    expect(once.files).toMatchObject([{ recordsRead: 4, recordsKept: 4, duplicates: 2 }]);
    expect(keeper.ask('summary')?.issues).toContainEqual({
      code: 'row-repeated',
      effect: 'counted-once',
      count: 2,
    });
    expect(exportOf(keeper).trimEnd().split('\n')).toHaveLength(1 + 2);
    /* A file that is added later is counted in the same way. */
    const more = keeper.add([readGood(csvOf({ time }, { time: later }, { time: later, ip: '::1' }))], 'join');
    expect([more.repeatedRows, more.events]).toEqual(['once', 3]);
    for (const file of more.files) expect(file.recordsRead).toBeGreaterThan(file.duplicates);
    expect(more.files.reduce((sum, file) => sum + file.recordsRead - file.duplicates, 0)).toBe(more.events);
    const each = keeper.countRepeated('each');
    expect([each.events, each.files[0]?.duplicates]).toEqual([5, 0]);
    expect(each.files[0]?.issues).toMatchObject([{ code: 'row-repeated', effect: 'kept-as-is', count: 2 }]);
    keeper.countRepeated('once');
    keeper.clear();
    expect(keeper.add([readGood(repeated)], 'join')).toMatchObject({ repeatedRows: 'each', events: 4 });
    keeper.countRepeated('once');
    expect(keeper.add([readGood(repeated)], 'replace')).toMatchObject({ repeatedRows: 'each', events: 4 });
  });

  it('H7: two exports that overlap → rows that stand in both count once, and the later file says how many these are and which days they span', () => {
    const days = ['01', '02', '03', '04'].map((day) => ({ time: `2026-03-${day}T10:00:00Z` }));
    const { summary, status } = logOf(csvOf(...days.slice(0, 3)), csvOf(...days.slice(1)));
    expect(summary.totals.events).toBe(4);
    expect(status.files.map(({ duplicates }) => duplicates)).toEqual([0, 2]);
    expect(status.files.map(({ shared }) => shared)).toEqual([
      null,
      { count: 2, first: Date.parse('2026-03-02T10:00:00Z'), last: Date.parse('2026-03-03T10:00:00Z') },
    ]);
    expect(summary.range).toEqual({ from: '2026-03-01', to: '2026-03-04' });
  });

  it('H8: rows that differ in one field only → different events, both kept', () => {
    const time = '2026-03-02T10:00:00Z';
    const { summary, status } = logOf(csvOf({ time, ip: '192.0.2.1' }), csvOf({ time, ip: '192.0.2.2' }));
    expect(summary.totals.events).toBe(2);
    expect(status.files.map(({ duplicates }) => duplicates)).toEqual([0, 0]);
  });

  it('H8: the same log saved anew – JSON with sorted keys beside the CSV, a column more – → counted twice, and the page says how many events that may be', () => {
    const actor = `"{""type"":""account"",""uuid"":""a-1"",""name"":""Ada""}"`;
    const times = ['2026-03-02T10:00:00Z', '2026-03-02T10:01:00Z'];
    const csv = ['created_at,actor_info,event', ...times.map((time) => `${time},${actor},project_created`)];
    const columnMore = csv.map((line, index) => `${line},${index === 0 ? 'team' : 'red'}`);
    const json = times.map((created_at) => ({
      actor_info: { name: 'Ada', type: 'account', uuid: 'a-1' },
      created_at,
      entity_info: { a: 1 },
      event: 'project_created',
    }));
    for (const other of [columnMore.join('\n'), JSON.stringify(json)]) {
      const { summary, status } = logOf(csv.join('\n'), other);
      expect(summary.totals).toMatchObject({ users: 1, projects: 4 });
      expect(status.files[0]?.issues.map(({ code }) => code)).not.toContain('event-alike');
      expect(status.files[1]?.issues).toContainEqual(
        expect.objectContaining({ code: 'event-alike', count: 2 }),
      );
      expect(summary.issues).toContainEqual({ code: 'event-alike', effect: 'maybe-twice', count: 2 });
      expect(describeCaveat(status.files, false)).toBe('may be too high: 2 events may be counted twice');
      expect(describeCaveat(status.files, true)).toBeNull();
    }
    const { status } = logOf(csv.join('\n'), `${csv.join('\n')}\n2026-03-03T10:00:00Z,,user_login`);
    expect(describeCaveat(status.files, false)).toBeNull();
  });

  it('H9: an IP address that is IPv6, mapped, zoned, with a port, a list, empty or nonsense → kept as text, and in the way of no number', () => {
    const addresses = [
      '2001:db8::1',
      '::ffff:192.0.2.1',
      'fe80::1%eth0',
      '192.0.2.1:8080',
      '192.0.2.1, 198.51.100.2',
      '',
      'not an address \u202e',
    ];
    const { summary, status } = logOf(csvOf(...addresses.map((ip) => ({ ip }))));
    expect(summary.totals).toMatchObject({ users: 1, events: addresses.length });
    expect(status.files[0]).toMatchObject({ recordsRejected: 0, issues: [] });
  });

  it('H10: a user agent that is empty or 64 kB long, a platform nobody knows → counted like all others', () => {
    const { summary, status } = logOf(
      csvOf(
        { agent: '' },
        { agent: 'Claude/'.repeat(9_362) },
        { platform: 'refrigerator' },
        { platform: '' },
      ),
    );
    expect(summary.totals).toMatchObject({ users: 1, events: 4, conversations: 4 });
    expect(status.files[0]).toMatchObject({ recordsRejected: 0, issues: [] });
  });
});
