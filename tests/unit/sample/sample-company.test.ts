import { describe, expect, it } from 'vitest';
import { writeSampleLog } from '../../../src/sample/sample-log.ts';
import { readRows } from './read-rows.ts';

const rows = readRows([...writeSampleLog()].join(''))
  .slice(1)
  .map(([time = '', actor = '', event = '', , entity = '', ip = '', , agent = '', platform = '']) => ({
    day: time.slice(0, 10),
    hour: Number(time.slice(11, 13)),
    account: actor.match(/'uuid': '([^']+)'/)?.[1],
    actor,
    event,
    entity,
    ip,
    agent,
    platform,
  }));
const actors = [...new Set(rows.map((row) => row.actor))].join('\n');
const shareOf = (isCounted: (row: (typeof rows)[number]) => boolean) =>
  rows.filter(isCounted).length / rows.length;
const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00Z`).getUTCDay());

function activePeople(from: string, to: string): number {
  const workdays = new Map<string, Set<string>>();
  for (const { day, account } of rows) {
    if (day < from || day > to || isWeekend(day) || account === undefined) continue;
    workdays.set(day, (workdays.get(day) ?? new Set()).add(account));
  }
  return [...workdays.values()].reduce((sum, people) => sum + people.size, 0) / workdays.size;
}

describe('the sample company', () => {
  it('has about 150 people and loads at once', () => {
    const people = new Set(rows.flatMap((row) => row.account ?? []));
    expect(people.size).toBeGreaterThan(140);
    expect(people.size).toBeLessThan(160);
    expect(rows.length).toBeGreaterThan(15_000);
    expect(rows.length).toBeLessThan(25_000);
  });

  it('covers 180 days up to Tuesday, 30 June 2026, and both ends are partial', () => {
    expect(rows[0]?.day).toBe('2026-06-30');
    expect(rows.at(-1)?.day).toBe('2026-01-02');
    expect(Math.max(...rows.filter((row) => row.day === '2026-06-30').map((row) => row.hour))).toBe(11);
    expect(
      Math.min(...rows.filter((row) => row.day === '2026-01-02').map((row) => row.hour)),
    ).toBeGreaterThanOrEqual(14);
  });

  it('grows: a pilot, a training week that lifts usage, a lull at Easter, and on from there', () => {
    const pilot = activePeople('2026-01-05', '2026-01-16');
    const before = activePeople('2026-03-02', '2026-03-13');
    const training = activePeople('2026-03-18', '2026-03-20');
    const easter = activePeople('2026-04-02', '2026-04-08');
    const june = activePeople('2026-06-09', '2026-06-26');
    expect(pilot).toBeLessThan(15);
    expect(before).toBeGreaterThan(pilot * 2);
    expect(training).toBeGreaterThan(before * 1.3);
    expect(easter).toBeLessThan(training * 0.7);
    expect(june).toBeGreaterThan(training);
  });

  it('rests at weekends and on public holidays', () => {
    expect(shareOf((row) => isWeekend(row.day))).toBeGreaterThan(0.02);
    expect(shareOf((row) => isWeekend(row.day))).toBeLessThan(0.09);
    expect(activePeople('2026-05-04', '2026-05-04')).toBeLessThan(
      activePeople('2026-05-05', '2026-05-05') / 3,
    );
    expect(shareOf((row) => row.hour >= 8 && row.hour < 18)).toBeGreaterThan(0.8);
  });

  it('has a few people who do much and many who do little', () => {
    const events = new Map<string, number>();
    for (const { account } of rows) if (account) events.set(account, (events.get(account) ?? 0) + 1);
    const sorted = [...events.values()].sort((one, other) => other - one);
    const topTenth = sorted.slice(0, 15).reduce((sum, count) => sum + count, 0);
    expect(topTenth / rows.length).toBeGreaterThan(0.3);
    expect(sorted.filter((count) => count < 15).length).toBeGreaterThan(8);
  });

  it('holds the events in the proportions of a real export', () => {
    const share = (event: string) => shareOf((row) => row.event === event);
    expect(share('conversation_created')).toBeGreaterThan(0.36);
    expect(share('conversation_created')).toBeLessThan(0.46);
    expect(share('file_uploaded')).toBeGreaterThan(0.24);
    expect(share('file_uploaded')).toBeLessThan(0.33);
    expect(share('conversation_renamed')).toBeGreaterThan(0.04);
    expect(shareOf((row) => row.platform === '')).toBeGreaterThan(0.05);
    expect(new Set(rows.map((row) => row.event)).size).toBeGreaterThan(22);
    expect(new Set(rows.map((row) => row.platform)).size).toBe(8);
  });

  it('grants a role when a project is created', () => {
    const index = rows.findIndex((row) => row.event === 'project_created');
    const granted = rows.slice(index - 3, index).find((row) => row.account === rows[index]?.account);
    expect(granted?.event).toBe('role_assignment_granted');
    expect(granted?.entity).toBe(rows[index]?.entity);
  });

  it('has rows of the system, with nobody in them', () => {
    const system = rows.filter((row) => row.actor === '{}');
    expect(system.length).toBeGreaterThan(5);
    expect(new Set(system.map((row) => row.event))).toEqual(new Set(['conversation_deleted']));
  });

  it('has names that break programs', () => {
    expect(actors).toContain(`"Siobhan O'Brien"`);
    expect(actors).toContain(`"Anita D'Souza"`);
    expect(actors).toContain(`'Robert "Bob" O\\'Neil'`);
    expect(actors).toContain('\\u200c');
    for (const script of ['Arabic', 'Han', 'Cyrillic', 'Devanagari', 'Hangul', 'Hebrew', 'Greek']) {
      expect(actors).toMatch(new RegExp(`'name': '[^']*\\p{Script=${script}}`, 'u'));
    }
    expect(actors).toMatch(/'name': '[^']{80}'/);
    expect(actors).toMatch(/'email_address': '[A-Z]/);
  });

  it('has people without a name on first contact, and people who change theirs', () => {
    const names = new Map<string, Set<string>>();
    for (const { account, actor } of rows) {
      if (account) names.set(account, (names.get(account) ?? new Set()).add(actor.split("'type'")[0] ?? ''));
    }
    const spellings = [...names.values()];
    expect(spellings.filter((of) => of.has('{')).length).toBeGreaterThan(50);
    expect(
      spellings.filter((of) => [...of].filter((name) => name !== '{').length > 1).length,
    ).toBeGreaterThan(1);
  });

  it('uses addresses that are kept for documentation', () => {
    const ips = new Set(rows.map((row) => row.ip));
    for (const ip of ips) expect(ip).toMatch(/^$|^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$|^2001:db8:/);
    const mails = actors.match(/'email_address': '[^']*'/g) ?? [];
    for (const mail of mails) expect(mail).toMatch(/@example\.(com|org)'$/);
  });
});
